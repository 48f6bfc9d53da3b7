using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Treaties.Execution;

namespace WorldTable.Rules.Treaties;

/// <summary>Clauses of one treaty that nobody could keep together. A clause that waits for something is given the benefit of the doubt.</summary>
internal static class TreatyClashes
{
    public static Refusal? Refuses(TreatyText text, RoundView view) => text.Clauses.Count < 2 ? null : OfKinds(text, view) ?? OfDuties(text, view);

    private static Refusal? OfKinds(TreatyText text, RoundView view)
    {
        var last = text.Terms.Sunset ?? view.Pack.Rounds;
        for (var i = 1; i < text.Clauses.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (text.Clauses[j], text.Clauses[i]);
                if ((one.Contradicts(other) || other.Contradicts(one)) && one.If is null && other.If is null && Meet(one, other, last) && BindSomebody(one, other))
                    return Contradict(one, other);
            }
        }
        return null;
    }

    /// <summary>Nobody can order at least more than the most that another clause allows, in any round to come.</summary>
    private static Refusal? OfDuties(TreatyText text, RoundView view)
    {
        var treaty = TreatyInForce.AsIf(new TreatyId("0"), text, TreatyRules.Invited(text.Terms, view.Pack), view.Round + 1);
        Dictionary<(int Row, LeverId Lever, string? To), Duty> least = [];
        for (var round = view.Round + 1; round <= view.Pack.Rounds; round++)
        {
            least.Clear();
            var duties = TreatyDuties.Of(view.Pack, [treaty], round, meters: null).Duties;
            for (var at = 0; at < duties.Count; at++)
            {
                var duty = duties[at];
                var asks = (duty.Row, duty.Lever, duty.To);
                if (duty.Kind == DutyKind.AtLeast && (!least.TryGetValue(asks, out var before) || duty.Amount > before.Amount))
                    least[asks] = duty;
            }
            for (var at = 0; at < duties.Count && least.Count > 0; at++)
            {
                var most = duties[at];
                if (most.Kind == DutyKind.AtMost && least.TryGetValue((most.Row, most.Lever, most.To), out var floor) && floor.Amount > most.Amount)
                    return Contradict(text.Clauses[floor.Clause], text.Clauses[most.Clause]);
            }
        }
        return null;
    }

    private static bool Meet(Clause one, Clause other, int last) => (one.From ?? 1) <= (other.Until ?? last) && (other.From ?? 1) <= (one.Until ?? last);

    private static bool BindSomebody(Clause one, Clause other) => one.Bound is null || other.Bound is null || one.Bound.Intersect(other.Bound).Any();

    private static Refusal Contradict(Clause one, Clause other) => Refusal.Of(Refusals.ClausesContradict, ("clause", one.Id.Value), ("other", other.Id.Value));
}
