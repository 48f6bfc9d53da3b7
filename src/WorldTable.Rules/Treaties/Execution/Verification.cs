using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// How likely somebody who looks finds out what a nation really did in a round: nobody looks, nations report on themselves, inspectors come. The odds are game calibrations in the order
/// of the literature on monitoring. The same world throws the same dice again; no other treaty, nation or round shifts them.
/// </summary>
public static class Verification
{
    /// <summary>Probability that a hidden breach is found in a round.</summary>
    public static double Odds(string regime) => regime switch
    {
        "inspection" => 0.9,
        "self-report" => 0.3,
        _ => 0.0,
    };

    /// <summary>Whether what a nation did under a clause came to light in the round that ends in this year.</summary>
    public static bool Looked(string regime, long seed, TreatyInForce treaty, in WorkingClause clause, string nation, int year)
    {
        ArgumentNullException.ThrowIfNull(treaty);
        var odds = Odds(regime);
        if (odds == 0.0)
            return false;
        var dice = Dice.For(unchecked((ulong)seed), $"treaties/{treaty.Treaty}/{clause.Clause.Id}", nation, Dice.Month(year, 1));
        return dice.Chance(odds);
    }
}
