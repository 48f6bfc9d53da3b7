using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Treaties;

/// <summary>What makes a treaty's clauses acceptable: each by itself, then all together.</summary>
internal static class TreatyClauses
{
    public const double MostPoints = 50;
    public const int MostCureRounds = 3;

    public static Refusal? Refuses(TreatyText text, RoundView view, bool offered)
    {
        var clauses = text.Clauses;
        if (clauses.Contains(null!))
            return Refusal.Of(Refusals.BadRequest);
        if (clauses.Count > TreatyText.MostClauses)
            return Refusal.Of(Refusals.TooManyClauses, ("most", TreatyText.MostClauses));
        if (offered && clauses.IsEmpty)
            return Refusal.Of(Refusals.NoClauses);
        foreach (var clause in clauses)
        {
            if ((Binds(clause, text, view.Pack) ?? Schedule(clause, text, view.Pack) ?? Consequences(clause, view.Pack) ?? Condition(clause, text, view.Pack) ?? clause.Refuses(text, view.Pack)) is { } refusal)
                return refusal;
        }
        return Circle(text) ?? TreatyClashes.Refuses(text, view);
    }

    private static Refusal? Binds(Clause clause, TreatyText text, Pack pack)
    {
        if (clause.Bound is not { } bound)
            return null;
        if (bound.IsEmpty || bound.Distinct().Count() < bound.Count)
            return Refusal.Of(Refusals.BadParties);
        var invited = TreatyRules.Invited(text.Terms, pack);
        foreach (var nation in bound)
        {
            if (!pack.Playable.Contains(nation))
                return Refusal.Of(Refusals.UnknownNation);
            if (!invited.Contains(nation))
                return Refusal.Of(Refusals.BoundNotParty, ("clause", clause.Id.Value), ("nation", nation.Value));
        }
        return null;
    }

    private static Refusal? Schedule(Clause clause, TreatyText text, Pack pack)
    {
        var last = text.Terms.Sunset ?? pack.Rounds;
        var (from, until) = (clause.From ?? 1, clause.Until ?? last);
        return from >= 1 && from <= until && from <= last && until <= pack.Rounds ? null : Refusal.Of(Refusals.BadSchedule, ("clause", clause.Id.Value));
    }

    private static Refusal? Consequences(Clause clause, Pack pack)
    {
        if (clause.Check is not ("none" or "self-report" or "inspection"))
            return Refusal.Of(Refusals.BadSetting, ("setting", "check"));
        // Where nobody trades, tariffs answer nothing.
        if (clause.Remedy.Kind is not ("none" or "tariff" or "payment" or "exclusion") || (clause.Remedy.Kind == "tariff" && !ClauseRules.HasTrade(pack)))
            return Refusal.Of(Refusals.BadSetting, ("setting", "remedy"));
        return TreatyRules.Within(clause.Remedy.Size, 0, MostPoints) ?? TreatyRules.Within(clause.Remedy.CureRounds, 0, MostCureRounds);
    }

    private static Refusal? Condition(Clause clause, TreatyText text, Pack pack)
    {
        if (clause.If is not { } trigger)
            return null;
        var reads = trigger.Above is not null || trigger.Below is not null;
        var holds = trigger.Meter is { } meter ? reads && pack.Meters.Any(one => one.Meter == meter) : !reads;
        holds &= reads || trigger.Members is not null || trigger.Breached is not null;
        holds &= double.IsFinite(trigger.Above ?? 0) && double.IsFinite(trigger.Below ?? 0) && !(trigger.Above >= trigger.Below);
        holds &= trigger.Members is null or >= 1 && !(trigger.Members > pack.Playable.Count);
        if (!holds)
            return Refusal.Of(Refusals.BadTrigger, ("clause", clause.Id.Value));
        return trigger.Breached is { } breached && text.Clause(breached) is null ? Refusal.Of(Refusals.UnknownClause, ("clause", breached.Value)) : null;
    }

    /// <summary>A clause must not wait for its own breach, directly or by way of others.</summary>
    private static Refusal? Circle(TreatyText text)
    {
        foreach (var clause in text.Clauses)
        {
            ClauseId? next = clause.If?.Breached;
            for (var steps = 0; next is { } breached && steps <= text.Clauses.Count; steps++)
            {
                if (breached == clause.Id)
                    return Refusal.Of(Refusals.CircularTrigger, ("clause", clause.Id.Value));
                next = text.Clause(breached)?.If?.Breached;
            }
        }
        return null;
    }
}
