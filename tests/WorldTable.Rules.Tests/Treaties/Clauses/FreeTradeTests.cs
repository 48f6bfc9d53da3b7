using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class FreeTradeTests : ClauseTests
{
    public override Clause One => new FreeTrade();
    public override string Written => """{"kind":"free-trade","id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Members_charge_each_other_nothing_and_sell_each_other_more()
    {
        var without = TradingTable.Play().Resolve().World.Desk!;
        var with = Bound.By(TradingTable.Play(), [new FreeTrade()], "USA", "IND").Resolve().World.Desk!;
        var (usa, ind) = (TradingTable.Place("USA"), TradingTable.Place("IND"));

        Assert.Equal(0.0, with.Tariff[(usa * with.Opening.Stride) + ind]);
        Assert.True(with.Flow(usa, ind) > 1.5 * without.Flow(usa, ind));
        Assert.True(with.Tariff[(TradingTable.Place("CHN") * with.Opening.Stride) + ind] > 0.0);
    }

    [Fact]
    public void Two_areas_of_the_same_pair_are_one()
    {
        var once = Bound.By(TradingTable.Play(), [new FreeTrade()], "USA", "IND").Resolve().World.Desk!;
        var twice = Bound.By(TradingTable.Play(), [new FreeTrade(), new FreeTrade()], "USA", "IND").Resolve().World.Desk!;

        Assert.Equal(once.Cost, twice.Cost);
    }
}
