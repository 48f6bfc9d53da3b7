using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>The plans with which everybody goes on: those last carried out, with every treaty duty of the round that opens, but for duties that were broken in the last round: those stay broken.</summary>
internal static class StandingPlans
{
    private static readonly ConditionalWeakTable<WorldState, Known> Filled = [];

    /// <summary>The state's own plans, unchanged, in a world without treaties in force.</summary>
    public static ImmutableSortedDictionary<NationId, Plan> Of(Pack pack, WorldState state)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(state);
        if (TreatiesInForce.Of(pack, state.Treaties) is not { } treaties)
            return state.Plans;
        if (Filled.TryGetValue(state, out var known) && ReferenceEquals(known.Pack, pack))
            return known.Plans;
        var figures = OpeningFigures.Of(pack, state);
        var duties = treaties.Duties(state.Round + 1, figures.Meters);
        HashSet<BrokenPromise> broken = [.. state.Broken ?? []];
        var plans = state.Plans;
        for (var row = 0; row < pack.Playable.Count; row++)
        {
            var nation = pack.Playable[row];
            if (plans.TryGetValue(nation, out var plan) && PlanFill.Of(plan, duties, figures, row, IsBroken) is var filled && !ReferenceEquals(plan, filled))
                plans = plans.SetItem(nation, filled);
        }
        Filled.AddOrUpdate(state, new Known(pack, plans));
        return plans;

        bool IsBroken(Duty duty) => broken.Count > 0 && broken.Contains(new BrokenPromise(duties.Treaties[duty.Treaty].Treaty, duties.ClauseOf(duty).Clause.Id, pack.Nations[duty.Row].Code));
    }

    private sealed record Known(Pack Pack, ImmutableSortedDictionary<NationId, Plan> Plans);
}
