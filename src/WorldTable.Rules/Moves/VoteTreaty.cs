using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>A member is in favour, or no longer, of putting the treaty to sleep, waking it or ending it. Counted at the seal by the treaty's own rule of change.</summary>
public sealed record VoteTreaty : TreatyMove
{
    /// <summary><c>suspend</c>, <c>resume</c> or <c>terminate</c>.</summary>
    public required string On { get; init; }
    public required bool Favour { get; init; }

    protected override bool AlsoWhileDeciding => true;

    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by)
    {
        if (On is not (TreatyVotes.Suspend or TreatyVotes.Resume or TreatyVotes.Terminate))
            return Refuse(Refusals.BadRequest);
        var status = table.Standing.Status;
        if (!(status is TreatyStatus.InForce && On is not TreatyVotes.Resume || status is TreatyStatus.Suspended && On is not TreatyVotes.Suspend))
            return NotNow(table);
        if (!table.Standing.Members.ContainsKey(by.Nation))
            return Refuse(Refusals.NotAMember);
        var before = table.Votes.GetValueOrDefault(On) ?? ImmutableSortedSet<NationId>.Empty;
        if (before.Contains(by.Nation) == Favour)
            return Accept(table);
        var favour = Favour ? before.Add(by.Nation) : before.Remove(by.Nation);
        return Accept((table with { Votes = favour.IsEmpty ? table.Votes.Remove(On) : table.Votes.SetItem(On, favour) })
            .Tell(Favour ? "vote-" + On : "vote-withdrawn", view.Round, by, table.Standing.Version));
    }
}
