using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Domains.Science;

/// <summary>Wright's law (1936): each doubling of all that was ever built cuts the cost by the learning rate.</summary>
public static class LearningCurve
{
    /// <summary>Exponent b = −log₂(1 − learning rate), for a rate from 0 to below 1 (solar about 0.20, wind 0.12).</summary>
    public static double Exponent(double learningRate)
    {
        if (!(learningRate >= 0.0 && learningRate < 1.0))
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "A learning rate lies between 0 and 1.");
        return -Elementary.Log(1.0 - learningRate) / Elementary.Log(2.0);
    }

    /// <summary>Cost as a share of the first cost, once the amount ever built has grown by this factor (above 0).</summary>
    public static double CostFactor(double learningRate, double timesBuilt) => Elementary.Pow(timesBuilt, -Exponent(learningRate));
}
