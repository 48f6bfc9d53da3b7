using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class JointResearchTests : ClauseTests
{
    public override Clause One => new JointResearch { PercentOfGdp = 0.1 };
    public override string Written => """{"kind":"joint-research","percentOfGdp":0.1,"billions":0,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Results_that_are_shared_make_clean_energy_cheaper_than_the_same_money_alone()
    {
        var game = Bound.Second(new JointResearch { Billions = 20 });
        var alone = Playing.SmallInItsSecondRound().Plans(game.Input());

        var (shared, single) = (game.Resolve(), alone.Resolve());

        Assert.Equal(single.Ledger.Research, shared.Ledger.Research);
        Assert.True(shared.World.Backstop < single.World.Backstop);
        // A quarter of 6 × 20 billion in 15 years, before what building less teaches less.
        Assert.InRange(shared.State.CleanKnowledge - single.State.CleanKnowledge, 440.0, 451.0);
    }
}
