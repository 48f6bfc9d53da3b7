using System.Text.Json;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Tests.Nations;

public sealed class BriefingTests(House house)
{
    [Theory]
    [InlineData("ETH", "135 million")]
    [InlineData("JPN", "123 million")]
    public async Task A_seat_of_world_2025_reads_its_briefing_and_nobody_else_does(string nation, string told)
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, pack: "world-2025");

        IReadOnlyList<Notice> notices = await world.Nation(nation).NoticesAsync();

        Notice notice = notices.Single(one => one.Key.StartsWith("briefing/", StringComparison.Ordinal));
        Assert.Equal(($"briefing/{nation}", $"nation/{nation}"), (notice.Key, notice.Audience));
        BriefingDocument briefing = JsonSerializer.Deserialize<BriefingDocument>(notice.Json, RulesJson.Options)!;
        Assert.Contains(told, briefing.Text["en"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_sees_of_which_countries_a_nation_is_made()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);

        Notice map = (await world.Grain.NoticesAsync()).Single(notice => notice.Key == "map");

        Assert.Equal(Audiences.Public, map.Audience);
        MapDocument rows = JsonSerializer.Deserialize<MapDocument>(map.Json, RulesJson.Options)!;
        Assert.Contains("404", rows.Nations.Single(row => row.Nation.Value == "EAC").Countries);
        Assert.Contains("Kosovo", rows.Nations.Single(row => row.Nation.Value == "REST").Areas);
    }
}
