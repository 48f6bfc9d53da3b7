using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Browser.Tests.World2025;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>Every screen of a game, on a phone under fingers and on a laptop: axe finds nothing in light, dark and high contrast, and nothing sticks out.</summary>
public sealed class AccessibilityTests(OneBrowser one) : AtWindows(one)
{
    [Fact]
    public async Task World_2025_is_played_from_the_first_page_to_the_end_by_touch_and_by_mouse_and_axe_finds_nothing_on_any_screen()
    {
        WorldApi world = await CreateWorldAsync(pack: "world-2025");
        string[] nations = ["IND", "USA"];
        Player phone = await OpenAsync(Sight.Phone.Touched.Spanish);
        Player laptop = await OpenAsync(Sight.Laptop);
        Player[] all = [phone, laptop];

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
        await Task.WhenAll(all.Select(player => player.LayFirstCardAsync()));
        await LookAsync(all, "a laid card", player => Expect(player.ButtonFrom("plan.card.takeBackName").First).ToBeVisibleAsync());
        await Task.WhenAll(all.Select(player => player.PledgeAsync(10)));
        await LookAsync(all, "the challenges", player => player.SeePledgeMadeAsync());
        await Task.WhenAll(all.Select(player => player.OpenMapAsync()));
        await LookAsync(all, "the map", player => player.ShowFigureAsync("poverty"));
        await Task.WhenAll(all.Select(player => player.ShowAsAsync("list")));
        await LookAsync(all, "the world as a list", player => Expect(player.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync());
        await Task.WhenAll(all.Select(player => player.PressAsync(player.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Button, new() { Name = player.Say("nation.CHN.short"), Exact = true }))));
        await LookAsync(all, "the page of a nation", player => Expect(player.NationPage("CHN")).ToBeVisibleAsync());
        await Task.WhenAll(all.Select(player => player.Page.Keyboard.PressAsync("Escape")));
        await Task.WhenAll(all.Select(player => player.LookAtAsync("nations")));
        await LookAsync(all, "the nations", player => Expect(player.Heading("table.nations")).ToBeVisibleAsync());

        await world.AdvanceToAsync(Phase.Decision);
        await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Decision)));
        await Task.WhenAll(all.Select(player => player.PushAsync("carbon-price", 4)));
        await LookAsync(all, "the plan", player => Expect(player.Text("plan.save.saved")).ToBeVisibleAsync());
        await Fit.IsForThumbsAsync(phone.Button("table.ready.decision"), "the plan");
        await phone.ReadyAsync(Phase.Decision);
        await LookAsync(all, "another is done", _ => Task.CompletedTask);
        await world.AdvanceToAsync(Phase.Report);
        await LookAsync(all, "the report", player => player.SeePhaseAsync(Phase.Report));
        await world.ClockAsync("end");
        await LookAsync(all, "the end", player => player.SeePhaseAsync(Phase.Ended));
        phone.HasNoComplaint();
        laptop.HasNoComplaint();
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

    /// <summary>All windows at once: they are different people's machines.</summary>
    private static Task LookAsync(Player[] players, string at, Func<Player, Task> arrived) => Task.WhenAll(players.Select(async player =>
    {
        await arrived(player);
        await Axe.FindNothingAsync(player.Page, $"{at}, {player.Sight}", player.Sight.Touch);
        await Fit.NothingSticksOutAsync(player.Page, $"{at}, {player.Sight}");
        if (player.Sight.Narrow)
        {
            await Fit.NothingSticksOutWhenNarrowAsync(player.Page, $"{at}, {player.Sight}");
        }
    }));
}
