using System.Collections.Immutable;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>A treaty as it works, or would work, in a round: its name, the text and how it stands (members, reservations, breaches).</summary>
public sealed record TreatyInForce(TreatyId Treaty, TreatyText Text, TreatyStanding Standing)
{
    /// <summary>Members that gave notice, and the last round in which each is bound.</summary>
    public ImmutableSortedDictionary<NationId, int> Leaves { get; init; } = ImmutableSortedDictionary<NationId, int>.Empty;

    /// <summary>A treaty that is in force; null for one that binds nobody.</summary>
    public static TreatyInForce? Of(TreatyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Binds)
            return null;
        var text = table.Standing.Text!;
        return new TreatyInForce(table.Treaty, text, table.Standing) { Leaves = table.Leaving.ToImmutableSortedDictionary(notice => notice.Key, notice => table.LeavesAfter(notice.Key) ?? notice.Value) };
    }

    /// <summary>As it stands in a later round if nobody thinks again: whoever gave notice is out when that has run out, and fewer than two are bound to nothing.</summary>
    public TreatyInForce In(int round)
    {
        if (Leaves.All(leaves => leaves.Value >= round))
            return this;
        var members = Standing.Members.RemoveRange(Leaves.Where(leaves => leaves.Value < round).Select(leaves => leaves.Key));
        if (members.Count < 2)
            members = members.Clear();
        return this with { Standing = Standing with { Members = members, Breaches = Standing.Breaches.RemoveAll(breach => !members.ContainsKey(breach.Nation)) } };
    }

    /// <summary>A text as if it entered into force for these nations and had never been broken.</summary>
    /// <param name="treaty">its name</param>
    /// <param name="text">the version</param>
    /// <param name="members">who would be bound</param>
    /// <param name="round">its first round</param>
    public static TreatyInForce AsIf(TreatyId treaty, TreatyText text, IEnumerable<NationId> members, int round)
    {
        ArgumentNullException.ThrowIfNull(members);
        var standing = new TreatyStanding { Status = TreatyStatus.InForce, Text = text, Since = round };
        foreach (var nation in members)
            standing = standing with { Members = standing.Members.SetItem(nation, new Membership { Since = round }) };
        return new TreatyInForce(treaty, text, standing);
    }
}
