using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Views.Cards;

namespace WorldTable.Rules.Tests.Views.Cards;

public sealed class CarbonBorderCardTests
{
    [Fact]
    public void Whose_avoided_carbon_moves_abroad_with_its_goods_is_dealt_a_border_charge()
    {
        var game = TradingTable.Play().Plans("CHN", ("carbon-price", null, 200)).EndRound();
        var card = Assert.Single(CardTests.Dealt(new CarbonBorderCard(), game, "CHN"));

        Assert.Equal(("carbon-border", 50.0), (card.Lever.Value, card.Suggested));
        Assert.Equal(new Outlook(game.Pack, game.State).KeptByBorder(TradingTable.Place("CHN"), 1.0), card.Why.Arguments["megatonnes"].Number, 1e-9);
        Assert.True(card.Why.Arguments["megatonnes"].Number > 5.0);
    }

    [Fact]
    public void Who_avoids_no_more_than_others_or_charges_already_is_not()
    {
        var game = TradingTable.Play().Plans("CHN", ("carbon-price", null, 200), ("carbon-border", null, 100)).EndRound();

        Assert.Empty(CardTests.Dealt(new CarbonBorderCard(), game, "CHN"));
        Assert.Empty(CardTests.Dealt(new CarbonBorderCard(), game, "IND"));
    }
}
