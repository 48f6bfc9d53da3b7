using WorldTable.Grains.Channels;
using WorldTable.Rules.Packs;

namespace WorldTable.Grains.Tests.Channels;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("@EAC, shall we?", "nation:EAC@0+4")]
    [InlineData("ask @eac and @USA.", "nation:EAC@4+4 nation:USA@13+4")]
    [InlineData("👍 @EAC", "nation:EAC@3+4")]
    [InlineData("(see #treaty/7)", "treaty:7@5+9")]
    [InlineData("#meter/temperature and #Meter/Trust", "meter:temperature@0+18 meter:trust@23+12")]
    [InlineData("@EAC's word", "nation:EAC@0+4")]
    [InlineData("@NOBODY @EACX a@EAC @@EAC #meter/luck #treaty/0 #treaty/201 #treaty/07 #treaty/x #other/1 @", "")]
    [InlineData("<b>@EAC</b>", "nation:EAC@3+4")]
    public void What_names_something_at_the_table_is_found_and_the_rest_stays_text(string text, string found) =>
        Assert.Equal(found, string.Join(' ', Mentions.In(text, PackShelf.Named("small-table")!).Select(one => $"{one.Kind}:{one.Name}@{one.At}+{one.Length}")));

    [Fact]
    public void Five_hundred_signs_are_read_in_no_time_and_name_nobody() =>
        Assert.Empty(Mentions.In(string.Concat(Enumerable.Repeat("@a-", 166)), PackShelf.Named("world-2025")!));
}
