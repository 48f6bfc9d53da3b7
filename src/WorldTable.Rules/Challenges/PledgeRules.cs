using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Challenges;

/// <summary>What makes a pledge acceptable.</summary>
public static class PledgeRules
{
    /// <summary>Null when the pledge holds, else why not: not a number, negative, more than the nation's whole budget, or a challenge that is not open yet.</summary>
    public static Refusal? Check(double billionsPerYear, ChallengeId challenge, RoundView view, NationId nation) =>
        double.IsFinite(billionsPerYear) && billionsPerYear >= 0
            ? null
            : Refusal.Of(Refusals.BadAmount, ("min", 0), ("max", 0));
}
