using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using Delegate = WorldTable.Rules.Moves.Delegate;

namespace WorldTable.Rules.Tests.Moves;

public sealed class SetPlanTests
{
    private static readonly Delegate Somebody = new(new NationId("EUN"), new SeatId("s1"));

    [Fact]
    public void It_replaces_the_plan_and_takes_ready_back()
    {
        var plan = Playing.PlanOf(("pool", "climate", 10));
        var table = new NationTable { Plan = Plan.Empty, Ready = true };

        var ruling = new SetPlan { Id = new MoveId("1"), Plan = plan }.Judge(table, Playing.Small().View(), Somebody);

        var accepted = Assert.IsType<Ruling<NationTable>.Accepted>(ruling);
        Assert.Same(plan, accepted.State.Plan);
        Assert.False(accepted.State.Ready);
    }

    [Fact]
    public void A_plan_that_does_not_hold_changes_nothing()
    {
        var ruling = new SetPlan { Id = new MoveId("1"), Plan = Playing.PlanOf(("pool", "climate", 101)) }
            .Judge(new NationTable { Plan = Plan.Empty }, Playing.Small().View(), Somebody);

        Assert.Equal(Refusals.BadAmount, Assert.IsType<Ruling<NationTable>.Refused>(ruling).Because.Code);
    }
}
