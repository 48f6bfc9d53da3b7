using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Worlds;

/// <summary>A world while model time passes: one array per quantity, one place per row of the pack. Money in billions a year.</summary>
public sealed class WorldInMotion
{
    public WorldInMotion(PackNumbers numbers, WorldState state)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(state);
        Numbers = numbers;
        Count = numbers.Count;
        Seats = numbers.Seats;
        Year = state.Year;
        Climate = state.Climate;
        CleanKnowledge = state.CleanKnowledge;
        GreenFundBillions = state.GreenFund;
        LogFrontier = state.LogFrontier;
        Trust = [.. state.Trust];
        Reputation = new double[Seats];
        double[] Row() => new double[Count];
        (LogKnowHow, Capital, Intensity, Abated, OwnAbated) = (Row(), Row(), Row(), Row(), Row());
        (CarbonPrice, Research, Services, Given, AidIn, PoolIn) = (Row(), Row(), Row(), Row(), Row(), Row());
        (People, Gross, Unabated, Damage, FullCost, OwnCurve) = (Row(), Row(), Row(), Row(), Row(), Row());
        (AbatementCost, FundCost, Net, Co2, Household, Poor) = (Row(), Row(), Row(), Row(), Row(), Row());
        for (var i = 0; i < Count; i++)
        {
            var row = state.Nations[i];
            (LogKnowHow[i], Capital[i], Intensity[i], Abated[i], OwnAbated[i]) = (row.LogKnowHow, row.Capital, row.Intensity, row.Abated, row.OwnAbated);
            (CarbonPrice[i], Research[i], Services[i], Given[i], AidIn[i], PoolIn[i]) =
                (row.CarbonPrice, row.Research, row.Services, row.Given, row.AidIn, row.PoolIn);
        }
    }

    public PackNumbers Numbers { get; }
    public int Count { get; }
    public int Seats { get; }

    /// <summary>The calendar year that runs or begins now.</summary>
    public int Year { get; set; }
    public ClimateState Climate { get; set; }

    /// <summary>Warming at the end of last year against 1850–1900, °C.</summary>
    public double WarmingC => ClimateModel.Standard.WarmingC(Climate);
    public double CleanKnowledge { get; set; }
    public double GreenFundBillions { get; set; }
    public double LogFrontier { get; set; }

    /// <summary>Price at which everything can be avoided this year, $ per tonne.</summary>
    public double Backstop { get; set; }

    // What lasts from year to year.
    public double[] LogKnowHow { get; }
    public double[] Capital { get; }
    public double[] Intensity { get; }
    public double[] Abated { get; }
    public double[] OwnAbated { get; }
    public double[] Trust { get; }

    // Orders of the year.
    public double[] CarbonPrice { get; }
    public double[] Research { get; }
    public double[] Services { get; }
    public double[] Given { get; }
    public double[] AidIn { get; }
    public double[] PoolIn { get; }

    // What the year comes to.
    public double[] People { get; }
    public double[] Gross { get; }
    public double[] Unabated { get; }
    public double[] Damage { get; }
    public double[] FullCost { get; }
    public double[] OwnCurve { get; }
    public double[] AbatementCost { get; }
    public double[] FundCost { get; }
    public double[] Net { get; }
    public double[] Co2 { get; }

    /// <summary>Mean household income, $ per person and day.</summary>
    public double[] Household { get; }

    /// <summary>Share of people below the line of extreme poverty.</summary>
    public double[] Poor { get; }

    /// <summary>What the other seats think of each seat, 0 to 1.</summary>
    public double[] Reputation { get; }

    /// <summary>Share avoided that can be reached this year at most, own or paid by the fund.</summary>
    public double MostAbated(int row)
    {
        var most = LastAbated[row] + Abatement.MostRisePerYear;
        return most < 1.0 ? most : 1.0;
    }

    /// <summary>Shares avoided when the year began.</summary>
    public double[] LastAbated => lastAbated ??= [.. Abated];

    private double[]? lastAbated;

    /// <summary>Remembers what was avoided when the year began.</summary>
    public void BeginYear() => Abated.CopyTo(LastAbated, 0);
}
