using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>The main job: three people at three windows play Small Table to its end.</summary>
public sealed class SmallTableTests(OneBrowser one) : AtWindows(one)
{
    [Fact]
    public async Task Three_people_join_by_code_play_five_rounds_and_see_each_others_pledges_live()
    {
        WorldApi world = await CreateWorldAsync();
        // One sits at the machine of the server itself, two come over the school's network, where no page is a secure context.
        Player amina = await OpenAsync(Sight.Laptop);
        Player bruno = await OpenAsync(Sight.Laptop.Dark.AtOrdinaryHost);
        Player chen = await OpenAsync(Sight.Phone.AtOrdinaryHost);
        Player[] all = [amina, bruno, chen];

        await Task.WhenAll(amina.JoinAsync(world.Created.Code, "EAC", "Amina"), bruno.JoinAsync(world.Created.Code, "USA", "Bruno"), chen.JoinAsync(world.Created.Code, "CHN", "Chen"));
        for (int round = 1; round <= 5; round++)
        {
            await world.AdvanceToAsync(Phase.Briefing);
            await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Briefing)));

            await world.AdvanceToAsync(Phase.Table);
            await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Table)));
            if (round == 1)
            {
                await TwoTalkAsync(amina, chen);
            }
            await amina.PledgeAsync(round);
            await bruno.PledgeAsync(100 * round);
            await chen.PledgeAsync(40 * round);
            await amina.SeeSamePledgeAsync("USA", bruno);
            await bruno.SeeSamePledgeAsync("CHN", chen);
            await chen.SeeSamePledgeAsync("EAC", amina);

            await world.AdvanceToAsync(Phase.Decision);
            await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Decision)));
            await Task.WhenAll(all.Select(player => player.PushAsync("carbon-price", round)));
            await amina.ReadyAsync(Phase.Decision);
            await bruno.ReadyAsync(Phase.Decision);
            await chen.ReadyAsync(Phase.Decision);

            await world.AdvanceToAsync(Phase.Report);
            await Task.WhenAll(all.Select(player => player.ReadReportAsync("EAC", "USA", "CHN")));
        }
        await world.AdvanceToAsync(Phase.Ended);

        foreach (Player player in all)
        {
            await player.SeePhaseAsync(Phase.Ended);
            await Expect(player.Heading("final.page.lines")).ToBeVisibleAsync();
            await Expect(player.Heading("final.page.alone")).ToBeVisibleAsync();
            player.HasNoComplaint();
        }
    }

    private static async Task TwoTalkAsync(Player speaks, Player reads)
    {
        await speaks.GoToFloorAsync();
        await speaks.SayAloudAsync("<b>We</b> begin, and then @Chin");
        await reads.SeeUnreadAsync(1);
        await reads.GoToFloorAsync();
        await Expect(reads.Log).ToContainTextAsync("<b>We</b> begin, and then " + reads.Say("nation.CHN.short"));
        await Expect(reads.Log.Locator("b")).ToHaveCountAsync(0);
        await reads.PressAsync(reads.Log.GetByRole(AriaRole.Button, new() { Name = reads.Say("nation.CHN.short"), Exact = true }));
        await Expect(reads.Heading("nation.CHN")).ToBeVisibleAsync();
        await reads.PressAsync(reads.Button("nationPage.close"));
        await reads.StopTalkingAsync();
        await Expect(reads.Talk).ToHaveAccessibleNameAsync(reads.Say("talk.title"));
        await speaks.StopTalkingAsync();
    }

    [Fact]
    public async Task Where_a_quick_clock_runs_being_ready_ends_each_phase_early()
    {
        WorldApi world = await CreateWorldAsync(pace: "quick");
        Player alone = await OpenAsync(Sight.Phone);
        await alone.JoinAsync(world.Created.Code, "IND", "Dev");

        await world.AdvanceToAsync(Phase.Briefing);
        foreach (Phase phase in (Phase[])[Phase.Briefing, Phase.Table, Phase.Decision])
        {
            await alone.SeePhaseAsync(phase);
            await alone.Button("table.ready." + Phases.Word(phase)).ClickAsync();
        }

        await alone.ReadReportAsync("IND");
        await alone.Button("table.ready.report").ClickAsync();
        await alone.SeePhaseAsync(Phase.Briefing);
    }

    [Fact]
    public async Task A_host_opens_a_room_on_the_page_and_leads_the_game_with_its_buttons()
    {
        Player host = await OpenAsync(Sight.Laptop);
        Player guest = await OpenAsync(Sight.Phone);

        await host.GoAsync("/");
        await host.Page.GetByRole(AriaRole.Radio, new() { NameRegex = host.Words.From("pace.manual") }).CheckAsync();
        await host.Button("landing.start.go").ClickAsync();
        await host.SeePhaseAsync(Phase.Lobby);
        string code = new Uri(host.Page.Url).Segments[^1];
        await guest.JoinAsync(code, "IND", "Dev");
        await Expect(host.Page.GetByText("Dev", new() { Exact = true })).ToBeVisibleAsync();

        await host.ButtonFrom("room.do.start").ClickAsync();
        await guest.SeePhaseAsync(Phase.Briefing);
        foreach ((string button, Phase phase) in ((string, Phase)[])[("room.next.table", Phase.Table), ("room.next.decision", Phase.Decision), ("room.next.report", Phase.Report)])
        {
            await host.ButtonFrom(button).ClickAsync();
            await guest.SeePhaseAsync(phase);
            await host.SeePhaseAsync(phase);
        }
        host.HasNoComplaint();
        guest.HasNoComplaint();
    }
}
