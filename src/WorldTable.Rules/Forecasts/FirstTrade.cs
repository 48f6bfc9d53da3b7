using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>
/// The trade of the round that opens, for many what-ifs that begin in the same world: most of them change nothing that trade is worked out
/// from (tariffs, agreements, ports, border charges and the prices behind them), and then it is the same to the last bit and is not worked out again.
/// </summary>
internal sealed class FirstTrade
{
    // What-ifs come in two flavours, beside the round before and beside the round itself; a few more cost little.
    private const int Most = 4;
    private readonly List<Solved> solved = [];

    /// <summary>Opens the trade of the first round of a what-if.</summary>
    public void Open(WorldInMotion world, Orders orders)
    {
        if (world.Desk is not { } desk)
            return;
        if (solved.Find(known => known.IsOf(orders)) is { } same)
        {
            same.Wage.CopyTo(desk.Wage, 0);
            same.Gain.CopyTo(world.GainShare, 0);
            same.Customs.CopyTo(world.CustomsShare, 0);
            return;
        }
        TradeRound.Open(world, orders);
        if (solved.Count == Most)
            solved.RemoveAt(1);
        solved.Add(new Solved(orders, desk, world));
    }

    private sealed class Solved(Orders orders, TradeDesk desk, WorldInMotion world)
    {
        private readonly double[] tariff = [.. orders.Tariff];
        private readonly double[] facilitation = [.. orders.Facilitation];
        private readonly double[] border = [.. orders.CarbonBorder];
        private readonly double[] price = [.. orders.CarbonPrice];
        private readonly AgreedTrade? agreed = orders.Agreed;

        public double[] Wage { get; } = [.. desk.Wage];
        public double[] Gain { get; } = [.. world.GainShare];
        public double[] Customs { get; } = [.. world.CustomsShare];

        public bool IsOf(Orders orders) => orders.Tariff.AsSpan().SequenceEqual(tariff)
            && orders.Facilitation.AsSpan().SequenceEqual(facilitation)
            && orders.CarbonBorder.AsSpan().SequenceEqual(border)
            && ReferenceEquals(orders.Agreed, agreed)
            && (!border.AsSpan().ContainsAnyExcept(0.0) || orders.CarbonPrice.AsSpan().SequenceEqual(price));
    }
}
