using WorldTable.Rules.Rounds;
using WorldTable.Rules.Tests.Domains.Trade;

namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class CarbonBorderTests
{
    [Fact]
    public void Goods_from_where_carbon_is_cheaper_pay_the_difference_for_the_carbon_in_them()
    {
        var played = TradingTable.Played(("EUN", "carbon-price", null, 105), ("EUN", "carbon-border", null, 100), ("CHN", "carbon-price", null, 5), ("USA", "carbon-price", null, 200));
        var desk = played.World.Desk!;
        double Added(string seller)
        {
            var at = (TradingTable.Place(seller) * desk.Opening.Stride) + TradingTable.Place("EUN");
            return desk.Tariff[at] - desk.Opening.Tariff[at];
        }

        // China 2025: 13.3 Gt and 34,300 billion dollars, 0.388 kg a dollar; at 100 $ a tonne that is 3.9 %.
        Assert.Equal(100.0 * 13.3 / 34300.0, Added("CHN"), 1e-9);
        Assert.Equal(0.0, Added("USA"));
        Assert.True(played.Ledger.Customs[TradingTable.Place("EUN")] > TradingTable.Played().Ledger.Customs[TradingTable.Place("EUN")]);
    }

    [Fact]
    public void It_keeps_what_the_card_says_from_moving_abroad()
    {
        var game = TradingTable.Play().Plans("EUN", ("carbon-price", null, 150)).EndRound();
        var says = TradingTable.Says(game, "EUN", "carbon-border", null, 100);
        double Leaked(double border) => Round.Resolve(game.Pack, game.State, game.Plans("EUN", ("carbon-price", null, 150), ("carbon-border", null, border)).Input(), 1).World.Leaked.Sum();

        Assert.Equal(1.0, says / (1000.0 * (Leaked(0) - Leaked(100))), 0.01);
        Assert.Equal(0.0, TradingTable.Says(game, "EUN", "carbon-border", null, 0));
    }
}
