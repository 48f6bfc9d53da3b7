using WorldTable.Rules.Bots;
using WorldTable.Rules.Nations;

namespace WorldTable.Rules.Tests.Bots;

public sealed class AllCooperateTests
{
    [Fact]
    public void Its_plans_are_legal_moves_in_every_round()
    {
        var game = Playing.Small();
        while (game.Outcome.Round < game.Pack.Rounds)
        {
            var input = new AllCooperate().Everybody(game.Pack, game.Outcome);
            Assert.All(input.Plans, pair => Assert.Null(PlanRules.Check(pair.Value, game.View(), pair.Key)));
            game.Plans(input).EndRound();
        }
    }

    [Fact]
    public void It_keeps_every_promise()
    {
        var report = Playing.AllCooperated().Outcome.Report!;

        Assert.All(report.Promises.Where(row => row.PromisedBillionsPerYear > 0.0), row => Assert.Equal("kept", row.Verdict));
    }
}
