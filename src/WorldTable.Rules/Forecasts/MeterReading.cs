using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Numbers;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>The headline numbers of a world at one moment: °C, $ a day, percent, points, percent, years, percent. 0 for those that the pack has not.</summary>
public readonly record struct MeterReading(double Temperature, double Prosperity, double Poverty, double Trust, double Peace = 0.0, double Health = 0.0, double Nature = 0.0)
{
    /// <summary>Reads a world that has been looked at.</summary>
    /// <param name="world">the world as a year begins</param>
    /// <param name="incomes">all household incomes times this: 1 for the world as it is, else an edge of the band</param>
    public static MeterReading Of(WorldInMotion world, double incomes = 1.0)
    {
        ArgumentNullException.ThrowIfNull(world);
        var (people, poor, trust) = (0.0, 0.0, 0.0);
        for (var i = 0; i < world.Count; i++)
        {
            people += world.People[i];
            poor += world.People[i] * (incomes == 1.0
                ? world.Poor[i]
                : Livelihoods.Headcount(world.Numbers, i, Purse.Of(world, i), world.Household[i] * incomes));
        }
        foreach (var reputation in world.Reputation)
            trust += reputation;
        return new MeterReading(
            world.WarmingC,
            incomes * WorldMedian(world.Numbers.Spread, world.People, world.Household),
            100.0 * poor / people,
            100.0 * trust / world.Seats,
            Domains.Peace.PeaceMeter.Of(world),
            Domains.Health.HealthMeter.Of(world),
            Domains.Nature.NatureMeter.Of(world));
    }

    /// <summary>The mean of the same moment in several futures.</summary>
    public static MeterReading Mean(IReadOnlyList<WorldInMotion> futures) => Mean([.. futures.Select(world => Of(world))]);

    /// <summary>The mean of several readings; of one, itself to the last bit.</summary>
    public static MeterReading Mean(IReadOnlyList<MeterReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var sum = readings[0];
        for (var i = 1; i < readings.Count; i++)
            sum += readings[i];
        return (1.0 / readings.Count) * sum;
    }

    /// <summary>How much one reading lies above another, meter by meter.</summary>
    public static MeterReading operator -(MeterReading one, MeterReading other) =>
        new(one.Temperature - other.Temperature, one.Prosperity - other.Prosperity, one.Poverty - other.Poverty, one.Trust - other.Trust,
            one.Peace - other.Peace, one.Health - other.Health, one.Nature - other.Nature);

    /// <summary>Two differences together.</summary>
    public static MeterReading operator +(MeterReading one, MeterReading other) =>
        new(one.Temperature + other.Temperature, one.Prosperity + other.Prosperity, one.Poverty + other.Poverty, one.Trust + other.Trust,
            one.Peace + other.Peace, one.Health + other.Health, one.Nature + other.Nature);

    /// <summary>A part of a difference.</summary>
    public static MeterReading operator *(double share, MeterReading of) =>
        new(share * of.Temperature, share * of.Prosperity, share * of.Poverty, share * of.Trust, share * of.Peace, share * of.Health, share * of.Nature);

    public static MeterReading Add(MeterReading left, MeterReading right) => left + right;

    public static MeterReading Multiply(double left, MeterReading right) => left * right;

    public static MeterReading Subtract(MeterReading left, MeterReading right) => left - right;

    /// <summary>The number of one meter.</summary>
    public double this[MeterId meter] =>
        meter == MeterNames.Temperature ? Temperature
        : meter == MeterNames.Prosperity ? Prosperity
        : meter == MeterNames.Poverty ? Poverty
        : meter == MeterNames.Trust ? Trust
        : meter == MeterNames.Peace ? Peace
        : meter == MeterNames.Health ? Health
        : meter == MeterNames.Nature ? Nature
        : throw new ArgumentOutOfRangeException(nameof(meter), meter, "No world has such a meter.");

    /// <summary>The same but for one meter.</summary>
    public MeterReading With(MeterId meter, double value) =>
        meter == MeterNames.Temperature ? this with { Temperature = value }
        : meter == MeterNames.Prosperity ? this with { Prosperity = value }
        : meter == MeterNames.Poverty ? this with { Poverty = value }
        : meter == MeterNames.Trust ? this with { Trust = value }
        : meter == MeterNames.Peace ? this with { Peace = value }
        : meter == MeterNames.Health ? this with { Health = value }
        : meter == MeterNames.Nature ? this with { Nature = value }
        : throw new ArgumentOutOfRangeException(nameof(meter), meter, "No world has such a meter.");

    /// <summary>Income of the person in the middle of the whole world, $ a day: where log-normal nations together have half their people.</summary>
    public static double WorldMedian(ReadOnlySpan<double> spread, ReadOnlySpan<double> people, ReadOnlySpan<double> mean)
    {
        Span<double> middle = stackalloc double[mean.Length];
        var (low, high, all) = (double.PositiveInfinity, double.NegativeInfinity, 0.0);
        for (var i = 0; i < mean.Length; i++)
        {
            middle[i] = Elementary.Log(mean[i]) - (0.5 * spread[i] * spread[i]);
            low = middle[i] < low ? middle[i] : low;
            high = middle[i] > high ? middle[i] : high;
            all += people[i];
        }
        // Newton's steps, kept between the poorest and the richest nation's median.
        var x = 0.5 * (low + high);
        for (var step = 0; step < 60 && high - low > 1e-13; step++)
        {
            var (below, density) = (0.0, 0.0);
            for (var i = 0; i < mean.Length; i++)
            {
                var depth = (x - middle[i]) / spread[i];
                below += people[i] * Normal.Cdf(depth);
                density += people[i] * Normal.Density(depth) / spread[i];
            }
            var miss = below - (0.5 * all);
            if (miss > 0.0)
                high = x;
            else
                low = x;
            var newton = density > 0.0 ? x - (miss / density) : double.NaN;
            if (newton - x is < 1e-14 and > -1e-14)
                break;
            x = newton > low && newton < high ? newton : 0.5 * (low + high);
        }
        return Elementary.Exp(x);
    }
}
