using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>
/// Carbon leakage: what one nation does not burn is partly burned elsewhere. Fuel that it leaves to others becomes cheaper for them
/// (η_d/(η_s + η_d) of what is sold on world markets), and goods it makes at a higher price are made where carbon is free. Both only where
/// less is avoided than at home; a border adjustment closes the second way.
/// </summary>
/// <remarks>
/// Published: η_d = 0.5 and η_s = 1.5, the mean leakage of 14 % without and 6 % with border adjustment, 5 to 25 % in most studies (Branger
/// &amp; Quirion 2014, 25 studies). Game calibration: two fifths of fossil carbon cross a border before they are burned; 5 points for goods.
/// </remarks>
public static class Leakage
{
    private const double DemandElasticity = 0.5;
    private const double SupplyElasticity = 1.5;
    private const double SoldAbroad = 0.4;
    private const double ThroughFuel = SoldAbroad * DemandElasticity / (SupplyElasticity + DemandElasticity);
    private const double ThroughGoods = 0.05;

    /// <summary>Adds what leaks into every row in a year, Gt CO2.</summary>
    public static void Flow(WorldInMotion world)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (world.Numbers.Trade is not { } trade)
            return;
        var leaked = world.Leaked.AsSpan();
        leaked.Clear();
        Span<double> effort = stackalloc double[leaked.Length];
        Span<double> burns = stackalloc double[leaked.Length];
        var burned = 0.0;
        for (var i = 0; i < leaked.Length; i++)
        {
            effort[i] = Effort(world, i);
            burns[i] = Burned(world, i);
            burned += burns[i];
        }
        for (var from = 0; from < leaked.Length; from++)
        {
            if (effort[from] <= 0.0)
                continue;
            var avoided = world.Unabated[from] * effort[from];
            var goodsLeak = ThroughGoods * (1.0 - world.CarbonBorder[from]);
            ReadOnlySpan<double> partner = trade.Partner.AsSpan(from * trade.Stride, leaked.Length);
            for (var to = 0; to < leaked.Length; to++)
            {
                var slack = 1.0 - (effort[to] / effort[from]);
                // Nothing leaks to where nothing is burned any more.
                if (to == from || slack <= 0.0 || burns[to] <= 0.0)
                    continue;
                var fuel = ThroughFuel * burns[to] / burned;
                leaked[to] += avoided * slack * (fuel + (goodsLeak * partner[to]));
            }
        }
    }

    /// <summary>Gt CO2 that would move abroad with the making of goods without any border adjustment.</summary>
    public static double WithGoods(WorldInMotion world, int from)
    {
        ArgumentNullException.ThrowIfNull(world);
        var effort = Effort(world, from);
        if (effort <= 0.0 || world.Numbers.Trade is not { } trade)
            return 0.0;
        var moved = 0.0;
        for (var to = 0; to < world.Count; to++)
        {
            var slack = 1.0 - (Effort(world, to) / effort);
            moved += to == from || slack <= 0.0 ? 0.0 : slack * trade.Partner[(from * trade.Stride) + to];
        }
        return world.Unabated[from] * effort * ThroughGoods * moved;
    }

    private static double Burned(WorldInMotion world, int row) => world.Unabated[row] * (1.0 - world.Abated[row]);

    // Share avoided beyond what was avoided at the start: what leaked then is in the pack's figures.
    private static double Effort(WorldInMotion world, int row)
    {
        var more = world.Abated[row] - world.Numbers.OpeningAbated[row];
        return more > 0.0 ? more : 0.0;
    }
}
