using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties;

/// <summary>What the seal of a round does to a treaty's life. Pure. What enters into force at the seal of round n binds from round n + 1.</summary>
public static class TreatySeal
{
    /// <summary>A draft on which nothing was written for so many rounds is laid aside.</summary>
    public const int DraftLives = 3;

    /// <summary>The treaty as the next round opens.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="table">as its keeper sealed it</param>
    /// <param name="standing">as it stood in the round, with what the audit of the round wrote into it</param>
    /// <param name="round">the round that was sealed</param>
    /// <param name="shares">what each row was of the world as the round opened</param>
    public static TreatyTable After(Pack pack, TreatyTable table, TreatyStanding standing, int round, TreatyShares shares)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(standing);
        var next = table with { Standing = standing };
        return standing.Status switch
        {
            _ when !table.IsBorn => next,
            TreatyStatus.Draft or TreatyStatus.Open => Unborn(pack, next, round, shares),
            TreatyStatus.InForce or TreatyStatus.Suspended => TreatyMembers.After(next, round),
            _ => next,
        };
    }

    private static TreatyTable Unborn(Pack pack, TreatyTable table, int round, TreatyShares shares)
    {
        if (table.Offer is not { } offer)
            return round - table.Newest.Round < DraftLives ? table : Lapsed(table, round);
        var newest = table.Newest;
        var overdue = newest.Text.Terms.Sunset <= round;
        var entry = TreatyEntry.Of(table, newest, pack, shares);
        if (!entry.Met || overdue)
            return overdue || offer.Until <= round ? (table with { Offer = null }).Tell("offer-expired", round, version: newest.Number) : table;
        var next = (table with
        {
            Offer = null,
            Standing = table.Standing with
            {
                Status = TreatyStatus.InForce,
                Version = newest.Number,
                Text = newest.Text,
                Since = round + 1,
                Members = entry.Signed.ToImmutableSortedDictionary(nation => nation, nation => Joining(table, nation, newest.Text, round)),
            },
        }).Tell("in-force", round, version: newest.Number);
        return entry.Signed.Aggregate(next, (told, nation) => told.Tell("joined", round, nation, newest.Number));
    }

    private static TreatyTable Lapsed(TreatyTable table, int round) =>
        (table with { Standing = table.Standing with { Status = TreatyStatus.Expired } }).Tell("expired", round, version: table.Newest.Number);

    internal static Membership Joining(TreatyTable table, NationId nation, TreatyText text, int round) =>
        new() { Since = round + 1, Without = table.Signatures[nation].Without.RemoveAll(clause => text.Clause(clause) is null) };
}
