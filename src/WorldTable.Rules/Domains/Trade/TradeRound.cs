using WorldTable.Rules.Numbers;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>
/// Trade of one round: worked out once, when the round opens, from the tariffs, agreements, ports and trust of that moment, and the same for
/// each of its years. A world without trade data keeps the balances it has: nothing is worked out and nothing changes.
/// </summary>
public static class TradeRound
{
    /// <summary>A full point of trust more makes trade a tenth cheaper (Guiso, Sapienza &amp; Zingales 2009 for the sign and order of size).</summary>
    private const double CheaperByTrust = 0.1;

    /// <summary>What good ports, one window and quick customs can save of the cost of trade, as a share.</summary>
    public const double MostSaved = 0.03;

    // Half of that is reached with this share of GDP (game calibration).
    private const double HalfSavedAt = 0.0005;
    private const double LowestTariff = 0.0;

    /// <summary>Share of the cost of crossing a nation's border that its spending saves.</summary>
    /// <param name="billions">a year</param>
    /// <param name="gdp">billions</param>
    public static double Saved(double billions, double gdp) => billions <= 0.0 ? 0.0 : MostSaved * billions / (billions + (HalfSavedAt * gdp));

    /// <summary>Works out the trade of the round that opens.</summary>
    public static void Open(WorldInMotion world, Orders orders)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(orders);
        if (world.Desk is not { } desk)
            return;
        Charge(desk, orders);
        CarbonBorders(desk, world, orders);
        Bring(desk, world, orders);
        orders.Agreed?.Lay(desk);
        for (var i = 0; i < world.Count; i++)
            desk.Size[i] = (world.Gross[i] - world.Damage[i]) / world.Numbers.GdpAtStart[i];
        StructuralGravity.Solve(desk);
        for (var i = 0; i < world.Count; i++)
        {
            world.GainShare[i] = desk.Gain(i);
            world.CustomsShare[i] = desk.RevenueShare(i);
        }
    }

    // Ordinary tariffs and what each plan adds or takes away; nobody pays buyers for buying abroad.
    private static void Charge(TradeDesk desk, Orders orders)
    {
        var (count, stride) = (desk.Opening.Count, desk.Opening.Stride);
        for (var seller = 0; seller < count; seller++)
        {
            for (var buyer = 0; buyer < count; buyer++)
            {
                var at = (seller * stride) + buyer;
                var tariff = desk.Opening.Tariff[at] + orders.Tariff[(buyer * count) + seller];
                desk.Tariff[at] = tariff > LowestTariff ? tariff : LowestTariff;
            }
        }
    }

    // A border adjustment: the carbon in a good pays what is missing to the buyer's own price.
    private static void CarbonBorders(TradeDesk desk, WorldInMotion world, Orders orders)
    {
        if (!orders.CarbonBorder.AsSpan().ContainsAnyExcept(0.0))
            return;
        Span<double> carbon = stackalloc double[world.Count];
        for (var seller = 0; seller < world.Count; seller++)
            carbon[seller] = world.Unabated[seller] * (1.0 - world.Abated[seller]) / (world.Gross[seller] - world.Damage[seller]);
        for (var buyer = 0; buyer < world.Seats; buyer++)
        {
            if (!(orders.CarbonBorder[buyer] > 0.0))
                continue;
            for (var seller = 0; seller < world.Count; seller++)
            {
                var gap = orders.CarbonPrice[buyer] - (seller < world.Seats ? orders.CarbonPrice[seller] : world.CarbonPrice[seller]);
                if (gap > 0.0 && seller != buyer)
                    desk.Tariff[(seller * desk.Opening.Stride) + buyer] += orders.CarbonBorder[buyer] * gap * carbon[seller];
            }
        }
    }

    // Ports at both ends, and the buyer's trust in the seller against the start.
    private static void Bring(TradeDesk desk, WorldInMotion world, Orders orders)
    {
        var (count, stride, seats) = (desk.Opening.Count, desk.Opening.Stride, world.Seats);
        Span<double> left = stackalloc double[count];
        for (var i = 0; i < count; i++)
            left[i] = 1.0 - Saved(orders.Facilitation[i], world.Gross[i] - world.Damage[i]);
        for (var seller = 0; seller < count; seller++)
        {
            for (var buyer = 0; buyer < count; buyer++)
            {
                var cost = seller == buyer ? 1.0 : left[seller] * left[buyer];
                if (seller < seats && buyer < seats)
                {
                    var gained = world.Trust[(buyer * seats) + seller] - world.Numbers.Trust[(buyer * seats) + seller];
                    cost *= gained == 0.0 ? 1.0 : Elementary.Exp(-CheaperByTrust * gained);
                }
                desk.Cost[(seller * stride) + buyer] = cost;
            }
        }
    }
}
