using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class TransferTests : ClauseTests
{
    public override Clause One => new Transfer { By = new("USA"), To = new("EAC"), Billions = 10, Once = true };
    public override string Written => """{"kind":"transfer","by":"USA","to":"EAC","billions":10,"once":true,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void A_yearly_gift_goes_on_and_a_single_one_is_over_after_its_round()
    {
        var game = Bound.Second(new Transfer { By = new("USA"), To = new("EAC"), Billions = 10 }, new Transfer { By = new("CHN"), To = new("EAC"), Billions = 30, Once = true });

        Assert.Equal(12.0, game.Resolve().Ledger.AidIn[4] / 15.0, 1e-9);
        Assert.Equal(10.0, Assert.Single(game.EndRound().Duties().Duties).Amount);
    }

    [Fact]
    public void Nothing_is_owed_to_whom_is_excluded()
    {
        var game = Bound.Second(new Transfer { By = new("USA"), To = new("EAC"), Billions = 10 }, new CarbonPriceFloor { Dollars = 80, Check = "inspection", Remedy = new() { Kind = "exclusion", CureRounds = 0 } });

        for (var round = 0; round < 4 && game.Treaty().Standing.Breaches.IsEmpty; round++)
            game.Plans("EAC").EndRound();

        Assert.True(Assert.Single(game.Treaty().Standing.Breaches).Remedied);
        Assert.DoesNotContain(game.Duties().Duties, duty => duty.Kind == DutyKind.Give);
        Assert.Contains(game.Duties().Duties, duty => duty.Row == game.Row("EAC"));
    }
}
