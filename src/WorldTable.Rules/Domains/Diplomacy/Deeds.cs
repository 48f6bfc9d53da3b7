using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Diplomacy;

/// <summary>What deeds deserve (A1): promises kept or broken, what was given to all and to the observer. Weights are game calibrations in the published form.</summary>
public static class Deeds
{
    /// <summary>A promise is kept when at least this share of it is given.</summary>
    public const double KeptFrom = 0.95;

    private const double Neutral = 0.5;
    private const double ForCompliance = 0.30;
    private const double ForGiving = 0.15;
    private const double ForAidToMe = 0.10;
    private const double ForBreaking = 0.20;

    // A promise counts in full from a tenth of a percent of GDP on, giving from the UN's 0.7 %, aid from 0.1 % of the receiver's GDP.
    private const double FullPromise = 0.001;
    private const double FullGiving = 0.007;
    private const double FullAid = 0.001;

    /// <summary>Trust that a seat deserves with everybody for what it promised and gave, before aid to the observer.</summary>
    public static double WithAll(WorldInMotion world, Orders orders, int subject)
    {
        var gdp = world.Gross[subject] - world.Damage[subject];
        var deserved = Neutral;
        if (orders.Promised[subject] > 0.0)
        {
            var kept = orders.Kept[subject] / orders.Promised[subject];
            var merit = Capped(orders.Promised[subject] / (FullPromise * gdp)) * ForCompliance * 2.0 * (kept - Neutral);
            // Who breaks a promise never stands better than who gave the same in silence.
            deserved += kept >= KeptFrom ? merit : (merit < 0.0 ? merit : 0.0) - (ForBreaking * (1.0 - kept));
        }
        return deserved + (ForGiving * Capped(world.Given[subject] / (FullGiving * gdp)));
    }

    /// <summary>Trust that a seat deserves with one other, 0 to 1.</summary>
    public static double With(WorldInMotion world, Orders orders, int subject, int observer, double withAll)
    {
        var given = orders.Aid[(subject * orders.Rows) + observer];
        var deserved = given == 0.0 ? withAll : withAll + (ForAidToMe * Capped(given / (FullAid * (world.Gross[observer] - world.Damage[observer]))));
        return deserved < 0.0 ? 0.0 : deserved > 1.0 ? 1.0 : deserved;
    }

    private static double Capped(double share) => share < 1.0 ? share : 1.0;
}
