using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Browser.Tests.Tables;
using WorldTable.Load.Tables;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.World2025;

/// <summary>A nation's page: what everybody may know of it, the same figures that the world tells programs.</summary>
public sealed class NationPageTests(OneBrowser one) : AtWindows(one)
{
    private readonly OneBrowser one = one;

    [Fact]
    public async Task It_says_of_economy_people_emissions_trust_trade_and_promises_what_the_world_says()
    {
        PlayedWorld world = await one.PlayedAsync();
        await using SeatAtTable documents = await world.ListenAsync();
        Player amina = await SitAsync(Sight.Laptop);
        await amina.OpenMapAsync();
        // One that somebody plays and that promised, one's own, one that the rules play.
        foreach (string nation in (string[])["CHN", "EAC", "RSS"])
        {
            await ReadAsync(amina, documents, nation);
        }
        amina.HasNoComplaint();
    }

    [Fact]
    public async Task It_opens_from_the_map_the_list_the_people_and_the_own_nation_and_leads_back_to_where_one_was()
    {
        Player amina = await SitAsync(Sight.Laptop);
        await amina.OpenMapAsync();

        await OpenAndCloseAsync(amina, amina.Counter("USA"), "USA");
        await amina.ShowAsAsync("list");
        await OpenAndCloseAsync(amina, amina.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Button, new() { Name = amina.Say("nation.BGD.short"), Exact = true }), "BGD");
        ILocator people = amina.Page.GetByRole(AriaRole.Region, new() { Name = amina.Say("table.nations") }).First;
        await OpenAndCloseAsync(amina, people.GetByRole(AriaRole.Button).Filter(new() { HasText = amina.Say("nation.SIS.short") }), "SIS");
        await OpenAndCloseAsync(amina, amina.Page.GetByRole(AriaRole.Button, new() { Name = amina.Say("nation.EAC.short"), Exact = true }).Last, "EAC");
        amina.HasNoComplaint();
    }

    private static async Task ReadAsync(Player amina, SeatAtTable documents, string nation)
    {
        NationDocument told = documents.See<NationDocument>("nation/" + nation);
        NationFigures figures = told.Figures;
        await amina.Counter(nation).FocusAsync();
        await amina.Page.Keyboard.PressAsync("Enter");
        ILocator page = amina.NationPage(nation);
        await Expect(page).ToBeVisibleAsync();
        (string Fact, string Value)[] expected =
        [
            ("income", Shown.Dollars(figures.MedianIncomePerDay)),
            ("economy", Shown.Money(figures.GdpTrillions * 1000)),
            ("perPerson", Shown.Dollars(figures.GdpPerPerson, 0)),
            ("budget", Shown.Money(figures.BudgetBillionsPerYear)),
            ("people", Shown.People(figures.PopulationMillions)),
            ("poverty", Shown.Percent(figures.PovertyPercent, 1)),
            ("emissions", $"{Shown.Number(figures.EmissionsGigatonnes, 2)} Gt"),
            ("carbonPrice", Shown.Dollars(figures.CarbonPrice, 0)),
            ("reputation", Shown.Number(figures.Reputation)),
            ("given", Shown.Money(figures.GivenBillionsPerYear)),
        ];
        string[] terms = [.. await page.Locator("dt").AllInnerTextsAsync()];
        string[] values = [.. await page.Locator("dd strong").AllInnerTextsAsync()];
        Assert.Equal(terms.Length, values.Length);
        Dictionary<string, string> read = terms.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        Assert.All(expected, one => Assert.Equal((one.Fact, one.Value), (one.Fact, read[amina.Say("nationPage.fact." + one.Fact)])));

        ILocator trade = page.Locator("section").Filter(new() { Has = amina.Page.GetByRole(AriaRole.Heading, new() { Name = amina.Say("nationPage.trade") }) });
        PartnerFigures[] partners = [.. figures.Trade?.Partners ?? []];
        Assert.Equal(5, partners.Length);
        await Expect(trade.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(partners.Length);
        foreach (PartnerFigures partner in partners)
        {
            ILocator line = trade.GetByRole(AriaRole.Listitem).Filter(new() { HasText = amina.Say($"nation.{partner.Nation.Value}.short") });
            await Expect(line).ToContainTextAsync(Shown.Money(partner.SoldBillions + partner.BoughtBillions));
            await Expect(line).ToContainTextAsync(Shown.Percent(partner.OurTariffPercent));
        }

        ChallengeDocument climate = documents.See<ChallengeDocument>("challenge/climate");
        string promised = climate.Pledges.FirstOrDefault(pledge => pledge.Nation == told.Nation) is { } pledge
            ? Shown.Money(pledge.BillionsPerYear)
            : amina.Say("nationPage.silent");
        await Expect(page.Locator("section").Filter(new() { Has = amina.Page.GetByRole(AriaRole.Heading, new() { Name = amina.Say("nationPage.promises") }) })).ToContainTextAsync(promised);
        await amina.Page.Keyboard.PressAsync("Escape");
        await Expect(page).ToBeHiddenAsync();
    }

    private static async Task OpenAndCloseAsync(Player player, ILocator opener, string nation)
    {
        await opener.FocusAsync();
        await player.Page.Keyboard.PressAsync("Enter");
        await Expect(player.NationPage(nation)).ToBeVisibleAsync();
        await player.NationPage(nation).GetByRole(AriaRole.Button, new() { Name = player.Say("nationPage.close") }).ClickAsync();
        await Expect(player.NationPage(nation)).ToBeHiddenAsync();
        await Expect(opener).ToBeFocusedAsync();
    }

    private async Task<Player> SitAsync(Sight sight)
    {
        PlayedWorld world = await one.PlayedAsync();
        Player player = await OpenSeatAsync(sight, world.Code, world.Seats["EAC"]);
        await player.SeePhaseAsync(Phase.Table);
        return player;
    }
}
