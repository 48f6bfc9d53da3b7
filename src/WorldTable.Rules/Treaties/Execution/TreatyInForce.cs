using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>A treaty as it works, or would work, in a round: its name, the text and how it stands (members, reservations, breaches).</summary>
public sealed record TreatyInForce(TreatyId Treaty, TreatyText Text, TreatyStanding Standing)
{
    /// <summary>A treaty that is in force; null for one that binds nobody.</summary>
    public static TreatyInForce? Of(TreatyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Binds ? new TreatyInForce(table.Treaty, table.Standing.Text!, table.Standing) : null;
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
