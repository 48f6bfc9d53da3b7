using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>A nation's word and deed towards one pool, said as the reason why others trust it more or less.</summary>
public static class PromiseWords
{
    /// <param name="nation">who promised or gave</param>
    /// <param name="challenge">whose pool</param>
    /// <param name="played">the round: what was carried out, and what treaties asked</param>
    /// <param name="seat">the nation's place</param>
    /// <param name="announced">announced without a condition, billions per year; 0 for silence</param>
    public static Said Of(NationId nation, ChallengeId challenge, Resolution played, int seat, double announced)
    {
        ArgumentNullException.ThrowIfNull(played);
        if (announced <= 0.0 && Broken(played.Audit, seat, challenge) is { } title)
            return Said.Of("cause.treaty-broken", ("nation", nation.Value), ("title", title));
        var orders = played.Orders;
        return Of(nation, challenge, orders.Word(challenge, seat, announced), orders.Contribution(challenge, seat), orders.Offer(challenge, seat));
    }

    // The treaty that asked for a gift which did not come; everybody sees that.
    private static string? Broken(TreatyAudit? audit, int seat, ChallengeId challenge)
    {
        foreach (var place in audit?.Broken.Keys.Order() ?? Enumerable.Empty<int>())
        {
            var duty = audit!.Duties.Duties[place];
            if (duty.Row == seat && duty.Lever == Pool.Name && duty.To == challenge.Value)
                return audit.Duties.Treaties[duty.Treaty].Text.Terms.Title;
        }
        return null;
    }

    private static Said Of(NationId nation, ChallengeId challenge, double promised, double given, Offer? offer)
    {
        var (who, pool) = (("nation", (SaidArgument)nation.Value), ("pool", (SaidArgument)challenge.Value));
        return Reports.Verdict(promised, given, offer) switch
        {
            "short" => Said.Of("cause.promise-short", who, pool, ("promised", promised), ("given", given)),
            "more" => Said.Of("cause.promise-more", who, pool, ("promised", promised), ("given", given)),
            "kept" => Said.Of("cause.promise-kept", who, pool, ("billions", promised)),
            "unmet" => Said.Of("cause.offer-unmet", who, pool, ("billions", offer!.BillionsPerYear)),
            "silent-gift" => Said.Of("cause.gift", who, pool, ("billions", given)),
            _ => Said.Of("cause.promise-none", who, pool),
        };
    }
}
