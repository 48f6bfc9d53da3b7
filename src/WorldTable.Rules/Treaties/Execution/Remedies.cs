using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>Who belongs to a treaty in a round, and what breaches that were not mended in time do to their authors.</summary>
internal sealed class Remedies
{
    private readonly Pack pack;
    private readonly TreatyInForce treaty;
    private readonly List<(int Row, Membership Membership)> members = [];
    private readonly HashSet<int> excluded = [];
    private readonly List<int> all;

    public Remedies(Pack pack, TreatyInForce treaty, int round)
    {
        (this.pack, this.treaty) = (pack, treaty);
        foreach (var (nation, membership) in treaty.Standing.Members)
        {
            if (membership.Since <= round && pack.PlaceOf(nation) is >= 0 and var row && row < pack.Playable.Count)
                members.Add((row, membership));
        }
        members.Sort((one, other) => one.Row.CompareTo(other.Row));
        foreach (var breach in treaty.Standing.Breaches)
        {
            if (breach.Remedied && treaty.Text.Clause(breach.Clause)?.Remedy.Kind == "exclusion")
                excluded.Add(pack.PlaceOf(breach.Nation));
        }
        all = [.. members.Select(member => member.Row)];
    }

    /// <summary>Who belongs to a clause. The excluded stay bound, so that they can mend.</summary>
    public Belonging Of(Clause clause)
    {
        var whole = members.TrueForAll(member => member.Membership.Without.IsEmpty);
        IReadOnlyList<int> signed = whole ? all : [.. members.Where(member => !member.Membership.Without.Contains(clause.Id)).Select(member => member.Row)];
        IReadOnlyList<int> here = excluded.Count == 0 ? signed : [.. signed.Where(row => !excluded.Contains(row))];
        return new Belonging(here, clause.Bound is { } bound ? [.. signed.Where(row => bound.Contains(pack.Nations[row].Code))] : signed, signed, excluded, all);
    }

    /// <summary>Lays the remedies of a clause that works, in proportion to what was missing: more tariff on the breaker's goods, or what is missing on top of its duty.</summary>
    public void Lay(Clause clause, Effects effects)
    {
        if (treaty.Standing.Breaches.IsEmpty)
            return;
        foreach (var breach in treaty.Standing.Breaches)
        {
            if (!breach.Remedied || breach.Clause != clause.Id || pack.PlaceOf(breach.Nation) is not (>= 0 and var breaker))
                continue;
            if (clause.Remedy is { Kind: "tariff", Size: > 0.0 })
                effects.Charge([.. all.Where(row => row != breaker)], breaker, clause.Remedy.Size * breach.Missing);
            if (clause.Remedy.Kind == "payment")
                effects.Raise(breaker, breach.Missing);
        }
    }
}

/// <summary>Rows that belong to a clause: who gets what it brings, whom it binds, who signed it, who is excluded from the treaty, and all its members.</summary>
internal readonly record struct Belonging(IReadOnlyList<int> Members, IReadOnlyList<int> Bound, IReadOnlyCollection<int> Signed, IReadOnlyCollection<int> Excluded, IReadOnlyCollection<int> All);
