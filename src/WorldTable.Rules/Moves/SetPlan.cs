using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Moves;

/// <summary>Replaces the nation's secret plan of this round. Refused when over budget, unknown, out of range or not yet open.</summary>
public sealed record SetPlan : NationMove
{
    public required Plan Plan { get; init; }

    public override Ruling<NationTable> Judge(NationTable table, RoundView view, Delegate by) =>
        PlanRules.Check(Plan, view, by.Nation) is { } refusal
            ? new Ruling<NationTable>.Refused(refusal)
            : new Ruling<NationTable>.Accepted(table with { Plan = Plan, Ready = false });
}
