using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>What breaks in a classroom: somebody reloads, somebody's line goes, the server dies. Nothing is lost.</summary>
public sealed class ComingBackTests(OneBrowser one) : AtWindows(one)
{
    private const int LiveAgainMilliseconds = 5000;

    [Fact]
    public async Task A_refresh_in_the_middle_of_a_round_keeps_the_seat_the_plan_and_what_was_only_typed()
    {
        (WorldApi world, Player amina) = await SitAtTableAsync("EAC", "Amina", Sight.Laptop);
        await amina.ShowLeversAsync();
        await amina.PushAsync("carbon-price", 3);
        await amina.TypePledgeAsync(7);

        await amina.Page.ReloadAsync();

        await amina.SeePhaseAsync(Phase.Table);
        await Expect(amina.PledgeBox).ToHaveValueAsync("7");
        await amina.ShowLeversAsync();
        await Expect(amina.Slider("carbon-price")).ToHaveValueAsync("15");
        await world.AdvanceToAsync(Phase.Decision);
        await amina.SeePhaseAsync(Phase.Decision);
        amina.HasNoComplaint();
    }

    [Fact]
    public async Task A_page_whose_line_was_cut_for_ten_seconds_comes_back_by_itself_and_has_missed_nothing()
    {
        WorldApi world = await CreateWorldAsync();
        await using CutLine line = new(world.Server);
        Player amina = await OpenAsync(Sight.Laptop, at: line.Address);
        Player bruno = await OpenAsync(Sight.Laptop);
        await amina.JoinAsync(world.Created.Code, "EAC", "Amina");
        await bruno.JoinAsync(world.Created.Code, "USA", "Bruno");
        await world.AdvanceToAsync(Phase.Table);
        await amina.SeePhaseAsync(Phase.Table);

        Task outage = line.CutForAsync(TimeSpan.FromSeconds(10));
        await amina.SeeAwayAsync();
        await bruno.SeePhaseAsync(Phase.Table);
        await bruno.PledgeAsync(100);
        await amina.TypePledgeAsync(9);
        await outage;

        await amina.SeeLiveAsync(LiveAgainMilliseconds);
        await Expect(amina.PledgeOf("USA")).ToContainTextAsync("100");
        await amina.AnnounceAsync();
        await Expect(bruno.PledgeOf("EAC")).ToContainTextAsync("9");
    }

    [Fact]
    public async Task A_server_that_was_killed_in_the_middle_of_a_round_and_started_again_has_every_page_back_without_a_reload()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        WorldApi world = await CreateWorldAsync(server);
        Player amina = await OpenAsync(Sight.Laptop, server.Address);
        Player bruno = await OpenAsync(Sight.Laptop, server.Address);
        Player chen = await OpenAsync(Sight.Phone, server.Address);
        Player[] all = [amina, bruno, chen];
        await amina.JoinAsync(world.Created.Code, "EAC", "Amina");
        await bruno.JoinAsync(world.Created.Code, "USA", "Bruno");
        await chen.JoinAsync(world.Created.Code, "CHN", "Chen");
        await world.AdvanceToAsync(Phase.Table);
        await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Table)));
        await amina.PledgeAsync(5);
        await Expect(bruno.PledgeOf("EAC")).ToContainTextAsync("5");
        await Task.WhenAll(all.Select(player => player.Page.EvaluateAsync("window.sameAsBefore = true")));

        await server.KillAsync();
        await Task.WhenAll(all.Select(player => player.SeeAwayAsync()));
        Task<DateTimeOffset>[] live = [.. all.Select(player => player.WhenLiveAgainAsync())];
        await server.StartAgainAsync();
        DateTimeOffset ready = DateTimeOffset.UtcNow;

        foreach (DateTimeOffset again in await Task.WhenAll(live))
        {
            Assert.True((again - ready).TotalMilliseconds < LiveAgainMilliseconds, $"A page was live only {(again - ready).TotalSeconds:0.0} s after the server was ready.");
        }
        await bruno.PledgeAsync(200);
        await Expect(amina.PledgeOf("USA")).ToContainTextAsync("200");
        await Expect(amina.PledgeOf("EAC")).ToContainTextAsync("5");
        await world.AdvanceToAsync(Phase.Report);
        await Task.WhenAll(all.Select(player => player.ReadReportAsync("EAC", "USA")));
        foreach (Player player in all)
        {
            Assert.True(await player.Page.EvaluateAsync<bool>("window.sameAsBefore === true"), "The page was loaded again.");
        }
    }

    [Fact]
    public async Task A_second_tab_of_the_same_person_has_the_same_seat_and_both_stay_together()
    {
        (WorldApi world, Player amina) = await SitAtTableAsync("EAC", "Amina", Sight.Laptop);

        Microsoft.Playwright.IPage first = await amina.OpenTabAsync($"/w/{world.Created.Code}");
        await amina.SeePhaseAsync(Phase.Table);
        await amina.PledgeAsync(6);

        amina.TurnTo(first);
        await Expect(amina.PledgeOf("EAC")).ToContainTextAsync("6");
        await amina.ReadyAsync(Phase.Table);
        amina.HasNoComplaint();
    }

    private async Task<(WorldApi World, Player Player)> SitAtTableAsync(string nation, string nickname, Sight sight)
    {
        WorldApi world = await CreateWorldAsync();
        Player player = await OpenAsync(sight);
        await player.JoinAsync(world.Created.Code, nation, nickname);
        await world.SitAsync("SIS", "Somebody else"); // so that one who is ready does not end the phase
        await world.AdvanceToAsync(Phase.Table);
        await player.SeePhaseAsync(Phase.Table);
        return (world, player);
    }
}
