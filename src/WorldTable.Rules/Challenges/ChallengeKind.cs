using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Challenges;

/// <summary>A global problem with a pool: what its money buys. Kinds are open: a new one is one file and one word in this list.</summary>
public abstract class ChallengeKind
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<ChallengeKind> All { get; } = [new ClimateChallenge(), new PovertyChallenge()];

    public abstract ChallengeId Id { get; }

    /// <summary>What the pool bought in a round: key <c>bought.{challenge}</c> with figures.</summary>
    public abstract Said Bought(Resolution played);

    /// <summary>What a row's contribution of this size buys by the end of the round that is open, beside what others give.</summary>
    public abstract double Buys(Outlook outlook, int row, double billions);

    /// <summary>The kind of this name; null for an unknown one.</summary>
    public static ChallengeKind? Named(ChallengeId id)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Id == id)
                return All[i];
        }
        return null;
    }
}
