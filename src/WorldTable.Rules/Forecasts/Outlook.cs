using WorldTable.Rules.Challenges;
using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Science;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Games;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>What one nation's money buys in the round that is open: its own orders varied at the round's end while all others go on as before.</summary>
public sealed class Outlook
{
    private readonly Pack pack;
    private readonly WorldInMotion end;
    private readonly Orders orders;
    private readonly double[] most;
    private readonly TariffOutlook? tariffs;

    public Outlook(Pack pack, WorldState state)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(state);
        this.pack = pack;
        end = new WorldInMotion(pack.Numbers, state) { Expecting = true };
        OneYear.Look(end);
        orders = Orders.Of(pack, end, state.Round + 1, StandingPlans.Of(pack, state), state.Pledges);
        TreatyRound.Open(pack, state, TreatiesInForce.Of(pack, state.Treaties), end, orders);
        most = new double[end.Count];
        for (var i = 0; i < end.Count; i++)
        {
            var rise = end.Abated[i] + (Abatement.MostRisePerYear * pack.YearsPerRound);
            most[i] = rise < 1.0 ? rise : 1.0;
        }
        TradeRound.Open(end, orders);
        for (var year = 0; year < pack.YearsPerRound; year++)
            OneYear.Pass(end, orders);
        OneYear.Look(end);
        tariffs = end.Desk is { } desk ? new TariffOutlook(pack, state.Plans, desk) : null;
    }

    /// <summary>The world when the round ends and all go on as before; its dice are not thrown.</summary>
    public WorldInMotion End => end;

    /// <summary>What everybody orders in it.</summary>
    public Orders Orders => orders;

    /// <summary>What a row can spend, billions per year.</summary>
    public double Budget(int row) => orders.Budget[row];

    /// <summary>Mt CO2 a year that a carbon price avoids in this row.</summary>
    public double AvoidedByPrice(int row, double dollars)
    {
        var share = Abatement.ShareAt(dollars, end.Backstop);
        return 1000.0 * end.Unabated[row] * (share < most[row] ? share : most[row]);
    }

    /// <summary>Mt CO2 a year that the fund avoids anywhere with this contribution and would not without.</summary>
    public double AvoidedByFund(int row, double billions)
    {
        var others = Aggregator.Sum.Of(orders.ToClimate) - orders.ToClimate[row];
        return FundAvoids(others + billions) - FundAvoids(others);
    }

    /// <summary>Percent by which this research makes clean energy cheaper.</summary>
    public double CheaperByResearch(int row, double billions)
    {
        var others = end.CleanKnowledge - (orders.Research[row] * pack.YearsPerRound);
        return 100.0 * (1.0 - (CleanTechnology.Learned(others + (billions * pack.YearsPerRound)) / CleanTechnology.Learned(others)));
    }

    /// <summary>Billions a year that customs take with this on top of the ordinary tariff (on one partner, or on all) and would not without; other lines of the plan stand.</summary>
    public double TakenByTariff(int row, string? on, double more) => tariffs?.Taken(row, on, more) / 100.0 * (end.Gross[row] - end.Damage[row]) ?? 0.0;

    /// <summary>Percent that this spending on ports and customs saves of the cost of crossing the border.</summary>
    public double SavedAtBorder(int row, double billions) => 100.0 * TradeRound.Saved(billions, end.Gross[row] - end.Damage[row]);

    /// <summary>Percent that the best ports and customs can save.</summary>
    public static double MostSavedAtBorder => 100.0 * TradeRound.MostSaved;

    /// <summary>Mt CO2 a year that do not leak with goods when so much of the missing carbon price is charged at the border.</summary>
    public double KeptByBorder(int row, double share) => 1000.0 * share * Leakage.WithGoods(end, row);

    /// <summary>Percent more output when the round ends if this share of income is invested beyond habit.</summary>
    public double MadeByInvestment(int row, double share)
    {
        var habit = end.Capital[row] - Growth.Built(orders.Investment[row] * end.Net[row], pack.YearsPerRound);
        var machines = (habit + Growth.Built(share * end.Net[row], pack.YearsPerRound)) / habit;
        return 100.0 * (Growth.OutputOfMachines(machines) - 1.0);
    }

    /// <summary>Thousands lifted above the line at home.</summary>
    public double LiftedByServices(int row, double billions)
    {
        var purse = Purse.Of(end, row);
        return Lifted(row, purse with { Services = 0.0 }, purse with { Services = billions });
    }

    /// <summary>Thousands lifted above the line in the nation that receives aid, beside what it gets already.</summary>
    public double LiftedByAid(string to, double billions)
    {
        var row = pack.PlaceOf(new NationId(to));
        var purse = Purse.Of(end, row);
        return Lifted(row, purse, purse with { Aid = purse.Aid + billions, Net = purse.Net + billions });
    }

    /// <summary>Thousands lifted above the line anywhere with this contribution to the pool who would not be without.</summary>
    public double LiftedByPool(int row, double billions)
    {
        var others = Aggregator.Sum.Of(orders.ToPoverty) - orders.ToPoverty[row];
        Span<double> without = stackalloc double[end.Count];
        Span<double> with = stackalloc double[end.Count];
        PovertyPool.Divide(end, others, without);
        PovertyPool.Divide(end, others + billions, with);
        var sum = 0.0;
        for (var i = 0; i < end.Count; i++)
        {
            var purse = Purse.Of(end, i);
            var bare = purse with { Net = purse.Net - purse.Pool, Pool = 0.0 };
            sum += Lifted(i, bare with { Net = bare.Net + without[i], Pool = without[i] }, bare with { Net = bare.Net + with[i], Pool = with[i] });
        }
        return sum;
    }

    private double Lifted(int row, in Purse before, in Purse after) => 1000.0 * before.People
        * (Livelihoods.Headcount(end.Numbers, row, before) - Livelihoods.Headcount(end.Numbers, row, after));

    private double FundAvoids(double billions)
    {
        if (billions <= 0.0)
            return 0.0;
        Span<double> ceiling = stackalloc double[end.Count];
        for (var i = 0; i < end.Count; i++)
            ceiling[i] = Abatement.Curve(most[i]);
        var level = GreenFund.Level(end.FullCost, end.OwnCurve, ceiling, billions);
        var share = Abatement.ShareOfCurve(level);
        var avoided = 0.0;
        for (var i = 0; i < end.Count; i++)
        {
            var reached = share < most[i] ? share : most[i];
            avoided += reached > end.OwnAbated[i] ? end.Unabated[i] * (reached - end.OwnAbated[i]) : 0.0;
        }
        return 1000.0 * avoided;
    }
}
