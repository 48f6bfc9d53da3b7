using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Packs;

/// <summary>A pack's figures as arrays, one place per row in the pack's order, and the constants that make the first year equal the data.</summary>
public sealed class PackNumbers
{
    // Where a national headcount is no log-normal tail of national income (rich nations, China), incomes keep this share of GDP
    // and the spread of the tail is fitted instead. In the poorest nations households consume up to three quarters of GDP.
    private const double UsualHouseholdShare = 0.40;
    private const double LeastHouseholdShare = 0.25;
    private const double MostHouseholdShare = 0.75;

    private readonly string[] domains;
    private readonly PackBackground background;
    private readonly double logLandUseKept;
    private readonly Dictionary<NationId, int> places;

    public PackNumbers(PackFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var rows = file.Nations;
        Count = rows.Count;
        Seats = rows.Count(row => row.Playable);
        FirstYear = file.FirstYear;
        places = rows.Select((row, place) => (row.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place);
        background = file.Background;
        logLandUseKept = Elementary.Log(1.0 - (background.LandUseDeclinePercentPerYear / 100.0));
        double[] Column(Func<PackNation, double> figure) => [.. rows.Select(figure)];
        LogPeople2025 = Column(row => Elementary.Log(row.PopulationMillions2025));
        LogPeople2050 = Column(row => Elementary.Log(row.PopulationMillions2050));
        LogPeople2100 = Column(row => Elementary.Log(row.PopulationMillions2100));
        Investment = Column(row => row.InvestmentPercent / 100.0);
        BudgetShare = Column(row => row.BudgetPercentOfGdp / 100.0);
        LogCatchUp = Column(row => Elementary.Log(row.CatchUpPercent / 100.0));
        Vulnerability = Column(row => row.Vulnerability);
        Reach = Column(row => Livelihoods.Reach(row.Governance / 100.0));
        LandUse = Column(row => row.LandUsePercent / 100.0);
        Ch4 = Column(row => row.Ch4Percent / 100.0);
        N2o = Column(row => row.N2oPercent / 100.0);
        So2 = Column(row => row.So2Percent / 100.0);
        Spread = Column(row => Poverty.Sigma(row.Gini / 100.0));
        Follows = Column(row => row.FollowsCarbonPrice ?? 0.0);
        Trust = [.. file.Trust.SelectMany(row => row)];
        OpeningPrice = [.. OpeningPrices(rows)];
        OpeningAbated = [.. OpeningPrice.Select(price => Abatement.ShareAt(price, CleanStart))];
        GdpAtStart = Column(row => row.GdpTrillions * 1000.0);
        Trade = PackTradeBase.Of(file);
        domains = [.. file.Domains ?? []];
        Codes = [.. rows.Select(row => row.Code.Value)];
        Society = domains.Length > 0 ? [.. rows.Select(row => row.Society!)] : [];
        Rights = Column(row => row.Rights / 100.0);
        CustomsAtStart = [.. rows.Select((_, row) => Trade?.Customs(row) ?? 0.0)];
        (TailSpread, HouseholdShare, IncomeAtStart) = Households(rows);
    }

    public int Count { get; }

    /// <summary>Playable rows; they come first.</summary>
    public int Seats { get; }
    public int FirstYear { get; }
    public double[] LogPeople2025 { get; }
    public double[] LogPeople2050 { get; }
    public double[] LogPeople2100 { get; }

    /// <summary>Share of net income that is invested.</summary>
    public double[] Investment { get; }

    /// <summary>Public budget as a share of GDP.</summary>
    public double[] BudgetShare { get; }

    /// <summary>Know-how towards which a row converges, log share of the frontier.</summary>
    public double[] LogCatchUp { get; }
    public double[] Vulnerability { get; }

    /// <summary>Share of aid and services that arrives with the poorest.</summary>
    public double[] Reach { get; }

    /// <summary>Shares of the world's other emissions.</summary>
    public double[] LandUse { get; }
    public double[] Ch4 { get; }
    public double[] N2o { get; }
    public double[] So2 { get; }

    /// <summary>Spread of log income: of the whole nation, and of its poor tail.</summary>
    public double[] Spread { get; }
    public double[] TailSpread { get; }

    /// <summary>Income of households as a share of net income at the start.</summary>
    public double[] HouseholdShare { get; }

    /// <summary>Net income at the start, $ per person and day.</summary>
    public double[] IncomeAtStart { get; }

    /// <summary>Automatic rows: carbon price as a share of the table's mean.</summary>
    public double[] Follows { get; }

    /// <summary>Seats × seats: who trusts whom at the start.</summary>
    public double[] Trust { get; }

    /// <summary>Carbon price at the start, $ per tonne.</summary>
    public double[] OpeningPrice { get; }

    /// <summary>Share of emissions that the opening carbon price avoids already.</summary>
    public double[] OpeningAbated { get; }

    /// <summary>GDP at the start, billions.</summary>
    public double[] GdpAtStart { get; }

    /// <summary>Who traded what with whom at the start; null in a pack without trade.</summary>
    public TradeBase? Trade { get; }

    /// <summary>What customs took at the start, as a share of GDP.</summary>
    public double[] CustomsAtStart { get; }

    private static double CleanStart => Domains.Science.CleanTechnology.BackstopDollars(2025, Domains.Science.CleanTechnology.KnowledgeAtStart);

    /// <summary>Code of each row: the name by which it throws its own dice.</summary>
    public string[] Codes { get; }

    /// <summary>How people live in each row at the start; empty in a pack that switches on no domain which asks for it.</summary>
    public PackSociety[] Society { get; }

    /// <summary>The game's own rating of rights, 0 to 1.</summary>
    public double[] Rights { get; }

    /// <summary>Whether the pack switches this domain on (<see cref="PackDomains"/>).</summary>
    public bool Has(string domain) => Array.IndexOf(domains, domain) >= 0;

    /// <summary>Place of a row in the pack's order; −1 for a stranger.</summary>
    public int PlaceOf(NationId nation) => places.GetValueOrDefault(nation, -1);

    /// <summary>Log of millions of people in a year: geometric between 2025, 2050 and 2100.</summary>
    public double LogPeople(int row, int year) => year <= 2050
        ? LogPeople2025[row] + ((LogPeople2050[row] - LogPeople2025[row]) * (year - 2025) / 25.0)
        : LogPeople2050[row] + ((LogPeople2100[row] - LogPeople2050[row]) * (year - 2050) / 50.0);

    /// <summary>The world's methane, nitrous oxide and sulphur without any new effort, Mt per year.</summary>
    public (double Ch4Mt, double N2oMt, double So2Mt) Background(int year)
    {
        var years = background.Years;
        var at = 1;
        while (at < years.Count - 1 && years[at] < year)
            at++;
        var share = (double)(year - years[at - 1]) / (years[at] - years[at - 1]);
        if (share > 1.0)
            share = 1.0;
        double Between(IReadOnlyList<double> line) => line[at - 1] + ((line[at] - line[at - 1]) * share);
        return (Between(background.Ch4Mt), Between(background.N2oMt), Between(background.So2Mt));
    }

    /// <summary>The world's CO2 from land without any new effort, Gt per year.</summary>
    public double LandUseGt(int year) => background.LandUseGt2025 * Elementary.Exp(logLandUseKept * (year - 2025));

    private static IEnumerable<double> OpeningPrices(IReadOnlyList<PackNation> rows)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var row in rows)
        {
            if (!row.Playable)
                continue;
            sum += Own(row) * row.GdpTrillions;
            weight += row.GdpTrillions;
        }
        foreach (var row in rows)
            yield return row.Playable ? Own(row) : (row.FollowsCarbonPrice ?? 0.0) * sum / weight;

        static double Own(PackNation row) =>
            row.OpeningPlan?.Where(line => line.Lever == Nations.Levers.CarbonPrice.Name).Sum(line => line.Amount) ?? 0.0;
    }

    private (double[] Tail, double[] Share, double[] Income) Households(IReadOnlyList<PackNation> rows)
    {
        var tail = new double[Count];
        var share = new double[Count];
        var income = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var row = rows[i];
            var poor = row.PovertyPercent / 100.0;
            var perDay = row.GdpTrillions * 1e6 / row.PopulationMillions2025 / 365.0;
            // Households live on what clean energy at today's price leaves.
            var cost = Abatement.CostBillions(Abatement.FullCostBillions(row.Co2Gigatonnes / (1.0 - OpeningAbated[i]), CleanStart), OpeningAbated[i]);
            perDay *= 1.0 - (cost / (row.GdpTrillions * 1000.0));
            income[i] = perDay;
            tail[i] = Spread[i];
            share[i] = Poverty.MeanFromHeadcount(poor, Poverty.ExtremeLinePerDay, Spread[i]) / perDay;
            if (share[i] is >= LeastHouseholdShare and <= MostHouseholdShare)
                continue;
            share[i] = UsualHouseholdShare;
            tail[i] = SpreadFromHeadcount(poor, UsualHouseholdShare * perDay / Poverty.ExtremeLinePerDay);
        }
        return (tail, share, income);
    }

    // The spread at which this share lives below the line when the mean is so many times the line: σ²/2 − qσ − ln(mean/line) = 0.
    private static double SpreadFromHeadcount(double headcount, double meanToLine)
    {
        var q = Normal.Inverse(headcount);
        return q + Math.Sqrt((q * q) + (2.0 * Elementary.Log(meanToLine)));
    }
}
