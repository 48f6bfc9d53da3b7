using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>Signs one version: on offer, as an amendment of what is in force, or to join what is in force. A nation with two keys has signed when a second delegate has done so, too.</summary>
public sealed record SignTreaty : TreatyMove
{
    /// <summary>The version that was read. A signature binds this one only.</summary>
    public required int Version { get; init; }

    /// <summary>Clauses that the nation leaves out, where the treaty allows it.</summary>
    public IReadOnlyList<ClauseId> Without { get; init; } = [];

    protected override bool AlsoWhileDeciding => true;

    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by)
    {
        var standing = table.Standing;
        var member = standing.Members.ContainsKey(by.Nation);
        if (table.Status is not (TreatyStatus.Open or TreatyStatus.InForce) || member && Version == standing.Version)
            return NotNow(table);
        var joins = !member && Version == standing.Version;
        if (!joins && Version != table.Newest.Number)
            return MovedOn(table.Newest);
        var text = joins ? standing.Text! : table.Newest.Text;
        if (!member && !text.Terms.OpenToAll && !text.Terms.Parties.Contains(by.Nation))
            return Refuse(Refusals.NotAParty);
        ImmutableList<ClauseId> without = [.. Without.Distinct().Order()];
        if (without.Find(clause => text.Clause(clause) is null) is { Value: not null } unknown)
            return Refuse(Refusals.UnknownClause, ("clause", unknown.Value));
        if (!without.IsEmpty && !text.Terms.Reservations)
            return Refuse(Refusals.NoReservations);

        if (table.Signatures.TryGetValue(by.Nation, out var before) && before.Version == Version && before.Without.SequenceEqual(without))
        {
            if (before.Counts)
                return Accept(table);
            if (before.Keys.Contains(by.Seat))
                return Refuse(Refusals.SameKey);
        }
        else
        {
            before = new Signature
            {
                Version = Version,
                Round = view.Round,
                Keys = [],
                Needs = view.Opening.State.TwoKeys?.Contains(by.Nation) is true ? 2 : 1,
                Without = without,
            };
        }
        var signature = before with { Round = view.Round, Keys = before.Keys.Add(by.Seat) };
        return Accept((table with { Signatures = table.Signatures.SetItem(by.Nation, signature) })
            .Tell(signature.Counts ? "signed" : "key-turned", view.Round, by, Version));
    }
}
