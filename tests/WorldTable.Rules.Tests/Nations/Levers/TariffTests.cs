using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Tests.Domains.Trade;

namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class TariffTests
{
    private static Refusal? Refused(string nation, params (string Lever, string? To, double Amount)[] lines) =>
        PlanRules.Check(Playing.PlanOf(lines), TradingTable.Play().View(), new NationId(nation));

    [Fact]
    public void It_can_be_laid_on_one_partner_on_all_or_on_both_and_both_add_up()
    {
        var played = TradingTable.Played(("USA", "tariff", null, 10), ("USA", "tariff", "CHN", 25));

        Assert.Equal(0.10, played.Orders.Tariff[TradingTable.Place("EUN")], 1e-12);
        Assert.Equal(0.35, played.Orders.Tariff[TradingTable.Place("CHN")], 1e-12);
        Assert.Equal(0.0, played.Orders.Tariff[TradingTable.Place("USA")]);
        Assert.Null(Refused("USA", ("tariff", null, 10), ("tariff", "REST", 25)));
    }

    [Fact]
    public void It_is_refused_on_strangers_on_oneself_and_beyond_its_range()
    {
        Assert.Equal("refusal.unknown-target", Refused("USA", ("tariff", "USA", 10))?.Said.Key);
        Assert.Equal("refusal.unknown-target", Refused("USA", ("tariff", "ATL", 10))?.Said.Key);
        Assert.Equal("refusal.bad-amount", Refused("USA", ("tariff", "CHN", 101))?.Said.Key);
        Assert.Equal("refusal.bad-amount", Refused("USA", ("tariff", "CHN", -26))?.Said.Key);
        Assert.Equal("refusal.unknown-target", PlanRules.Check(Playing.PlanOf(("tariff", "CHN", 10)), Playing.Small().View(), new NationId("USA"))?.Said.Key);
    }

    [Fact]
    public void Lowered_below_the_ordinary_tariff_it_ends_at_nothing()
    {
        var desk = TradingTable.Played(("IND", "tariff", null, -25)).World.Desk!;

        for (var seller = 0; seller < desk.Opening.Count; seller++)
            Assert.Equal(0.0, desk.Tariff[(seller * desk.Opening.Stride) + TradingTable.Place("IND")]);
    }

    // The card lets only the nation's own buyers answer; wages then move a little too.
    [Theory]
    [InlineData("USA", "CHN", 10)]
    [InlineData("IND", null, -5)]
    [InlineData("EUN", null, 10)]
    public void Customs_take_about_what_the_card_says(string nation, string? to, double points)
    {
        var i = TradingTable.Place(nation);
        var (with, without) = (TradingTable.Played((nation, "tariff", to, points)), TradingTable.Played());
        var took = (with.Ledger.Customs[i] - without.Ledger.Customs[i]) / with.Ledger.Years;

        Assert.Equal(1.0, TradingTable.Says(nation, "tariff", to, points) / took, 0.2);
    }

    [Fact]
    public void Nothing_more_is_taken_for_nothing() => Assert.Equal(0.0, TradingTable.Says("USA", "tariff", null, 0.0), 1e-9);
}
