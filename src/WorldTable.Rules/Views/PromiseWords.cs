using WorldTable.Rules.Ids;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>A nation's word and deed towards one pool, said as the reason why others trust it more or less.</summary>
public static class PromiseWords
{
    /// <param name="nation">who promised or gave</param>
    /// <param name="challenge">whose pool</param>
    /// <param name="promised">announced, billions per year; 0 for silence</param>
    /// <param name="given">given, billions per year</param>
    public static Said Of(NationId nation, ChallengeId challenge, double promised, double given)
    {
        var (who, pool) = (("nation", (SaidArgument)nation.Value), ("pool", (SaidArgument)challenge.Value));
        return Reports.Verdict(promised, given) switch
        {
            "short" => Said.Of("cause.promise-short", who, pool, ("promised", promised), ("given", given)),
            "more" => Said.Of("cause.promise-more", who, pool, ("promised", promised), ("given", given)),
            "kept" => Said.Of("cause.promise-kept", who, pool, ("billions", promised)),
            "silent-gift" => Said.Of("cause.gift", who, pool, ("billions", given)),
            _ => Said.Of("cause.promise-none", who, pool),
        };
    }
}
