using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class EmissionsCapTests : ClauseTests
{
    public override Clause One => new EmissionsCap { Gigatonnes = 2.5, Fall = 5 };
    public override string Written => """{"kind":"emissions-cap","gigatonnes":2.5,"fall":5,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    // The price that the plan opens with is an estimate: it keeps the cap within the 5 % that count as kept, whatever the economy does meanwhile.
    [Theory]
    [InlineData("USA", 4.25)]
    [InlineData("CHN", 11.0)]
    [InlineData("IND", 3.0)]
    public void The_price_that_is_filled_in_keeps_the_cap(string nation, double cap)
    {
        var game = Bound.By(TradingTable.Play(), [new EmissionsCap { Gigatonnes = cap, Bound = AtTreaty.Nations(nation) }]);

        var played = game.Resolve();

        Assert.Empty(played.Audit!.Broken);
        Assert.InRange(played.Audit.DeliveredOf(0), 0.9 * cap, cap / 0.95);
    }

    [Fact]
    public void A_cap_falls_round_by_round()
    {
        var game = Bound.Second(new EmissionsCap { Gigatonnes = 4, Fall = 10, Bound = AtTreaty.Nations("USA") });

        Assert.Equal(4.0, game.Duties().Duties[0].Amount);
        Assert.Equal(3.6, game.EndRound().Duties().Duties[0].Amount, 1e-12);
    }
}
