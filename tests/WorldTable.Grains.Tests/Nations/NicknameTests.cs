using WorldTable.Grains.Nations;

namespace WorldTable.Grains.Tests.Nations;

public sealed class NicknameTests
{
    [Theory]
    [InlineData("Amina", "Amina")]
    [InlineData("  Zoë  ", "Zoë")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("李小龍", "李小龍")]
    [InlineData("👩‍🚀 Ada", null)]
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
    public void Half_a_character_is_no_nickname() => Assert.Null(Nickname.Clean("a" + (char)0xD83E));

    [Fact]
    public void A_nickname_of_five_hundred_characters_or_one_letter_under_a_tower_of_marks_is_refused()
    {
        Assert.Null(Nickname.Clean(new string('x', 500)));
        Assert.Null(Nickname.Clean("a" + new string('\u0301', 300)));
    }
}
