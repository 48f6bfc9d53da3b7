using WorldTable.Grains.Nations;

namespace WorldTable.Grains.Tests.Nations;

public sealed class NicknameTests
{
    [Theory]
    [InlineData("Amina", "Amina")]
    [InlineData("  Zoë  ", "Zoë")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("李小龍", "李小龍")]
    [InlineData("👩‍🚀 Ada", "👩‍🚀 Ada")]
    [InlineData("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦")]
    [InlineData("👩🏽‍❤️‍💋‍👨🏿", "👩🏽‍❤️‍💋‍👨🏿")]
    [InlineData("🏳️‍🌈 Sam", "🏳️‍🌈 Sam")]
    [InlineData("1\uFE0F\u20E3", "1\uFE0F\u20E3")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("ക്\u200Dഷ", "ക്\u200Dഷ")]
    [InlineData("A\u200Cna", null)]
    [InlineData("A\u200Dna", null)]
    [InlineData("Ana\u200D", null)]
    [InlineData("\u200D🦁", null)]
    [InlineData("🦁\u200D", null)]
    [InlineData("🦁\u200D Leo", null)]
    [InlineData("🦁\u200D\u200D🦁", null)]
    [InlineData("Ana\uFE0F", null)]
    [InlineData("An\u034Fa", null)]
    [InlineData("Ana\U000E0041", null)]
    [InlineData("Ana\u2066", null)]
    [InlineData("🦁 Leo", "🦁 Leo")]
    [InlineData("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx")]
    [InlineData("abcdefghijklmnopqrstuvwxy", null)]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData("a\nb", null)]
    [InlineData("a\u2028b", null)]
    [InlineData("a\u0007b", null)]
    [InlineData("\u202Egnp.exe", null)]
    [InlineData("a\u200Bb", null)]
    [InlineData("\u3164", null)]
    [InlineData("\u2800\u2800", null)]
    [InlineData("\u0301\u0301", null)]
    [InlineData(null, null)]
    public void A_nickname_is_one_to_twenty_four_plain_letters(string? wanted, string? name) => Assert.Equal(name, Nickname.Clean(wanted));

    [Fact]
    public void Letters_are_counted_as_a_reader_sees_them()
    {
        string family = "👨‍👩‍👧‍👦";

        Assert.NotNull(Nickname.Clean(string.Concat(Enumerable.Repeat(family, 24))));
        Assert.Null(Nickname.Clean(string.Concat(Enumerable.Repeat(family, 25))));
        Assert.Null(Nickname.Clean(string.Join('\u200D', Enumerable.Repeat("🦁", 12))));
    }

    [Fact]
    public void Half_a_character_is_no_nickname() => Assert.Null(Nickname.Clean("a" + (char)0xD83E));

    [Fact]
    public void A_nickname_of_five_hundred_characters_or_one_letter_under_a_tower_of_marks_is_refused()
    {
        Assert.Null(Nickname.Clean(new string('x', 500)));
        Assert.Null(Nickname.Clean("a" + new string('\u0301', 300)));
    }
}
