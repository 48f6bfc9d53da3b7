using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class DevelopmentCompactTests : ClauseTests
{
    public override Clause One => new DevelopmentCompact { By = new("USA"), To = new("EAC"), Billions = 10, Services = 5 };
    public override string Written => """{"kind":"development-compact","by":"USA","to":"EAC","billions":10,"services":5,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Each_answers_for_its_half()
    {
        var game = Bound.Second(new DevelopmentCompact { By = new("USA"), To = new("EAC"), Billions = 6, Services = 4 });

        var played = game.Resolve();
        var broken = Assert.Single(game.Plans("EAC").Resolve().Audit!.Broken.Values);

        Assert.Equal((6.0, 4.0), (played.Ledger.AidIn[4] / 15.0, played.Ledger.Services[4] / 15.0));
        Assert.Equal(4, game.Duties().Duties[broken.Place].Row);
        Assert.True(played.World.Poor[4] < Playing.SmallInItsSecondRound().Resolve().World.Poor[4]);
    }

    [Fact]
    public void Nothing_is_asked_of_the_receiver_while_the_giver_is_no_member() =>
        Assert.Empty(Bound.By(Playing.SmallInItsSecondRound(), [new DevelopmentCompact { By = new("USA"), To = new("EAC"), Billions = 6, Services = 4 }], "EAC", "EUN").Duties().Duties);
}
