using WorldTable.Rules.Numbers;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>
/// How wide a forecast is. Temperature: the very likely range of AR6 WG1 table SPM.1 for 2081–2100, which is 0.75 to 1.31 times the best
/// estimate in all its scenarios, reached over 65 years from today. Incomes: half a percent of growth a year more or less (game
/// calibration). Trust: up to ten points either way; countries at peace: six percent (Hegre et al. 2013 give 7 % at war in 2050 within about three; the rest is
/// the game's own); life expectancy: three years; living nature: five percent (game calibrations).
/// </summary>
public static class Band
{
    private const double CoolEdge = 0.25;
    private const double WarmEdge = 0.31;
    private const double YearsToFullWidth = 65.0;
    private const double GrowthEitherWay = 0.005;
    private const double TrustEitherWay = 10.0;
    private const double PeaceEitherWay = 6.0;
    private const double YearsEitherWay = 3.0;
    private const double NatureEitherWay = 5.0;

    /// <summary>The point of a forecast with its band.</summary>
    /// <param name="world">the world in that year, looked at</param>
    /// <param name="from">the year in which the forecast was made</param>
    /// <param name="middle">its reading</param>
    public static ForecastPoint Around(WorldInMotion world, int from, MeterReading middle)
    {
        ArgumentNullException.ThrowIfNull(world);
        var years = world.Year - from;
        if (years == 0)
            return new ForecastPoint(world.Year, middle, middle, middle);
        var width = years < YearsToFullWidth ? years / YearsToFullWidth : 1.0;
        var more = Elementary.Exp(GrowthEitherWay * years);
        var (poorer, richer) = (MeterReading.Of(world, 1.0 / more), MeterReading.Of(world, more));
        return new ForecastPoint(
            world.Year,
            middle,
            new MeterReading(middle.Temperature * (1.0 - (CoolEdge * width)), poorer.Prosperity, richer.Poverty, Within(middle.Trust - (TrustEitherWay * width)), Edge(middle.Peace, -PeaceEitherWay), Edge(middle.Health, -YearsEitherWay), Edge(middle.Nature, -NatureEitherWay)),
            new MeterReading(middle.Temperature * (1.0 + (WarmEdge * width)), richer.Prosperity, poorer.Poverty, Within(middle.Trust + (TrustEitherWay * width)), Edge(middle.Peace, PeaceEitherWay), Edge(middle.Health, YearsEitherWay), Edge(middle.Nature, NatureEitherWay)));

        double Edge(double value, double most) => value == 0.0 ? 0.0 : Within(value + (most * width));
    }

    private static double Within(double points) => points < 0.0 ? 0.0 : points > 100.0 ? 100.0 : points;
}
