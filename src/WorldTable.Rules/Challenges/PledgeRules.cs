using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Challenges;

/// <summary>What makes a pledge acceptable.</summary>
public static class PledgeRules
{
    /// <summary>The least that can be announced besides nothing: a thousand dollars a year, in billions.</summary>
    public const double Least = 1e-6;

    /// <summary>Null when the pledge holds, else why not: not a number, negative, a crumb below a thousand dollars, more than the nation's whole budget, or a challenge that is not open yet.</summary>
    public static Refusal? Check(double billionsPerYear, ChallengeId challenge, RoundView view, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (!view.Pack.Playable.Contains(nation))
            return Refusal.Of(Refusals.UnknownNation);
        if (view.Pack.Challenge(challenge) is not { } card)
            return Refusal.Of(Refusals.UnknownChallenge);
        if (view.Round < card.OpensInRound)
            return Refusal.Of(Refusals.LeverNotYet, ("lever", Pool.Name.Value), ("round", card.OpensInRound));
        var budget = view.Opening.Nations[view.Pack.PlaceOf(nation)].BudgetBillionsPerYear;
        return double.IsFinite(billionsPerYear) && billionsPerYear is 0.0 or >= Least && billionsPerYear <= budget
            ? null
            : Refusal.Of(Refusals.BadAmount, ("min", 0), ("max", budget));
    }
}
