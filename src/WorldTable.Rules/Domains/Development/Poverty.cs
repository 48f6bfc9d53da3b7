using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Domains.Development;

/// <summary>
/// How many live below a line when incomes are spread log-normally around a mean (Bourguignon 2003, "The growth elasticity of
/// poverty reduction"). Shares are between 0 and 1; line and mean are in the same money per person and day.
/// </summary>
public static class Poverty
{
    /// <summary>The World Bank's line of extreme poverty, $ per person and day in prices and purchasing power of 2021.</summary>
    public const double ExtremeLinePerDay = 3.00;

    private const double RootTwo = 1.41421356237309504880;

    /// <summary>Spread of log income that has this Gini index (0 to below 1): σ = √2 Φ⁻¹((G + 1)/2).</summary>
    public static double Sigma(double gini)
    {
        if (!(gini >= 0.0 && gini < 1.0))
            throw new ArgumentOutOfRangeException(nameof(gini), gini, "A Gini index lies between 0 and 1.");
        return RootTwo * Normal.Inverse((gini + 1.0) / 2.0);
    }

    /// <summary>Share of people below the line.</summary>
    /// <param name="lineToMean">line / mean income, above 0</param>
    /// <param name="sigma">spread of log income, above 0</param>
    public static double Headcount(double lineToMean, double sigma) => Normal.Cdf(Depth(lineToMean, sigma));

    /// <summary>By how many % the headcount changes when all incomes grow by 1 %: −(1/σ)·φ/Φ, below 0.</summary>
    public static double GrowthElasticity(double lineToMean, double sigma)
    {
        var depth = Depth(lineToMean, sigma);
        // Far down the tail both vanish; their ratio tends to −depth (Mills).
        return depth < -37.0 ? depth / sigma : -Normal.Density(depth) / (Normal.Cdf(depth) * sigma);
    }

    /// <summary>Poverty gap index: what the poor lack, per person of the whole population, as a share of the line (0 to 1).</summary>
    public static double Gap(double lineToMean, double sigma)
    {
        var depth = Depth(lineToMean, sigma);
        var gap = Normal.Cdf(depth) - (Normal.Cdf(depth - sigma) / lineToMean);
        return gap > 0.0 ? gap : 0.0;
    }

    /// <summary>Income of the person in the middle: mean · e^(−σ²/2).</summary>
    public static double Median(double mean, double sigma) => mean * Elementary.Exp(-0.5 * sigma * sigma);

    /// <summary>
    /// The mean income at which this share of people (above 0, below 1) is below the line: how a nation's surveyed mean is found
    /// from its observed headcount.
    /// </summary>
    public static double MeanFromHeadcount(double headcount, double line, double sigma)
    {
        if (!(headcount > 0.0 && headcount < 1.0))
            throw new ArgumentOutOfRangeException(nameof(headcount), headcount, "A mean can be found only from a headcount between 0 and 1.");
        return line * Elementary.Exp(sigma * ((0.5 * sigma) - Normal.Inverse(headcount)));
    }

    private static double Depth(double lineToMean, double sigma) => (Elementary.Log(lineToMean) / sigma) + (0.5 * sigma);
}
