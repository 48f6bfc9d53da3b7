using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class InspectionTests : ClauseTests
{
    public override Clause One => new Inspection();
    public override string Written => """{"kind":"inspection","id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Inspectors_find_what_nobody_else_looked_for_and_cost_a_little()
    {
        var hidden = Bound.Second(new CarbonPriceFloor { Dollars = 80, Check = "none" }, new Inspection()).Plans("USA");

        var found = Enumerable.Range(1, 200).Count(seed => hidden.Resolve(seed).Audit!.Broken.Values.Single().Found);
        var played = hidden.Resolve();

        Assert.InRange(found / 200.0, 0.82, 0.98);
        Assert.Equal(0.00002 * played.Audit!.Laid.Opening.Gdp(0), played.Ledger.Fees[0] / 15.0, 1e-9);
    }

    [Fact]
    public void A_full_plan_makes_room_for_them()
    {
        var game = Bound.Second(new Inspection()).Plans("USA", ("clean-research", null, 100));

        var played = game.Resolve();

        Assert.Equal(played.Ledger.Budget[0], played.Ledger.Spent[0], 1e-9 * played.Ledger.Budget[0]);
        Assert.Empty(Rules.Rounds.Books.Faults(game.Pack, game.State, played));
    }
}
