namespace WorldTable.Rules.Games;

/// <summary>
/// Self-enforcing agreements (Barrett 1994): nations alike give π = b·Q − c·q²/2, where Q is what all do and q what one does itself. Members do what is best for all members together, everybody else what is best for itself;
/// an agreement holds when no member gains by leaving and nobody else by joining.
/// </summary>
/// <param name="Nations">how many there are, from 1 on</param>
/// <param name="Benefit">b: what a unit done by anybody brings to each; 1 is a game calibration</param>
/// <param name="Cost">c: how steeply a unit more costs whoever does it; 1 is a game calibration. Neither moves the size that holds.</param>
public sealed record SelfEnforcing(int Nations, double Benefit = 1.0, double Cost = 1.0)
{
    // All payoffs in units of b²/c: members do k of b/c each, the others 1.
    private double Unit => Benefit * Benefit / Cost;

    /// <summary>What each member of an agreement of so many gets.</summary>
    public double Inside(int members) => Unit * (Done(members) - (0.5 * members * members));

    /// <summary>What each nation outside of an agreement of so many gets.</summary>
    public double Outside(int members) => Unit * (Done(members) - 0.5);

    /// <summary>What a nation gets in the mean when so many agree; 1 is nobody with anybody.</summary>
    public double Mean(int members) => ((members * Inside(members)) + ((Nations - members) * Outside(members))) / Nations;

    /// <summary>Whether no member gains by leaving and nobody outside by joining.</summary>
    public bool Holds(int members) => Stays(members) && (members == Nations || Outside(members) >= Inside(members + 1));

    /// <summary>The largest agreement that holds. Leaving pays in every agreement larger than one in which it pays.</summary>
    public int LargestStable()
    {
        var members = 1;
        while (members < Nations && Stays(members + 1))
            members++;
        return members;
    }

    private bool Stays(int members) => members == 1 || Inside(members) >= Outside(members - 1);

    private double Done(int members) => ((double)members * members) + Nations - members;
}
