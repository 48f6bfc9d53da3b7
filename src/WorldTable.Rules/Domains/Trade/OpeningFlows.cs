using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>Where the figures on trade do not agree or nobody counted pairs: flows by gravity, balanced (RAS, IPF) to what every nation sells and buys.</summary>
public static class OpeningFlows
{
    // Nearer than this, distance says nothing: these are great regions, not towns.
    private const double NearestKm = 800.0;
    private const int MostSweeps = 2000;
    private const double Close = 1e-13;

    // What is sold at home is at least this share of what is made: ports send on what others made.
    private const double LeastAtHome = 0.2;

    /// <summary>How much pairs trade by distance alone: 1/km (elasticity −1: Head &amp; Mayer 2014); nothing on the diagonal.</summary>
    public static double[] ByDistance(ReadOnlySpan<double> latitudes, ReadOnlySpan<double> longitudes)
    {
        var count = latitudes.Length;
        var pull = new double[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var km = Globe.Kilometres(latitudes[i], longitudes[i], latitudes[j], longitudes[j]);
                pull[(i * count) + j] = i == j ? 0.0 : 1.0 / (km > NearestKm ? km : NearestKm);
            }
        }
        return pull;
    }

    /// <summary>
    /// Scales rows and columns in turn until every seller sells its exports and every buyer buys its imports (both scaled to the same sum,
    /// half way between the two). The diagonal stays empty.
    /// </summary>
    public static void Balance(Span<double> flows, ReadOnlySpan<double> exports, ReadOnlySpan<double> imports)
    {
        var count = exports.Length;
        var (sold, bought) = (Sum(exports), Sum(imports));
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var worst = 0.0;
            for (var i = 0; i < count; i++)
                worst = Larger(worst, Scale(flows, i * count, 1, exports[i] * (sold + bought) / (2.0 * sold)));
            for (var j = 0; j < count; j++)
                worst = Larger(worst, Scale(flows, j, count, imports[j] * (sold + bought) / (2.0 * bought)));
            if (worst < Close)
                return;
        }
    }

    /// <summary>Adds what every nation sells to itself: what it makes and does not sell abroad.</summary>
    public static void AddHome(Span<double> flows, ReadOnlySpan<double> made)
    {
        var count = made.Length;
        for (var i = 0; i < count; i++)
        {
            flows[(i * count) + i] = 0.0;
            var home = made[i] - Sum(flows.Slice(i * count, count));
            var least = LeastAtHome * made[i];
            flows[(i * count) + i] = home > least ? home : least;
        }
    }

    private static double Scale(Span<double> flows, int from, int pace, double goal)
    {
        var count = (int)Math.Sqrt(flows.Length);
        var sum = 0.0;
        for (var k = 0; k < count; k++)
            sum += flows[from + (k * pace)];
        if (!(sum > 0.0))
            return 0.0;
        var factor = goal / sum;
        for (var k = 0; k < count; k++)
            flows[from + (k * pace)] *= factor;
        return factor > 1.0 ? factor - 1.0 : 1.0 - factor;
    }

    private static double Larger(double a, double b) => a > b ? a : b;

    private static double Sum(ReadOnlySpan<double> row)
    {
        var sum = 0.0;
        foreach (var figure in row)
            sum += figure;
        return sum;
    }
}
