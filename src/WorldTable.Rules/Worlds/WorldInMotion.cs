using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Numbers;
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
        (Investment, Facilitation, CarbonBorder, GainShare) = (Row(), Row(), Row(), Row());
        (CustomsShare, FromTrade, Leaked, FromTreaties) = (Row(), Row(), Row(), Row());
        (AtHome, ByDisaster, ByDisease, ByWar, ByNature, LogLost) = (Row(), Row(), Row(), Row(), Row(), Row());
        Desk = numbers.Trade is { } trade ? new TradeDesk(trade) : null;
        for (var i = 0; i < Count && Desk is not null; i++)
            Desk.Wage[i] = state.Nations[i].Trade?.Wage ?? 1.0;
        for (var i = 0; i < Count; i++)
        {
            var row = state.Nations[i];
            (LogKnowHow[i], Capital[i], Intensity[i], Abated[i], OwnAbated[i]) = (row.LogKnowHow, row.Capital, row.Intensity, row.Abated, row.OwnAbated);
            Investment[i] = row.Investment ?? numbers.Investment[i];
            Facilitation[i] = row.Facilitation ?? 0.0;
            CarbonBorder[i] = row.CarbonBorder ?? 0.0;
            FromTreaties[i] = row.FromTreaties ?? 0.0;
            AtHome[i] = row.AtHome ?? 0.0;
            LogLost[i] = row.LogLost ?? 0.0;
            if (row.Struck is { } struck)
                (ByDisaster[i], ByDisease[i], ByWar[i], ByNature[i]) = (struck.Disaster, struck.Disease, struck.War, struck.Nature);
            (GainShare[i], CustomsShare[i]) = (row.Trade?.Gain ?? 0.0, row.Trade?.Customs ?? 0.0);
            (CarbonPrice[i], Research[i], Services[i], Given[i], AidIn[i], PoolIn[i]) =
                (row.CarbonPrice, row.Research, row.Services, row.Given, row.AidIn, row.PoolIn);
        }
    }

    public PackNumbers Numbers { get; }

    /// <summary>Decides everything that is thrown.</summary>
    public long Seed { get; init; }

    /// <summary>Whether anything was thrown: if not, every seed gives this world.</summary>
    public bool ThrewDice { get; private set; }

    /// <summary>The dice of a domain for a nation in a month: the only ones that may be thrown while time passes.</summary>
    public Dice DiceFor(ReadOnlySpan<char> domain, ReadOnlySpan<char> nation, int calendarMonth)
    {
        ThrewDice = true;
        return Dice.For(unchecked((ulong)Seed), domain, nation, calendarMonth);
    }

    /// <summary>Whether means stand where dice would be thrown: so every forecast runs, and nobody learns from it what is hidden.</summary>
    public bool Expecting { get; init; }

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

    /// <summary>Share of net income that is invested.</summary>
    public double[] Investment { get; }

    /// <summary>Spent on ports and customs.</summary>
    public double[] Facilitation { get; }

    /// <summary>Share of the missing carbon price that is charged at the border.</summary>
    public double[] CarbonBorder { get; }

    /// <summary>What treaties bring to a row's income by themselves, less what they take.</summary>
    public double[] FromTreaties { get; }

    /// <summary>Spent at home on health, safety and nature.</summary>
    public double[] AtHome { get; }

    // What strikes in a year, billions.

    /// <summary>Billions that disasters, disease, war and lost nature take from a row's income this year.</summary>
    public double[] ByDisaster { get; }
    public double[] ByDisease { get; }
    public double[] ByWar { get; }
    public double[] ByNature { get; }

    /// <summary>People who died beyond what the population's path foresees, since the start: log of the share that is left (0 or below).</summary>
    public double[] LogLost { get; }

    /// <summary>All that strikes a row in this year, billions.</summary>
    public double Struck(int row) => ByDisaster[row] + ByDisease[row] + ByWar[row] + ByNature[row];

    // The trade of the round, as shares of GDP.

    /// <summary>Where the round's trade is worked out; null in a world without trade data.</summary>
    public TradeDesk? Desk { get; }

    /// <summary>What changed tariffs, costs and agreements add to real income, and what customs houses take.</summary>
    public double[] GainShare { get; }
    public double[] CustomsShare { get; }

    // What the year comes to.
    /// <summary>Billions that changed trade adds to real income, customs included.</summary>
    public double[] FromTrade { get; }

    /// <summary>Gt CO2 burned here because others burn less.</summary>
    public double[] Leaked { get; }
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

    /// <summary>What a row can spend in each year of the round that opens: its share of GDP, and what customs took last beyond what they took at the start.</summary>
    public double Budget(int row) => (Numbers.BudgetShare[row] + (CustomsShare[row] - Numbers.CustomsAtStart[row])) * (Gross[row] - Damage[row]);

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
