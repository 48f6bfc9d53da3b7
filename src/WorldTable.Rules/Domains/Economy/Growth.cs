using WorldTable.Rules.Numbers;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Economy;

/// <summary>
/// People, machines and know-how make goods (DICE/RICE, Barrage &amp; Nordhaus 2024): Y = (a·L)^0.7 · K^0.3. Know-how grows at the
/// frontier and faster behind it (convergence); machines wear out and are replaced out of net income.
/// </summary>
public static class Growth
{
    private const double LabourShare = 0.7;
    private const double CapitalShare = 0.3;
    private const double Wear = 0.10;
    private const double FrontierPerYear = 0.012;
    private const double ConvergencePerYear = 0.0117;
    private const double AidPercentPerPercent = 0.001;

    // Carbon per dollar falls by 1.5 % a year, more slowly each year, at least 0.5 %; dirty economies 0.6 % faster (DICE-2023 for the first; game calibration for the second).
    private static readonly double LogSlowing = Elementary.Log(0.96) / 5.0;
    private const double DirtyGtPerTrillion = 0.2;

    /// <summary>Gross output of the year, billions, and emissions before any effort, Gt.</summary>
    public static void Produce(WorldInMotion world)
    {
        for (var i = 0; i < world.Count; i++)
        {
            var logPeople = world.Numbers.LogPeople(i, world.Year) + world.LogLost[i];
            world.People[i] = Elementary.Exp(logPeople);
            world.Gross[i] = Output(world.LogKnowHow[i] + logPeople, world.Capital[i]);
            world.Unabated[i] = world.Intensity[i] * world.Gross[i] / 1000.0;
        }
    }

    /// <summary>Machines, know-how and carbon intensity for the next year.</summary>
    public static void Grow(WorldInMotion world)
    {
        var frontier = world.LogFrontier;
        var decline = Decline(world.Year);
        var cleaner = Elementary.Exp(-decline);
        var muchCleaner = Elementary.Exp(-decline - 0.006);
        for (var i = 0; i < world.Count; i++)
        {
            world.Capital[i] = (world.Capital[i] * (1.0 - Wear)) + (world.Investment[i] * world.Net[i]);
            world.LogKnowHow[i] += KnowHowGrowth(frontier + world.Numbers.LogCatchUp[i] - world.LogKnowHow[i]) + GrowthThroughAid(world, i);
            world.Intensity[i] *= world.Intensity[i] > DirtyGtPerTrillion ? muchCleaner : cleaner;
        }
        world.LogFrontier = frontier + FrontierPerYear;
    }

    /// <summary>Know-how and machines that make the first year's output equal the data, with machines in balance with growth.</summary>
    public static (double LogKnowHow, double CapitalBillions) Fit(double grossBillions, double logPeople, double investment, double growth)
    {
        var capital = grossBillions * investment / (growth + Wear);
        return (((Elementary.Log(grossBillions) - (CapitalShare * Elementary.Log(capital))) / LabourShare) - logPeople, capital);
    }

    /// <summary>Growth of know-how in a year when the goal of catching up lies this far ahead (in logs).</summary>
    public static double KnowHowGrowth(double logBehind) => FrontierPerYear + (logBehind > 0.0 ? ConvergencePerYear * logBehind : 0.0);

    /// <summary>By how much carbon per dollar changes in a year by itself, in logs (below 0).</summary>
    public static double LogCleaner(int year, double intensity) => -Decline(year) - (intensity > DirtyGtPerTrillion ? 0.006 : 0.0);

    /// <summary>Machines that stand after so many years in which this much was built each year, billions.</summary>
    public static double Built(double billionsPerYear, int years)
    {
        var sum = 0.0;
        for (var year = 0; year < years; year++)
            sum = (sum * (1.0 - Wear)) + billionsPerYear;
        return sum;
    }

    /// <summary>How many times as much is made with so many times the machines.</summary>
    public static double OutputOfMachines(double times) => Elementary.Pow(times, CapitalShare);

    private static double Decline(int year)
    {
        var decline = 0.0150 * Elementary.Exp(LogSlowing * (year - 2025));
        return decline < 0.005 ? 0.005 : decline;
    }

    private static double Output(double logWork, double capital) =>
        Elementary.Exp((LabourShare * logWork) + (CapitalShare * Elementary.Log(capital)));

    // 0.1 points of growth per 1 % of GDP received, less the more it is (contested in the literature; kept small).
    private static double GrowthThroughAid(WorldInMotion world, int row)
    {
        var received = world.AidIn[row] + world.PoolIn[row];
        if (received <= 0.0)
            return 0.0;
        var percent = 100.0 * received / world.Gross[row];
        return AidPercentPerPercent * percent / (1.0 + (percent / 10.0));
    }
}
