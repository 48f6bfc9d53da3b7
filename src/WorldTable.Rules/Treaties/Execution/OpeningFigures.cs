using System.Runtime.CompilerServices;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Science;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>What duties are measured by as a round opens: budgets, GDP, the meters, and which carbon price keeps a cap. Money in billions a year.</summary>
public sealed class OpeningFigures
{
    // The last stretch of an estimate is left to chance: aim a little below the cap.
    private const double Margin = 0.99;

    private static readonly double Dearest = new Nations.Levers.CarbonPrice().Form.Max;

    private static readonly ConditionalWeakTable<WorldState, OpeningFigures> Known = [];

    private readonly WorldInMotion world;
    private readonly int years;
    private readonly double[] gdp;
    private readonly double[] budget;
    private readonly double[] population;
    private readonly MeterReading? meters;
    private double backstop;
    private double land = -1.0;

    internal OpeningFigures(WorldInMotion world, int years, bool looked)
    {
        (this.world, this.years) = (world, years);
        // What was promised is measured by the opening, whatever passes after it.
        (gdp, budget, population) = (new double[world.Count], new double[world.Count], new double[world.Count]);
        for (var i = 0; i < world.Count; i++)
            (gdp[i], budget[i], population[i]) = (world.Gross[i] - world.Damage[i], world.Budget(i), world.People[i]);
        if (looked)
            meters = MeterReading.Of(world);
    }

    /// <summary>The figures of the round that opens in this state; worked out once per state.</summary>
    public static OpeningFigures Of(Pack pack, WorldState state)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(state);
        if (Known.TryGetValue(state, out var known) && ReferenceEquals(known.world.Numbers, pack.Numbers) && known.years == pack.YearsPerRound)
            return known;
        WorldInMotion opening = new(pack.Numbers, state);
        OneYear.Look(opening);
        OpeningFigures fresh = new(opening, pack.YearsPerRound, looked: true);
        Known.AddOrUpdate(state, fresh);
        return fresh;
    }

    /// <summary>The meters as the round opens; null where nobody looked.</summary>
    public MeterReading? Meters => meters;

    public double Gdp(int row) => gdp[row];

    public double Budget(int row) => budget[row];

    /// <summary>Millions.</summary>
    public double People(int row) => population[row];

    /// <summary>The ordinary tariff that a buyer charges a seller, percent; 0 in a pack without trade.</summary>
    public double OrdinaryTariff(int buyer, int seller) => world.Numbers.Trade is { } trade ? 100.0 * trade.Tariff[(seller * trade.Stride) + buyer] : 0.0;

    /// <summary>
    /// The carbon price that brings a row's emissions under a cap in the round's last year, $ per tonne, as far as its economy can change in that time: emissions without effort grow with people and
    /// know-how while carbon per dollar falls as it does by itself.
    /// </summary>
    public double PriceToEmit(int row, double gigatonnes)
    {
        var numbers = world.Numbers;
        var (last, later) = (world.Year + years - 1, years - 1);
        if (land < 0.0)
            land = numbers.LandUseGt(last);
        var growth = later * Growth.KnowHowGrowth(world.LogFrontier + numbers.LogCatchUp[row] - world.LogKnowHow[row]);
        var people = numbers.LogPeople(row, last) - numbers.LogPeople(row, world.Year);
        var unabated = world.Unabated[row] * Numbers.Elementary.Exp(growth + people + (later * Growth.LogCleaner(world.Year, world.Intensity[row])));
        var burned = unabated + (land * numbers.LandUse[row] / (1.0 - numbers.OpeningAbated[row]));
        var share = 1.0 - (((Margin * gigatonnes) - world.Leaked[row]) / burned);
        var most = world.Abated[row] + (Abatement.MostRisePerYear * years);
        most = most < 1.0 ? most : 1.0;
        return Abatement.PriceAt(share < most ? share : most, Backstop);
    }

    /// <summary>The least that a row can emit in the last year of a round so many rounds ahead (0: the open one), Gt CO2, if its price rises from now on as fast as its economy can change.</summary>
    public double LeastEmissions(int row, int ahead)
    {
        var numbers = world.Numbers;
        var later = (years * (ahead + 1)) - 1;
        var last = world.Year + later;
        var growth = later * Growth.KnowHowGrowth(world.LogFrontier + numbers.LogCatchUp[row] - world.LogKnowHow[row]);
        var people = numbers.LogPeople(row, last) - numbers.LogPeople(row, world.Year);
        var unabated = world.Unabated[row] * Numbers.Elementary.Exp(growth + people + (later * Growth.LogCleaner(world.Year, world.Intensity[row])));
        var burned = unabated + (numbers.LandUseGt(last) * numbers.LandUse[row] / (1.0 - numbers.OpeningAbated[row]));
        var most = world.Abated[row] + (Abatement.MostRisePerYear * (later + 1));
        var dearest = Abatement.ShareAt(Dearest, CleanTechnology.BackstopDollars(last, world.CleanKnowledge));
        most = most < dearest ? most : dearest;
        return world.Leaked[row] + (burned * (most < 1.0 ? 1.0 - most : 0.0));
    }

    /// <summary>What a carbon price costs a row in a year beyond what its price at the start cost, billions.</summary>
    public double CostOfPrice(int row, double dollars)
    {
        var before = world.Numbers.OpeningPrice[row];
        if (dollars <= before)
            return 0.0;
        var full = Abatement.FullCostBillions(world.Unabated[row], Backstop);
        return Abatement.CostBillions(full, Abatement.ShareAt(dollars, Backstop)) - Abatement.CostBillions(full, Abatement.ShareAt(before, Backstop));
    }

    // What avoiding the last tonne costs as the round opens.
    private double Backstop => backstop > 0.0 ? backstop : backstop = CleanTechnology.BackstopDollars(world.Year, world.CleanKnowledge);

    /// <summary>What a row emitted in the pack's first year, Gt CO2: fuel and land.</summary>
    public static double AtStart(Pack pack, int row)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Nations[row].Co2Gigatonnes + (pack.Numbers.LandUseGt(pack.FirstYear) * pack.Numbers.LandUse[row]);
    }
}
