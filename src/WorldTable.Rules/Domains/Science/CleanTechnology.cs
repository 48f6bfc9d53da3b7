using WorldTable.Rules.Numbers;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Science;

/// <summary>
/// The price of going without carbon for everybody: the backstop of DICE-2023, made cheaper by what the world learns
/// (Wright's law): half of what clean machines get cheaper by comes through, the rest is building and land.
/// </summary>
public static class CleanTechnology
{
    /// <summary>What the world had spent on learning clean technology until 2025, billions (game calibration).</summary>
    public const double KnowledgeAtStart = 2000.0;

    /// <summary>Building teaches too: this share of what is spent on abatement counts as research (game calibration).</summary>
    public const double LearningByBuilding = 0.05;

    private const double LearningRate = 0.20;
    private const double ComesThrough = 0.5;
    private const double BackstopIn2050 = 515.0;
    private static readonly double Power = -ComesThrough * LearningCurve.Exponent(LearningRate);

    /// <summary>$ per tonne at which everything can be avoided: 515 in 2050, −1 % a year before and −0.1 % after (DICE-2023), times what was learned.</summary>
    public static double BackstopDollars(int year, double knowledgeBillions) =>
        BackstopIn2050 * Elementary.Exp((year <= 2050 ? -0.01 : -0.001) * (year - 2050)) * Learned(knowledgeBillions);

    /// <summary>Price as a share of what it would be had nobody learned anything since 2025.</summary>
    public static double Learned(double knowledgeBillions) => Elementary.Pow(knowledgeBillions / KnowledgeAtStart, Power);

    /// <summary>This year's price, from what has been learned until now.</summary>
    public static void SetPrice(WorldInMotion world) => world.Backstop = BackstopDollars(world.Year, world.CleanKnowledge);

    /// <summary>Adds the year's research and a share of what was built.</summary>
    public static void Learn(WorldInMotion world)
    {
        var learned = 0.0;
        for (var i = 0; i < world.Count; i++)
            learned += world.Research[i] + (LearningByBuilding * (world.AbatementCost[i] + world.FundCost[i]));
        world.CleanKnowledge += learned;
    }
}
