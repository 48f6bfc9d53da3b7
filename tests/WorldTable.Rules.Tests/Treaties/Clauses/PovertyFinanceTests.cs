using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class PovertyFinanceTests : ClauseTests
{
    public override Clause One => new PovertyFinance { PercentOfGdp = 0.2, Billions = 1 };
    public override string Written => """{"kind":"poverty-finance","percentOfGdp":0.2,"billions":1,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void What_is_bound_reaches_the_fund_and_fewer_stay_poor()
    {
        var game = Bound.Second(new PovertyFinance { PercentOfGdp = 0.2, Billions = 1, Bound = AtTreaty.Nations("EUN") });

        var played = game.Resolve();

        Assert.Equal((0.002 * played.Audit!.Laid.Opening.Gdp(2)) + 1.0, played.Orders.ToPoverty[2], 1e-9);
        Assert.Empty(played.Audit.Broken);
        Assert.True(game.EndRound().Meter("poverty").Now < Playing.SmallInItsSecondRound().EndRound().Meter("poverty").Now);
    }

    [Fact]
    public void Who_keeps_it_back_is_seen_at_once()
    {
        var game = Bound.Second(new PovertyFinance { PercentOfGdp = 0.2, Check = "none", Bound = AtTreaty.Nations("EUN") });

        game.Plans("EUN").EndRound();

        Assert.Equal(2, Assert.Single(game.Treaty().Standing.Breaches).Found);
    }
}
