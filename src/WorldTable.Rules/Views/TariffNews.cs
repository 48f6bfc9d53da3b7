using System.Collections.Immutable;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Views;

/// <summary>
/// What nations did to each other with tariffs in a round. What it cost is no guess: the round's trade is worked out again with the tariffs
/// of the round before (for a trade war, with ordinary ones between those who fight it), and the difference is told in billions a year.
/// </summary>
public sealed class TariffNews
{
    /// <summary>Less than this change of a tariff is no news, share of the price.</summary>
    public const double Notable = 0.045;

    private readonly Pack pack;
    private readonly Resolution played;
    private readonly TradeDesk desk;
    private readonly TradeDesk spare;
    private readonly double[] before;

    private TariffNews(Pack pack, ImmutableSortedDictionary<NationId, Plan> last, Resolution played, TradeDesk desk)
    {
        (this.pack, this.played, this.desk, spare) = (pack, played, desk, new TradeDesk(desk.Opening));
        before = Charged(last);
        Moves = [.. Enumerable.Range(0, pack.Playable.Count).Select(Moved)];
        War = Fought();
    }

    /// <summary>Null in a pack without trade.</summary>
    public static TariffNews? Of(Pack pack, RoundOutcome before, Resolution played)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(played);
        return played.World.Desk is { } desk ? new TariffNews(pack, before.State.Plans, played, desk) : null;
    }

    /// <summary>What each seat did, in the pack's order; null for those who did nothing notable.</summary>
    public IReadOnlyList<TariffMove?> Moves { get; }

    /// <summary>Nations that charge each other notably more than at the start, when one of them has just raised a tariff on another; null in peace.</summary>
    public TradeWar? War { get; }

    /// <summary>The raise that cost others most; null when nobody raised anything.</summary>
    public TariffMove? Worst => Moves.Where(move => move is { Up: true }).MaxBy(move => move!.CostBillions);

    /// <summary>The move that cost this row most.</summary>
    public (TariffMove Move, double Billions)? Hit(int row) =>
        Moves.Where(move => move is { Up: true } && move.By != row && move.Costs[row] > 0.0).MaxBy(move => move!.Costs[row]) is { } worst ? (worst, worst.Costs[row]) : null;

    private int Count => desk.Opening.Count;

    private int At(int seller, int buyer) => (seller * desk.Opening.Stride) + buyer;

    private double Now(int buyer, int seller) => Held(desk.Opening.Tariff[At(seller, buyer)] + played.Orders.Tariff[(buyer * Count) + seller]);

    // Up goes before down: a nation that does both to different partners is told for what it took.
    private TariffMove? Moved(int by)
    {
        List<int> up = [.. Enumerable.Range(0, Count).Where(on => Rise(by, on) >= Notable)];
        List<int> down = [.. Enumerable.Range(0, Count).Where(on => Rise(by, on) <= -Notable)];
        var on = up.Count > 0 ? up : down;
        if (on.Count == 0)
            return null;
        var costs = Costs(without => on.ForEach(seller => without.Tariff[At(seller, by)] += before[At(seller, by)] - Now(by, seller)));
        return new TariffMove(by, on, up.Count > 0, 100.0 * on.Max(seller => Math.Abs(Rise(by, seller))), on.Sum(seller => costs[seller]), costs);
    }

    private double Rise(int by, int on) => by == on ? 0.0 : Now(by, on) - before[At(on, by)];

    private TradeWar? Fought()
    {
        var seats = pack.Playable.Count;
        var fronts = from one in Enumerable.Range(0, seats) from other in Enumerable.Range(one + 1, seats - one - 1) where Fight(one, other) select (one, other);
        List<(int One, int Other)> pairs = [.. fronts];
        if (!pairs.Exists(pair => Rise(pair.One, pair.Other) >= Notable || Rise(pair.Other, pair.One) >= Notable))
            return null;
        List<int> fighters = [.. pairs.SelectMany(pair => (int[])[pair.One, pair.Other]).Distinct().Order()];
        var costs = Costs(without => pairs.ForEach(pair =>
        {
            without.Tariff[At(pair.One, pair.Other)] -= Over(pair.Other, pair.One);
            without.Tariff[At(pair.Other, pair.One)] -= Over(pair.One, pair.Other);
        }));
        return new TradeWar(fighters, fighters.Sum(row => costs[row]));
    }

    private bool Fight(int one, int other) => Over(one, other) >= Notable && Over(other, one) >= Notable;

    // What a buyer charges beyond the tariff of the start.
    private double Over(int buyer, int seller) => Now(buyer, seller) - desk.Opening.Tariff[At(seller, buyer)];

    // Billions a year that each row has less than it would with other tariffs, mean of the round's years.
    private double[] Costs(Action<TradeDesk> change)
    {
        spare.AskAs(desk);
        change(spare);
        StructuralGravity.Solve(spare);
        var costs = new double[Count];
        for (var row = 0; row < Count; row++)
            costs[row] = (spare.Gain(row) - desk.Gain(row)) * (played.Ledger.Gross[row] - played.Ledger.Damage[row]) / played.Ledger.Years;
        return costs;
    }

    // Tariffs of the round before, on the desk's places.
    private double[] Charged(ImmutableSortedDictionary<NationId, Plan> plans)
    {
        double[] tariffs = [.. desk.Opening.Tariff];
        for (var by = 0; by < pack.Playable.Count; by++)
        {
            foreach (var line in plans.TryGetValue(pack.Playable[by], out var plan) ? plan.Lines : [])
            {
                for (var on = 0; on < Count && line.Lever == Tariff.Name; on++)
                    tariffs[At(on, by)] += on != by && (line.To is null || line.To == pack.Nations[on].Code.Value) ? line.Amount / 100.0 : 0.0;
            }
        }
        for (var at = 0; at < tariffs.Length; at++)
            tariffs[at] = Held(tariffs[at]);
        return tariffs;
    }

    private static double Held(double tariff) => tariff > 0.0 ? tariff : 0.0;
}

/// <summary>One nation's new tariffs, all that went the same way.</summary>
/// <param name="By">the row that charges them</param>
/// <param name="On">the rows whose goods they are on</param>
/// <param name="Up">raised, or lowered</param>
/// <param name="Points">the largest change, percentage points</param>
/// <param name="CostBillions">what they cost those rows a year, in all; below 0 what they bring</param>
/// <param name="Costs">what they cost every row</param>
public sealed record TariffMove(int By, IReadOnlyList<int> On, bool Up, double Points, double CostBillions, IReadOnlyList<double> Costs);

/// <summary>Who fights a trade war, and what it costs them a year, in all, against ordinary tariffs between them.</summary>
public sealed record TradeWar(IReadOnlyList<int> Fighters, double CostBillions);
