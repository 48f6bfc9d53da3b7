using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class EmissionsCutTests : ClauseTests
{
    public override Clause One => new EmissionsCut { Percent = 20, Step = 5 };
    public override string Written => """{"kind":"emissions-cut","percent":20,"step":5,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Everybody_is_measured_by_its_own_first_year()
    {
        var game = Bound.Second(new EmissionsCut { Percent = 20, Step = 5 });

        var duties = game.Duties().Duties;

        Assert.All(duties, duty => Assert.Equal(DutyKind.EmitAtMost, duty.Kind));
        Assert.Equal(0.8 * 4.7, duties[0].Amount, 0.01);
        Assert.Equal(0.75 * 4.7, game.EndRound().Duties().Duties[0].Amount, 0.01);
    }
}
