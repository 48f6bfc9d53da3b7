using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Views.Cards;

namespace WorldTable.Rules.Tests.Views.Cards;

public sealed class FacilitationCardTests
{
    [Fact]
    public void Whoever_spends_nothing_on_its_ports_may_and_who_already_does_is_left_alone()
    {
        var game = TradingTable.Play();
        var card = Assert.Single(CardTests.Dealt(new FacilitationCard(), game, "SIS"));

        Assert.Equal(("trade-facilitation", 2.0), (card.Lever.Value, card.Suggested));
        Assert.Equal(game.Nation("SIS").Trade!.ExportsPercent, card.Why.Arguments["percent"].Number);
        Assert.Empty(CardTests.Dealt(new FacilitationCard(), game.Plans("SIS", ("trade-facilitation", null, 5)).EndRound(), "SIS"));
    }
}
