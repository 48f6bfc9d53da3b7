using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>Everything works without a mouse.</summary>
public sealed class KeyboardTests(OneBrowser one) : AtWindows(one)
{
    [Fact]
    public async Task Joining_pledging_and_changing_the_plan_need_only_the_keyboard()
    {
        WorldApi world = await CreateWorldAsync();
        Player amina = await OpenAsync(Sight.Laptop);
        IKeyboard keys = amina.Page.Keyboard;
        await amina.GoAsync("/");

        await amina.TabToAsync(amina.Box("landing.code"));
        await keys.TypeAsync(world.Created.Code);
        await keys.PressAsync("Enter");
        await Expect(amina.Seat("EAC")).ToBeVisibleAsync();
        await amina.TabToAsync(amina.Seat("EAC"));
        await keys.PressAsync("Enter");
        await amina.TabToAsync(amina.Box("lobby.nickname"));
        await keys.PressAsync("ControlOrMeta+a");
        await keys.TypeAsync("Amina");
        await keys.PressAsync("Enter");
        await amina.SeeOwnSeatAsync("EAC");

        await world.SitAsync("USA", "Bruno");
        await world.AdvanceToAsync(Phase.Table);
        await amina.SeePhaseAsync(Phase.Table);
        await amina.TabToAsync(amina.PledgeBox);
        await keys.PressAsync("ArrowUp");
        await amina.TabToAsync(amina.AnnounceButton);
        await keys.PressAsync("Space");
        await amina.SeePledgeMadeAsync();
        await amina.TabToAsync(amina.Button("offer.openName", ("pool", amina.Say("pool.climate"))).First);
        await keys.PressAsync("Space");
        await Expect(amina.Text("offer.hint")).ToBeVisibleAsync();
        await Axe.FindNothingAsync(amina.Page, "an offer under a condition");
        await amina.TabToAsync(amina.Button("offer.make"));
        await keys.PressAsync("Space");
        ILocator offers = amina.Page.GetByRole(AriaRole.List, new() { NameRegex = amina.Words.Like("offer.list", ("pool", amina.Say("pool.climate"))) });
        await Expect(offers).ToContainTextAsync(amina.Say("offer.now", ("is", 0), ("of", 1)));

        await world.AdvanceToAsync(Phase.Decision);
        await amina.SeePhaseAsync(Phase.Decision);
        await amina.TabToAsync(amina.Slider("carbon-price"));
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await Expect(amina.Slider("carbon-price")).ToHaveValueAsync("10");
        await Expect(amina.Text("plan.save.saved")).ToBeVisibleAsync();
        await amina.TabToAsync(amina.Button("table.ready.decision"));
        await keys.PressAsync("Enter");
        await Expect(amina.Text("table.ready.done.decision")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_first_tab_leads_past_the_head_of_the_page()
    {
        Player reader = await OpenAsync(Sight.Laptop);
        await reader.GoAsync("/");
        await Expect(reader.Heading("landing.title")).ToBeVisibleAsync();

        await reader.Page.Keyboard.PressAsync("Tab");

        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = reader.Say("frame.skip") })).ToBeFocusedAsync();
    }
}
