using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Nations;

/// <summary>What makes a plan acceptable.</summary>
public static class PlanRules
{
    /// <summary>Null when the plan holds, else why not: unknown or unopened lever, bad target, amount out of range or over 100 % of the budget, or the wrong phase.</summary>
    public static Refusal? Check(Plan plan, RoundView view, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return view.Phase is Phase.Table or Phase.Decision
            ? null
            : Refusal.Of(Refusals.NotNow, ("phase", Phases.Word(view.Phase)));
    }
}
