using System.Collections.Immutable;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Treaties;

/// <summary>What the seal does to a treaty that binds: in this order amendment, later signers, votes, notices that ran out, sunset, too few members.</summary>
internal static class TreatyMembers
{
    public static TreatyTable After(TreatyTable table, int round)
    {
        var voters = table.Standing.Members;
        table = Joined(Amended(table, round), round);
        table = Voted(table, voters, round);
        if (IsOver(table))
            return Ended(table);
        table = Left(table, round);
        if (table.Standing.Text!.Terms.Sunset <= round)
            return Ended(With(table, TreatyStatus.Expired).Tell("expired", round, version: table.Standing.Version));
        return table.Standing.Members.Count < 2 ? Ended(With(table, TreatyStatus.Terminated).Tell("terminated", round, version: table.Standing.Version)) : table;
    }

    /// <summary>Members whose signature under the newest version counts.</summary>
    public static IReadOnlySet<NationId> SignedBy(TreatyTable table) =>
        table.Standing.Members.Keys.Where(member => table.Signatures.TryGetValue(member, out var signature) && signature.Version == table.Newest.Number && signature.Counts).ToHashSet();

    /// <summary>
    /// Enough of those who are bound have signed the newer version: it is the text for all of them. Who is on the way out and did not sign it goes when the old text said, and is not bound by what changed.
    /// </summary>
    private static TreatyTable Amended(TreatyTable table, int round)
    {
        var (standing, newest) = (table.Standing, table.Newest);
        // A text whose last round is over comes too late to be anybody's.
        if (newest.Number == standing.Version || newest.Text.Terms.Sunset <= round)
            return table;
        var signed = SignedBy(table);
        if (signed.Count < TreatyVotes.Needed(standing.Text!.Terms.Amendment, standing.Members.Count))
            return table;
        var changed = table.Versions.Where(version => version.Number > standing.Version).SelectMany(version => version.Changed).ToHashSet(StringComparer.Ordinal);
        var spared = newest.Text.Clauses.Select(clause => clause.Id).Where(clause => changed.Contains(clause.Value)).ToImmutableList();
        bool Goes(NationId member) => table.Leaving.ContainsKey(member) && !signed.Contains(member);
        return (table with
        {
            // Counted from a round that lets the notice run out when it would have.
            Leaving = table.Leaving.ToImmutableSortedDictionary(
                notice => notice.Key, notice => Goes(notice.Key) ? notice.Value + standing.Text.Terms.NoticeRounds - newest.Text.Terms.NoticeRounds : notice.Value),
            Standing = standing with
            {
                Version = newest.Number,
                Text = newest.Text,
                Members = standing.Members.ToImmutableSortedDictionary(member => member.Key, member => member.Value with
                {
                    Without = (signed.Contains(member.Key) ? table.Signatures[member.Key].Without
                        : Goes(member.Key) ? member.Value.Without.AddRange(spared.Except(member.Value.Without)) : member.Value.Without).RemoveAll(clause => newest.Text.Clause(clause) is null),
                }),
                Breaches = standing.Breaches.RemoveAll(breach => newest.Text.Clause(breach.Clause) is null),
            },
        }).Tell("amended", round, version: newest.Number);
    }

    private static TreatyTable Joined(TreatyTable table, int round)
    {
        if (table.Standing.Status is not TreatyStatus.InForce)
            return table;
        foreach (var nation in TreatyEntry.Signers(table, table.Standing.Version!.Value, table.Standing.Text!.Terms))
        {
            if (table.Standing.Members.ContainsKey(nation))
                continue;
            var member = TreatySeal.Joining(table, nation, table.Standing.Text!, round);
            table = (table with { Standing = table.Standing with { Members = table.Standing.Members.Add(nation, member) } }).Tell("joined", round, nation, table.Standing.Version);
        }
        return table;
    }

    private static TreatyTable Voted(TreatyTable table, ImmutableSortedDictionary<NationId, Membership> voters, int round)
    {
        var needed = TreatyVotes.Needed(table.Standing.Text!.Terms.Amendment, voters.Count);
        bool Carried(string on) => table.Votes.TryGetValue(on, out var favour) && favour.Count(voters.ContainsKey) >= needed;
        var asleep = table.Standing.Status is TreatyStatus.Suspended;
        (TreatyStatus Status, string Kind)? carried = Carried(TreatyVotes.Terminate) ? (TreatyStatus.Terminated, "terminated")
            : !asleep && Carried(TreatyVotes.Suspend) ? (TreatyStatus.Suspended, "suspended")
            : asleep && Carried(TreatyVotes.Resume) ? (TreatyStatus.InForce, "resumed")
            : null;
        return carried is not { } change ? table
            : (With(table, change.Status) with { Votes = ImmutableSortedDictionary<string, ImmutableSortedSet<NationId>>.Empty }).Tell(change.Kind, round, version: table.Standing.Version);
    }

    private static TreatyTable Left(TreatyTable table, int round)
    {
        foreach (var nation in table.Leaving.Keys)
        {
            if (table.LeavesAfter(nation) > round)
                continue;
            var standing = table.Standing;
            table = (table with
            {
                Leaving = table.Leaving.Remove(nation),
                Signatures = table.Signatures.Remove(nation),
                Votes = table.Votes.Select(vote => (vote.Key, Value: vote.Value.Remove(nation))).Where(vote => !vote.Value.IsEmpty)
                    .ToImmutableSortedDictionary(vote => vote.Key, vote => vote.Value),
                Standing = standing with { Members = standing.Members.Remove(nation), Breaches = standing.Breaches.RemoveAll(breach => breach.Nation == nation) },
            }).Tell("left", round, nation);
        }
        return table;
    }

    private static bool IsOver(TreatyTable table) => table.Standing.Status is TreatyStatus.Expired or TreatyStatus.Terminated;

    private static TreatyTable With(TreatyTable table, TreatyStatus status) => table with { Standing = table.Standing with { Status = status } };

    // A treaty that is over asks nothing more of anybody.
    private static TreatyTable Ended(TreatyTable table) => table with
    {
        Leaving = table.Leaving.Clear(),
        Votes = table.Votes.Clear(),
        Standing = table.Standing with { Breaches = [] },
    };
}
