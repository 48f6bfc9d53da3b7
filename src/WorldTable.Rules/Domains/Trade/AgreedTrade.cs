using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>
/// What nations have agreed on their trade, all treaties together, laid after the tariffs of all plans. Two of the same kind on one pair do not add up: a pair is free once, the highest common tariff,
/// club tariff or sanction counts. Order: free trade, then common tariffs on outsiders, then penalties on top, so that a penalty reaches a free-trade partner, too.
/// </summary>
public sealed class AgreedTrade
{
    /// <summary>
    /// What a new free-trade area leaves of the cost of trade: members trust each other's papers, which makes their trade 60 to 70 % larger (Baier &amp; Bergstrand 2007 find about 58 to 100 %).
    /// </summary>
    public const double CostLeft = 0.9;

    /// <summary>How many times dearer a sanction makes trade: from a ban on some goods to one on nearly all.</summary>
    public const double LeastSanction = 1.5;
    public const double MostSanction = 3.0;

    // Where the pack's own opening has a union already, trade is as cheap as it gets.
    private readonly bool[] free;
    private readonly double[] penalty;
    private readonly double[] times;
    private readonly double[] common;
    private readonly int rows;

    public AgreedTrade(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        rows = pack.Nations.Count;
        (free, penalty, times, common) = (new bool[rows * rows], new double[rows * rows], new double[rows * rows], new double[rows]);
        Array.Fill(times, 1.0);
        Array.Fill(common, -1.0);
    }

    /// <summary>The members charge each other nothing and trade more cheaply. Rows of the pack.</summary>
    public void Free(IReadOnlyList<int> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var seller in members)
        {
            foreach (var buyer in members)
                free[(seller * rows) + buyer] |= seller != buyer;
        }
    }

    /// <summary>The members charge everybody else this share of the price.</summary>
    public void Common(IReadOnlyList<int> members, double tariff)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var buyer in members)
            common[buyer] = tariff > common[buyer] ? tariff : common[buyer];
    }

    /// <summary>Buyers charge a seller this share of the price on top of everything else.</summary>
    public void Charge(IReadOnlyList<int> buyers, int seller, double more)
    {
        ArgumentNullException.ThrowIfNull(buyers);
        foreach (var buyer in buyers)
        {
            ref var now = ref penalty[(seller * rows) + buyer];
            now = buyer != seller && more > now ? more : now;
        }
    }

    /// <summary>Trade between two rows becomes so many times dearer, in both directions; goods still find ways round, and nobody collects it.</summary>
    public void Sanction(int by, int on, double factor)
    {
        if (factor is not (>= LeastSanction and <= MostSanction))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, $"A sanction makes trade {LeastSanction} to {MostSanction} times dearer.");
        times[(by * rows) + on] = factor > times[(by * rows) + on] ? factor : times[(by * rows) + on];
        times[(on * rows) + by] = factor > times[(on * rows) + by] ? factor : times[(on * rows) + by];
    }

    /// <summary>Lays everything on a round's trade.</summary>
    public void Lay(TradeDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        for (var seller = 0; seller < rows; seller++)
        {
            for (var buyer = 0; buyer < rows; buyer++)
            {
                var (pair, at) = ((seller * rows) + buyer, (seller * desk.Opening.Stride) + buyer);
                if (free[pair])
                {
                    desk.Tariff[at] = 0.0;
                    // A pair that the pack opens with in a union has the cheaper trade in its figures.
                    if (desk.Opening.Tariff[at] > 0.0 || desk.Opening.Tariff[(buyer * desk.Opening.Stride) + seller] > 0.0)
                        desk.Cost[at] *= CostLeft;
                }
                else if (common[buyer] >= 0.0 && seller != buyer)
                {
                    desk.Tariff[at] = common[buyer];
                }
                desk.Tariff[at] += penalty[pair];
                desk.Cost[at] *= times[pair];
            }
        }
    }
}
