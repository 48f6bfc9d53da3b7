using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>axe looks at every page of a game on a phone and on a laptop, in light and in dark, and finds nothing.</summary>
public sealed class AccessibilityTests(OneBrowser one) : AtWindows(one)
{
    [Fact]
    public async Task Axe_finds_nothing_from_the_first_page_to_the_end_of_the_game()
    {
        WorldApi world = await CreateWorldAsync();
        string[] nations = ["EAC", "USA"];
        Player[] all = [await OpenAsync(Sight.Phone), await OpenAsync(Sight.Laptop)];

        await Task.WhenAll(all.Select(player => player.GoAsync("/")));
        await LookAsync(all, "the first page", player => Expect(player.Heading("landing.title")).ToBeVisibleAsync());
        await Task.WhenAll(all.Select(player => player.EnterCodeAsync(world.Created.Code)));
        await LookAsync(all, "the lobby", player => Expect(player.Seat("SIS")).ToBeVisibleAsync());
        await Task.WhenAll(all.Zip(nations, (player, nation) => player.SitAsync(nation, "Delegate of " + nation)));
        await LookAsync(all, "the own seat", player => Expect(player.Text("lobby.waiting")).ToBeVisibleAsync());

        await world.AdvanceToAsync(Phase.Briefing);
        await LookAsync(all, "the briefing", player => player.SeePhaseAsync(Phase.Briefing));
        await world.AdvanceToAsync(Phase.Table);
        await LookAsync(all, "the hand of cards", player => player.SeePhaseAsync(Phase.Table));
        await Task.WhenAll(all.Select(player => player.PledgeAsync(10)));
        await LookAsync(all, "the challenges", player => player.SeePledgeMadeAsync());
        await Task.WhenAll(all.Select(player => player.LookAtAsync("nations")));
        await LookAsync(all, "the nations", player => Expect(player.Heading("table.nations")).ToBeVisibleAsync());
        await world.AdvanceToAsync(Phase.Decision);
        await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Decision)));
        await Task.WhenAll(all.Select(player => player.PushAsync("carbon-price", 4)));
        await LookAsync(all, "the plan", player => Expect(player.Text("plan.save.saved")).ToBeVisibleAsync());
        await world.AdvanceToAsync(Phase.Report);
        await LookAsync(all, "the report", player => player.SeePhaseAsync(Phase.Report));
        await world.ClockAsync("end");
        await LookAsync(all, "the end", player => player.SeePhaseAsync(Phase.Ended));
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_room_of_whoever_leads()
    {
        Player host = await OpenAsync(Sight.Laptop);
        await host.GoAsync("/");
        await host.Button("landing.start.go").ClickAsync();
        await LookAsync([host], "the lobby of whoever leads", player => player.SeePhaseAsync(Phase.Lobby));
        await host.ButtonFrom("room.do.start").ClickAsync();
        await LookAsync([host], "the room", player => Expect(player.Page.GetByRole(AriaRole.Heading, new() { Name = player.Say("room.title"), Level = 1 })).ToBeVisibleAsync());
    }

    /// <summary>Each window in light and in dark, all windows at once: they are different people's machines.</summary>
    private static Task LookAsync(Player[] players, string at, Func<Player, Task> arrived) => Task.WhenAll(players.Select(async player =>
    {
        await arrived(player);
        foreach (ColorScheme colors in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await player.TurnLightAsync(colors);
            await Axe.FindNothingAsync(player.Page, $"{at}, {player.Sight}, {colors}");
        }
    }));
}
