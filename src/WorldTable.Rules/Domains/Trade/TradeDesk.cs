using WorldTable.Rules.Numbers;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>
/// Where one round's trade is worked out: what is asked (tariffs, trade costs, sizes), what comes out, and the room for the sums
/// between. Made once and used again, so that a solve allocates nothing; nothing in it outlives a solve but the wages it starts from.
/// </summary>
public sealed class TradeDesk
{
    public TradeDesk(TradeBase opening)
    {
        ArgumentNullException.ThrowIfNull(opening);
        Opening = opening;
        double[] Row() => new double[opening.Stride];
        (Size, Wage, Price, Income, Spending) = (Row(), Row(), Row(), Row(), Row());
        (Revenue, Exports, Imports, Deficit) = (Row(), Row(), Row(), Row());
        (Sells, Buys, Pull, Demand, Sales, Step, Pace) = (Row(), Row(), Row(), Row(), Row(), Row(), Row());
        Paid = Row();
        (Tariff, Cost, Reach) = (new double[opening.Spent.Length], new double[opening.Spent.Length], new double[opening.Spent.Length]);
        Mixing = new Anderson(opening.Count);
        Reset();
    }

    public TradeBase Opening { get; }

    // What is asked.

    /// <summary>Tariff that each buyer (place) charges each seller (row), share of the price.</summary>
    public double[] Tariff { get; }

    /// <summary>What it costs to bring goods from seller to buyer, 1 as at the start.</summary>
    public double[] Cost { get; }

    /// <summary>Size of each economy, 1 as at the start.</summary>
    public double[] Size { get; }

    // What comes out; the place in which the search for wages begins, too.

    /// <summary>What a row's work is worth against the world's, 1 without a change: its terms of trade.</summary>
    public double[] Wage { get; }

    /// <summary>Prices in the row, 1 without a change.</summary>
    public double[] Price { get; }

    /// <summary>What the row earns before any change of policy, billions a year at the start's prices.</summary>
    public double[] Income { get; }

    /// <summary>What it spends, tariffs included, billions: before and after.</summary>
    public double[] Spending { get; }
    public double[] Paid { get; }

    /// <summary>Tariffs it collects, billions.</summary>
    public double[] Revenue { get; }

    /// <summary>Sold to and bought from others before tariffs, billions.</summary>
    public double[] Exports { get; }
    public double[] Imports { get; }

    /// <summary>What it buys beyond what it sells, billions: fixed, and 0 in the sum.</summary>
    public double[] Deficit { get; }

    /// <summary>Steps of the last search, and whether it met the tolerance.</summary>
    public int Steps { get; internal set; }
    public bool Met { get; internal set; }

    /// <summary>Share of the deficits that trade could carry: 1, and less only when trade all but ends.</summary>
    public double Carried { get; internal set; }

    // Room for sums between.
    internal double[] Sells { get; }
    internal double[] Buys { get; }
    internal double[] Pull { get; }
    internal double[] Demand { get; }
    internal double[] Sales { get; }
    internal double[] Step { get; }
    internal double[] Pace { get; }
    internal double[] Reach { get; }
    internal Anderson Mixing { get; }

    /// <summary>Ordinary tariffs, trade costs and sizes as at the start, wages of 1.</summary>
    public void Reset()
    {
        Opening.Tariff.CopyTo(Tariff, 0);
        Array.Fill(Cost, 1.0);
        Size.AsSpan(0, Opening.Count).Fill(1.0);
        Wage.AsSpan(0, Opening.Count).Fill(1.0);
    }

    /// <summary>Asks what another desk of the same opening was asked, beginning with the wages it found.</summary>
    public void AskAs(TradeDesk other)
    {
        ArgumentNullException.ThrowIfNull(other);
        other.Tariff.CopyTo(Tariff, 0);
        other.Cost.CopyTo(Cost, 0);
        other.Size.CopyTo(Size, 0);
        other.Wage.CopyTo(Wage, 0);
    }

    /// <summary>Real income against the same world without a change: what a row can buy, tariffs that it collects included (Ŵ).</summary>
    public double Welfare(int row) => Paid[row] / Spending[row] / Price[row];

    /// <summary>What changed policy adds to a row's real income, as a share of what it earns.</summary>
    public double Gain(int row) => ((Paid[row] / Price[row]) - Spending[row]) / Income[row];

    /// <summary>Tariffs collected, in prices of the start, as a share of what the row earns.</summary>
    public double RevenueShare(int row) => Revenue[row] / Price[row] / Income[row];

    /// <summary>What is remembered of a row when the round is over.</summary>
    public TradeRecord Record(int row) => new()
    {
        Wage = Wage[row],
        Gain = Gain(row),
        Customs = RevenueShare(row),
        Exports = Exports[row] / (Wage[row] * Income[row]),
        Imports = Imports[row] / (Wage[row] * Income[row]),
    };

    /// <summary>What this seller brings to this buyer, billions before tariffs.</summary>
    public double Flow(int seller, int buyer) => Pull[seller] * Reach[(seller * Opening.Stride) + buyer] * Demand[buyer];
}
