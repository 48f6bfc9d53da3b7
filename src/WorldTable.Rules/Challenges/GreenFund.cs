using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Challenges;

/// <summary>
/// The pool of the climate challenge: buys abatement wherever the next tonne is cheapest, on top of what nations do by their own
/// carbon prices, until the money of the year is spent or nothing more can be built. What is left waits in the fund.
/// </summary>
public static class GreenFund
{
    /// <summary>Spends the fund: raises shares avoided to one common level of marginal cost.</summary>
    public static void Spend(WorldInMotion world)
    {
        Span<double> most = stackalloc double[world.Count];
        for (var i = 0; i < world.Count; i++)
        {
            world.Abated[i] = world.OwnAbated[i];
            world.FundCost[i] = 0.0;
        }
        if (world.GreenFundBillions <= 0.0)
            return;
        for (var i = 0; i < world.Count; i++)
            most[i] = Abatement.Curve(world.MostAbated(i));
        var level = Level(world.FullCost, world.OwnCurve, most, world.GreenFundBillions);
        var spent = 0.0;
        var share = Abatement.ShareOfCurve(level);
        for (var i = 0; i < world.Count; i++)
        {
            if (level <= world.OwnCurve[i] || most[i] <= world.OwnCurve[i])
                continue;
            var full = level >= most[i];
            world.FundCost[i] = world.FullCost[i] * ((full ? most[i] : level) - world.OwnCurve[i]);
            world.Abated[i] = full ? world.MostAbated(i) : share;
            spent += world.FundCost[i];
        }
        // Below the top all is spent: a crumb of rounding would be neither debt nor money, yet the first cents of abatement are so cheap that it would be felt.
        world.GreenFundBillions = level < 1.0 || spent >= world.GreenFundBillions ? 0.0 : world.GreenFundBillions - spent;
    }

    /// <summary>
    /// The common level x of the cost curve (μ^2.6) at which Σ full cost · (min(x, most) − own)⁺ equals the money: piecewise linear in x,
    /// so the answer is exact. 1 when everything can be bought.
    /// </summary>
    public static double Level(ReadOnlySpan<double> fullCost, ReadOnlySpan<double> own, ReadOnlySpan<double> most, double billions)
    {
        var x = 0.0;
        var left = billions;
        while (true)
        {
            var (slope, next) = (0.0, double.PositiveInfinity);
            for (var i = 0; i < fullCost.Length; i++)
            {
                if (most[i] <= own[i] || x >= most[i])
                    continue;
                if (x < own[i])
                {
                    next = own[i] < next ? own[i] : next;
                    continue;
                }
                slope += fullCost[i];
                next = most[i] < next ? most[i] : next;
            }
            if (next == double.PositiveInfinity)
                return 1.0;
            if (slope * (next - x) >= left)
                return slope > 0.0 ? x + (left / slope) : next;
            left -= slope * (next - x);
            x = next;
        }
    }
}
