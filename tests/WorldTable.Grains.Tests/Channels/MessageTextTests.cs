using WorldTable.Grains.Channels;
using WorldTable.Rules.Moves;

namespace WorldTable.Grains.Tests.Channels;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("  Hello, table!  ", "Hello, table!")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("a\n\n \n\n\nb", "a\n\nb")]
    [InlineData("a\n\u00A0\n\u00A0\n\u200B\nb", "a\n\nb")]
    [InlineData("a\tb", "a b")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("👩‍🚀", "👩‍🚀")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("?", "?")]
    public void A_message_is_kept_as_the_plain_text_that_it_is(string wanted, string kept)
    {
        Assert.Equal(kept, MessageText.Clean(wanted, out Refusal? because));
        Assert.Null(because);
    }

    [Theory]
    [InlineData(null, Refusals.MessageEmpty)]
    [InlineData("", Refusals.MessageEmpty)]
    [InlineData(" \n\t ", Refusals.MessageEmpty)]
    [InlineData("\u200B\u200D", Refusals.MessageEmpty)]
    [InlineData("\u3164\u2800", Refusals.MessageEmpty)]
    [InlineData("a\u0007b", Refusals.MessageUnreadable)]
    [InlineData("a\0b", Refusals.MessageUnreadable)]
    [InlineData("\u202Egnp.exe", Refusals.MessageUnreadable)]
    [InlineData("\u2067gnp.exe\u2069", Refusals.MessageUnreadable)]
    public void A_message_that_nobody_can_read_is_refused(string? wanted, string code)
    {
        Assert.Null(MessageText.Clean(wanted, out Refusal? because));
        Assert.Equal(code, because!.Code);
    }

    [Fact]
    public void Five_hundred_characters_are_counted_after_composition_and_as_Unicode_counts_them()
    {
        Assert.NotNull(MessageText.Clean(string.Concat(Enumerable.Repeat("e\u0301", 500)), out _));
        Assert.NotNull(MessageText.Clean(string.Concat(Enumerable.Repeat("🌍", 500)), out _));
        foreach (int length in (int[])[501, 10_000, 1_000_000])
        {
            Assert.Null(MessageText.Clean(new string('x', length), out Refusal? because));
            Assert.Equal((Refusals.MessageTooLong, 500), (because!.Code, because.Said.Arguments["most"].Number));
        }
    }

    [Fact]
    public void A_message_is_twenty_lines_at_most()
    {
        string kept = MessageText.Clean(string.Join('\n', Enumerable.Repeat("a", 240)), out _)!;

        Assert.Equal(19, kept.Count(letter => letter == '\n'));
        Assert.Equal(240, kept.Count(letter => letter == 'a'));
    }

    [Fact]
    public void Half_a_character_and_a_tower_of_marks_are_refused()
    {
        Assert.Null(MessageText.Clean("a" + (char)0xD83E, out Refusal? half));
        Assert.Null(MessageText.Clean("a" + new string('\u0301', 30), out Refusal? tower));
        Assert.Equal((Refusals.MessageUnreadable, Refusals.MessageUnreadable), (half!.Code, tower!.Code));
    }
}
