using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Games;

/// <summary>
/// A contest for a prize (Tullock 1980): each wins with the chance x^γ/Σx^γ and loses its effort whatever happens. Among equals each spends x* = γ·(n − 1)·V/n².
/// </summary>
/// <param name="Players">how many want the prize, from 1 on</param>
/// <param name="Prize">V, in the unit of efforts</param>
/// <param name="Decisiveness">γ: how much more effort tells; 1 is a lottery in which efforts are tickets (a game calibration), and beyond n/(n − 1) nobody's effort settles</param>
public sealed record Contest(int Players, double Prize, double Decisiveness = 1.0)
{
    /// <summary>What each of these equals spends when nobody gains by spending more or less.</summary>
    public double Effort => Decisiveness * Prize * ((Players - 1.0) / ((double)Players * Players));

    /// <summary>Each one's chance when all spend the same.</summary>
    public double WinProbability => 1.0 / Players;

    /// <summary>Share of the prize that all efforts together burn.</summary>
    public double Dissipation => Decisiveness * (Players - 1.0) / Players;

    /// <summary>The chance of whoever spends this while the others spend that much each; when nobody spends, all are equal.</summary>
    public double Chance(double own, double each)
    {
        var (mine, others) = (Weight(own), (Players - 1) * Weight(each));
        return mine + others > 0.0 ? mine / (mine + others) : WinProbability;
    }

    private double Weight(double effort) => effort > 0.0 ? Elementary.Pow(effort, Decisiveness) : 0.0;
}
