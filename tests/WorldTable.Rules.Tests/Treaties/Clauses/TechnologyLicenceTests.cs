using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class TechnologyLicenceTests : ClauseTests
{
    public override Clause One => new TechnologyLicence { By = new("USA"), To = new("EAC"), Billions = 3 };
    public override string Written => """{"kind":"technology-licence","by":"USA","to":"EAC","billions":3,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void The_learner_catches_up_faster_and_pays_the_teacher()
    {
        var before = Playing.SmallInItsSecondRound().Resolve().State;
        var after = Bound.Second(new TechnologyLicence { By = new("USA"), To = new("IND"), Billions = 8 }).Resolve();

        Assert.True(after.State.Nations[3].LogKnowHow > before.Nations[3].LogKnowHow + 0.01);
        Assert.Equal(before.Nations[0].LogKnowHow, after.State.Nations[0].LogKnowHow);
        Assert.Equal((8.0, 8.0), (after.Ledger.Paid[3] / 15.0, after.Ledger.Received[0] / 15.0));
    }

    [Fact]
    public void Of_two_teachers_the_one_furthest_ahead_counts()
    {
        var one = Bound.Second(new TechnologyLicence { By = new("USA"), To = new("IND") }).Resolve().State;
        var two = Bound.Second(new TechnologyLicence { By = new("CHN"), To = new("IND") }, new TechnologyLicence { By = new("USA"), To = new("IND") }).Resolve().State;

        Assert.Equal(one.Nations[3].LogKnowHow, two.Nations[3].LogKnowHow);
    }
}
