using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>What all kinds of clauses check alike.</summary>
public static class ClauseRules
{
    /// <summary>Null when every number that the form asks for lies within it, else <c>bad-amount</c>.</summary>
    public static Refusal? Numbers(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        foreach (ClauseField field in clause.Form().Fields)
        {
            // Read off the record itself: what is no number at all (1e400) cannot even be written down.
            if (field.Asks != "number" || clause.GetType().GetProperty(char.ToUpperInvariant(field.Name[0]) + field.Name[1..]) is not { } member || member.GetValue(clause) is not { } value)
                continue;
            double amount = value is double number ? number : double.NaN;
            if (!(amount >= field.Min && amount <= field.Max))
                return Refusal.Of(Refusals.BadAmount, ("min", field.Min!.Value), ("max", field.Max!.Value));
        }
        return null;
    }

    /// <summary>Null when money is asked for at all, else <c>bad-amount</c>.</summary>
    public static Refusal? Money(double percentOfGdp, double billions) => percentOfGdp > 0.0 || billions > 0.0 ? null : Refusal.Of(Refusals.BadAmount, ("min", 0.1), ("max", 1000.0));

    /// <summary>Null when the pack has what the kind works on, else <c>clause-not-here</c>.</summary>
    public static Refusal? Here(Clause clause, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return clause.IsHere(pack) ? null : Refusal.Of(Refusals.ClauseNotHere, ("kind", clause.Form().Kind));
    }

    /// <summary>Whether the pack ever opens the lever.</summary>
    public static bool Has(Pack pack, LeverId lever, string? to) => pack?.OpensInRound(lever, to) is not null;

    public static bool HasTrade(Pack pack) => pack?.Numbers.Trade is not null;

    /// <summary>Null when the nation is one of the treaty's parties, else <c>unknown-nation</c> or <c>unknown-target</c>.</summary>
    public static Refusal? Party(TreatyText text, Pack pack, NationId nation) =>
        !pack.Playable.Contains(nation) ? Refusal.Of(Refusals.UnknownNation)
        : text.Terms.Parties.Contains(nation) || text.Terms.OpenToAll ? null
        : Refusal.Of(Refusals.UnknownTarget, ("target", nation.Value));

    /// <summary>Null when it is a row of the pack and not the other one, else <c>unknown-target</c>.</summary>
    public static Refusal? Other(Pack pack, NationId nation, NationId than) =>
        nation.Value is not null && pack.PlaceOf(nation) >= 0 && nation != than ? null : Refusal.Of(Refusals.UnknownTarget, ("target", nation.Value ?? ""));
}
