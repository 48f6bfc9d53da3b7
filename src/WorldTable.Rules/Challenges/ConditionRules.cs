using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Challenges;

/// <summary>What makes the condition of a pledge acceptable.</summary>
public static class ConditionRules
{
    /// <summary>Null when the condition can be asked, else <c>bad-condition</c> and the reason: a lever that waits for nobody, nothing asked for, a sum for each of nobody, more others than there are seats, or no amount.</summary>
    public static Refusal? Check(PledgeCondition condition, Lever lever, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(lever);
        ArgumentNullException.ThrowIfNull(pack);
        return !lever.CanWait ? Bad("pool")
            : condition is { Others: null, Each: not null } ? Bad("alone")
            : condition is { Others: null, Total: null } ? Bad("nothing")
            : condition.Others < 1 || condition.Others >= pack.Playable.Count ? Bad("others")
            : IsAmount(condition.Each) && IsAmount(condition.Total) ? null
            : Bad("amount");
    }

    /// <summary>Null when others could meet every condition of the plan if they gave all they have, else <c>bad-condition</c> (<c>reach</c>). Asked when the plan is laid, not of a plan that is repeated.</summary>
    public static Refusal? Reach(Plan plan, RoundView view, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(view);
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            if (plan.Lines[i].If is { } condition && !CanBeMet(condition, view, nation))
                return Bad("reach");
        }
        return null;
    }

    private static bool CanBeMet(PledgeCondition condition, RoundView view, NationId nation)
    {
        var (able, sum) = (0, 0.0);
        for (var seat = 0; seat < view.Pack.Playable.Count; seat++)
        {
            if (view.Pack.Playable[seat] == nation)
                continue;
            var budget = view.Opening.Nations[seat].BudgetBillionsPerYear;
            sum += budget;
            able += budget >= (condition.Each ?? 0.0) ? 1 : 0;
        }
        return able >= (condition.Others ?? 0) && sum >= (condition.Total ?? 0.0);
    }

    private static bool IsAmount(double? billions) => billions is null || (double.IsFinite(billions.Value) && billions.Value >= PledgeRules.Least);

    private static Refusal Bad(string reason) => Refusal.Of(Refusals.BadCondition, ("reason", reason));
}
