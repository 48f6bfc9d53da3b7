using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>Schools take away sockets, and more: the game goes on with what is left.</summary>
public sealed class TransportTests(OneBrowser one) : AtWindows(one)
{
    [Theory]
    [InlineData("delete window.WebSocket", "text/event-stream")]
    [InlineData("delete window.WebSocket; delete window.EventSource", "application/octet-stream|text/plain")]
    public async Task Without_web_sockets_pages_still_see_each_other_live(string takeAway, string carriedBy)
    {
        WorldApi world = await CreateWorldAsync();
        Player amina = await OpenAsync(Sight.Laptop, prepare: context => context.AddInitScriptAsync(takeAway));
        Player bruno = await OpenAsync(Sight.Laptop);
        HashSet<string> seen = [];
        amina.Page.Response += (_, response) =>
        {
            if (response.Url.Contains("/hub?", StringComparison.Ordinal) && response.Headers.TryGetValue("content-type", out string? type))
            {
                lock (seen)
                {
                    seen.Add(type.Split(';')[0]);
                }
            }
        };
        await amina.JoinAsync(world.Created.Code, "EAC", "Amina");
        await bruno.JoinAsync(world.Created.Code, "USA", "Bruno");
        await world.AdvanceToAsync(Phase.Table);

        await amina.SeePhaseAsync(Phase.Table);
        await bruno.SeePhaseAsync(Phase.Table);
        await amina.PledgeAsync(4);
        await bruno.PledgeAsync(300);

        await Expect(bruno.PledgeOf("EAC")).ToContainTextAsync("4");
        await Expect(amina.PledgeOf("USA")).ToContainTextAsync("300");
        lock (seen)
        {
            Assert.Contains(seen, type => carriedBy.Split('|').Contains(type));
        }
    }

    [Fact]
    public async Task A_proxy_that_swallows_sockets_is_left_behind()
    {
        WorldApi world = await CreateWorldAsync();
        Player amina = await OpenAsync(Sight.Phone, prepare: context => context.RouteWebSocketAsync("**/hub**", socket => { _ = socket.CloseAsync(); }));

        await amina.JoinAsync(world.Created.Code, "IND", "Amina");
        await world.AdvanceToAsync(Phase.Briefing);

        await amina.SeePhaseAsync(Phase.Briefing);
    }
}
