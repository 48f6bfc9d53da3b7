using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Browser.Tests.Tables;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Treaties;

/// <summary>A treaty from its draft to its remedy, as three people at three windows see it.</summary>
public sealed class BrokenTreatyTests(OneBrowser one) : AtWindows(one)
{
    private const string Template = "green-fund-with-inspection";

    [Fact]
    public async Task Three_nations_draft_amend_and_sign_a_treaty_a_kill_forgets_nothing_and_whoever_breaks_it_is_warned_found_and_answered()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        WorldApi world = await CreateWorldAsync(server);
        Player bruno = await OpenSeatAsync(Sight.Laptop, world.Created.Code, await world.SitAsync("USA", "Bruno"), at: server.Address);
        Player chen = await OpenSeatAsync(Sight.Phone.Touched, world.Created.Code, await world.SitAsync("CHN", "Chen"), at: server.Address);
        Player amina = await OpenSeatAsync(Sight.Laptop.Dark, world.Created.Code, await world.SitAsync("EAC", "Amina"), at: server.Address);
        Player[] all = [bruno, chen, amina];
        string title = bruno.Say("template." + Template);
        await world.AdvanceToAsync(Phase.Table);
        await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Table)));

        await bruno.OfferTemplateAsync(Template);
        await Expect(bruno.Text("treaty.proposed", ("number", 1), ("round", 1))).ToBeVisibleAsync();
        double asked = await bruno.ReadAskedAsync();
        await AmendAsync(chen, title);
        await SeeAmendedAsync(bruno);
        await chen.SignAsync(version: 2);
        await bruno.SignAsync(version: 2);
        await amina.FollowNeedAsync(title);
        await amina.SignAsync(version: 2);
        await Task.WhenAll(all.Select(player => player.SeeSignedAsync(3, 3)));

        await server.KillAsync();
        await Task.WhenAll(all.Select(player => player.SeeAwayAsync()));
        await server.StartAgainAsync();
        await Task.WhenAll(all.Select(player => player.SeeLiveAsync(withinMilliseconds: 20_000)));
        await Task.WhenAll(all.Select(player => player.SeeSignedAsync(3, 3)));

        await world.AdvanceToAsync(Phase.Report);
        await Task.WhenAll(all.Select(async player =>
        {
            await player.SeePhaseAsync(Phase.Report);
            await Expect(player.Text("report.treaties.begins")).ToBeVisibleAsync();
        }));
        await world.AdvanceToAsync(Phase.Decision);
        await BreakAsync(bruno, title);

        await world.AdvanceToAsync(Phase.Report);
        await Task.WhenAll(all.Select(SeeBrokenAsync));

        await world.AdvanceToAsync(Phase.Table);
        await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Table)));
        await Expect(bruno.Needs.GetByText(bruno.Words.Within("treaty.need.remedy", ("title", title)))).ToBeVisibleAsync();
        await bruno.FollowNeedAsync(title);
        await Expect(bruno.Page.GetByRole(AriaRole.Region, new() { Name = bruno.Say("treaty.breaches") }).Locator("[aria-current=step]")).ToHaveTextAsync(bruno.Say("treaty.step.remedy"));
        Assert.InRange(await bruno.ReadAskedAsync(), 1.9 * asked, 2.1 * asked);
        await chen.OpenTreatyAsync(title);
        await Expect(chen.Text("treaty.breach.remedy", ("nation", chen.Say("nation.USA.short")))).ToBeVisibleAsync();
        await amina.GoToTreatiesAsync();
        await amina.PressAsync(amina.Button("treaty.ledger"));
        await Expect(amina.Account("USA")).ToContainTextAsync(amina.Say("treaty.kept", ("kept", 0), ("duties", 1)));
        await Expect(amina.Account("EAC")).ToContainTextAsync(amina.Say("treaty.kept", ("kept", 1), ("duties", 1)));
    }

    /// <summary>A counter-offer: whoever breaks the first clause has no time to mend it.</summary>
    private static async Task AmendAsync(Player player, string title)
    {
        await player.OpenTreatyAsync(title);
        await player.PressAsync(player.Button("treaty.act.counter"));
        await player.PressAsync(player.Button("treaty.clause.change", ("number", 1)));
        await player.PressAsync(player.Text("treaty.when"));
        await player.PressAsync(player.Button("part.less", ("name", player.Say("treaty.remedy.cure"))));
        await player.PressAsync(player.Button("treaty.act.saveOffer"));
        await Expect(player.Text("treaty.changed", ("number", 2))).ToBeVisibleAsync();
    }

    /// <summary>The paper moved on under the eyes of whoever wrote it, and both versions stand side by side.</summary>
    private static async Task SeeAmendedAsync(Player player)
    {
        await Expect(player.Text("treaty.changed", ("number", 2), ("nation", player.Say("nation.CHN.short")))).ToBeVisibleAsync();
        await player.PressAsync(player.Button("treaty.compare"));
        ILocator changed = player.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = player.Say("treaty.compare.changed") });
        await Expect(changed).ToHaveCountAsync(1);
        ILocator remedies = changed.GetByText(player.Words.Within("treaty.remedy.payment"));
        await Expect(remedies).ToHaveCountAsync(2);
        Assert.NotEqual(await remedies.First.InnerTextAsync(), await remedies.Last.InnerTextAsync());
    }

    /// <summary>Takes the gift out of the plan: the page says beside the button what that breaks, and leaves the choice.</summary>
    private static async Task BreakAsync(Player player, string title)
    {
        await player.SeePhaseAsync(Phase.Decision);
        ILocator own = player.Page.GetByRole(AriaRole.Region, new() { Name = player.Say("nation.USA.short"), Exact = true });
        ILocator warning = own.GetByText(player.Words.Within("plan.duty.breaks", ("title", title), ("lever", player.Say("pool.climate"))));
        ILocator gift = player.Page.GetByRole(AriaRole.Slider, new() { Name = player.Say("pool.climate"), Exact = true });
        await Expect(gift).Not.ToHaveValueAsync("0");
        await Expect(warning).ToBeHiddenAsync();
        await gift.PressAsync("Home");
        await Expect(warning).ToBeVisibleAsync();
        await Expect(player.Text("plan.save.saved")).ToBeVisibleAsync();
        await player.ReadyAsync(Phase.Decision);
    }

    private static async Task SeeBrokenAsync(Player player)
    {
        await player.SeePhaseAsync(Phase.Report);
        await Expect(player.Kept("USA")).ToContainTextAsync(player.Say("report.treaties.verdict.broken"));
        await Expect(player.Kept("USA")).ToContainTextAsync(player.Words.Within("report.treaties.remedied"));
        foreach (string loyal in (string[])["CHN", "EAC"])
        {
            await Expect(player.Kept(loyal)).ToContainTextAsync(player.Say("report.treaties.verdict.kept"));
        }
    }
}
