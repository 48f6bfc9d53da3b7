using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class SanctionTests : ClauseTests
{
    public override Clause One => new Sanction { On = new("REST"), Times = 2 };
    public override string Written => """{"kind":"sanction","on":"REST","times":2,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Trade_with_the_sanctioned_falls_in_both_directions_and_several_sanctions_are_one()
    {
        var before = TradingTable.Play().Resolve().World.Desk!;
        var once = Bound.By(TradingTable.Play(), [new Sanction { On = new("REST"), Times = 2 }], "USA", "EUN").Resolve().World.Desk!;
        var twice = Bound.By(TradingTable.Play(), [new Sanction { On = new("REST"), Times = 2 }, new Sanction { On = new("REST"), Times = 1.5 }], "USA", "EUN").Resolve().World.Desk!;
        var (usa, rest) = (TradingTable.Place("USA"), TradingTable.Place("REST"));

        Assert.True(once.Flow(usa, rest) < 0.2 * before.Flow(usa, rest));
        Assert.True(once.Flow(rest, usa) < 0.2 * before.Flow(rest, usa));
        Assert.Equal(once.Cost, twice.Cost);
    }

    [Fact]
    public void Nobody_is_sanctioned_by_its_own_treaty()
    {
        var desk = Bound.By(TradingTable.Play(), [new Sanction { On = new("IND"), Times = 3 }], "USA", "IND").Resolve().World.Desk!;

        Assert.Equal(1.0, desk.Cost[(TradingTable.Place("USA") * desk.Opening.Stride) + TradingTable.Place("IND")], 0.02);
    }
}
