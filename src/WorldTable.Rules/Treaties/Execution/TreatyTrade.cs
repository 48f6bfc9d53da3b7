using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Domains.Trade.Agreements;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// What all treaties in force lay on trade, as one agreement. Two of the same kind on one pair do not add up: a pair is free once, the highest common tariff,
/// club tariff or sanction counts. Order: free trade, then common tariffs on outsiders, then penalties on top, so that a penalty reaches a free-trade partner, too.
/// </summary>
public sealed class TreatyTrade : TradeAgreement
{
    // Where the pack's own opening has a union already, trade is as cheap as it gets.
    private readonly bool[] free;
    private readonly double[] penalty;
    private readonly double[] times;
    private readonly double[] common;
    private readonly int rows;

    public TreatyTrade(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        rows = pack.Nations.Count;
        (free, penalty, times, common) = (new bool[rows * rows], new double[rows * rows], new double[rows * rows], new double[rows]);
        Array.Fill(times, 1.0);
        Array.Fill(common, -1.0);
    }

    internal void Free(IReadOnlyList<int> members)
    {
        foreach (var seller in members)
        {
            foreach (var buyer in members)
                free[(seller * rows) + buyer] |= seller != buyer;
        }
    }

    internal void Common(IReadOnlyList<int> members, double tariff)
    {
        foreach (var buyer in members)
            common[buyer] = tariff > common[buyer] ? tariff : common[buyer];
    }

    internal void Charge(IReadOnlyList<int> buyers, int seller, double more)
    {
        foreach (var buyer in buyers)
        {
            ref var now = ref penalty[(seller * rows) + buyer];
            now = buyer != seller && more > now ? more : now;
        }
    }

    internal void Sanction(int by, int on, double factor)
    {
        times[(by * rows) + on] = factor > times[(by * rows) + on] ? factor : times[(by * rows) + on];
        times[(on * rows) + by] = factor > times[(on * rows) + by] ? factor : times[(on * rows) + by];
    }

    public override void Lay(TradeDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        for (var seller = 0; seller < rows; seller++)
        {
            for (var buyer = 0; buyer < rows; buyer++)
            {
                var (pair, at) = ((seller * rows) + buyer, At(desk, seller, buyer));
                if (free[pair])
                {
                    desk.Tariff[at] = 0.0;
                    // A pair that the pack opens with in a union has the cheaper trade in its figures.
                    if (desk.Opening.Tariff[at] > 0.0 || desk.Opening.Tariff[At(desk, buyer, seller)] > 0.0)
                        desk.Cost[at] *= FreeTradeArea.CostLeft;
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
