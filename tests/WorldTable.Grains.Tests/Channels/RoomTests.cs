using WorldTable.Grains.Channels;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Grains.Tests.Channels;

public sealed class RoomTests
{
    [Theory]
    [InlineData("floor", "public", "EAC EUN USA leader", "EAC EUN USA leader")]
    [InlineData("pair/EAC+USA", "pair/EAC+USA", "EAC USA leader", "EAC USA")]
    [InlineData("treaty/7", "seats", "EAC EUN USA leader", "EAC EUN USA")]
    [InlineData("delegation/EAC", "nation/EAC", "EAC", "EAC")]
    public void A_room_is_read_and_spoken_in_by_those_it_belongs_to(string channel, string audience, string readers, string speakers)
    {
        Room room = Room.Read(new(channel), PackShelf.Named("small-table")!)!;

        Assert.Equal((audience, readers, speakers), (room.Audience, Those(room.IsReadBy), Those(room.IsSpokenBy)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Floor")]
    [InlineData("floor/1")]
    [InlineData("pair/USA+EAC")]
    [InlineData("pair/EAC+EAC")]
    [InlineData("pair/EAC+REST")]
    [InlineData("pair/EAC+EUN+USA")]
    [InlineData("treaty/0")]
    [InlineData("treaty/201")]
    [InlineData("treaty/+7")]
    [InlineData("treaty/07")]
    [InlineData("delegation/XYZ")]
    [InlineData("floor/page/0")]
    [InlineData("../floor")]
    public void There_is_no_other_room(string channel) => Assert.Null(Room.Read(new(channel), PackShelf.Named("small-table")!));

    private static string Those(Func<NationId?, bool> may) =>
        string.Join(' ', ((string[])["EAC", "EUN", "USA", "leader"]).Where(one => may(one == "leader" ? null : new NationId(one))));
}
