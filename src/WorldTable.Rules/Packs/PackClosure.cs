namespace WorldTable.Rules.Packs;

/// <summary>Whether a pack's world closes: sums against published totals, each country in one row, figures that only some packs have.</summary>
internal static class PackClosure
{
    private static readonly string[] SocietyColumns =
    [
        "lifeExpectancyYears", "humanDevelopment", "schoolingYears", "electricityPercent", "healthSpendingPercent", "researchPercent", "militaryPercent",
        "protectedLandPercent", "crisisRisk", "naturalHazard", "lackOfCoping", "peacekeepers", "launches", "conflictRisk", "healthSecurity", "spaceLevel",
    ];

    /// <summary>Sums that can be held against a published total.</summary>
    private static readonly Dictionary<string, Func<IReadOnlyList<PackNation>, double>> Sums = new(StringComparer.Ordinal)
    {
        ["populationMillions2025"] = rows => rows.Sum(row => row.PopulationMillions2025),
        ["populationMillions2050"] = rows => rows.Sum(row => row.PopulationMillions2050),
        ["populationMillions2100"] = rows => rows.Sum(row => row.PopulationMillions2100),
        ["gdpTrillions"] = rows => rows.Sum(row => row.GdpTrillions),
        ["co2Gigatonnes"] = rows => rows.Sum(row => row.Co2Gigatonnes),
        ["marketGdpTrillions"] = rows => rows.Sum(row => row.Trade?.MarketGdpTrillions ?? 0.0),
        ["tradeBalance"] = TradeBalance,
    };

    /// <summary>Columns that a pack may have.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. SocietyColumns, "countries", "areas", "worldTotals"];

    /// <summary>Those of them that this pack has.</summary>
    public static IEnumerable<string> ColumnsOf(PackFile file) =>
    [
        .. file.Nations.Any(row => row.Society is not null) ? SocietyColumns : [],
        .. file.Nations.Any(row => row.Countries is not null) ? (string[])["countries"] : [],
        .. file.Nations.Any(row => row.Areas is not null) ? (string[])["areas"] : [],
        .. file.WorldTotals is not null ? (string[])["worldTotals"] : [],
    ];

    public static void Check(PackFile file, Action<bool, string> must)
    {
        Totals(file, must);
        Map(file, must);
        var rows = file.Nations;
        must(rows.All(row => row.Society is not null) || rows.All(row => row.Society is null), "nations/society: every row has it, or none.");
        foreach (var row in rows)
        {
            void Between(double? value, double least, double most, string column) =>
                must(value is null || (value >= least && value <= most), $"nations/{row.Code}/{column}: between {least} and {most}, and is {value}.");
            Society(row, Between, must);
        }
    }

    private static void Totals(PackFile file, Action<bool, string> must)
    {
        foreach (var total in file.WorldTotals ?? [])
        {
            must(total.TolerancePercent is > 0.0 and <= 10.0, $"worldTotals/{total.Column}/tolerancePercent: above 0, and 10 at most.");
            must(total.Source.Length > 0, $"worldTotals/{total.Column}/source: every total has one.");
            if (!Sums.TryGetValue(total.Column, out var sum))
            {
                must(false, $"worldTotals: {total.Column} is no sum; sums are {string.Join(", ", Sums.Keys)}.");
                continue;
            }
            var found = sum(file.Nations);
            var within = total.TolerancePercent / 100.0 * (total.Column == "tradeBalance" ? 100.0 : total.Total);
            must(Math.Abs(found - total.Total) <= within, $"worldTotals/{total.Column}: the rows come to {found}, more than {total.TolerancePercent} % from {total.Total}.");
        }
    }

    private static void Map(PackFile file, Action<bool, string> must)
    {
        var codes = file.Nations.SelectMany(row => row.Countries ?? []).ToList();
        foreach (var code in codes)
            must(code.Length == 3 && code.All(char.IsAsciiDigit), $"nations/countries: {code} is no ISO 3166-1 numeric code of three digits.");
        foreach (var twice in codes.Concat(file.Nations.SelectMany(row => row.Areas ?? [])).GroupBy(name => name).Where(group => group.Count() > 1))
            must(false, $"nations/countries: {twice.Key} is in more than one row.");
        must(codes.Count == 0 || file.Nations.All(row => row.Countries is { Count: > 0 }), "nations/countries: every row has some, or none has.");
    }

    private static void Society(PackNation row, Action<double?, double, double, string> between, Action<bool, string> must)
    {
        if (row.Society is not { } society)
            return;
        between(society.LifeExpectancyYears, 20, 110, "society/lifeExpectancyYears");
        between(society.HumanDevelopment, 0, 1, "society/humanDevelopment");
        between(society.SchoolingYears, 0, 25, "society/schoolingYears");
        between(society.ElectricityPercent, 0, 100, "society/electricityPercent");
        between(society.HealthSpendingPercent, 0, 50, "society/healthSpendingPercent");
        between(society.ResearchPercent, 0, 50, "society/researchPercent");
        between(society.MilitaryPercent, 0, 50, "society/militaryPercent");
        between(society.ProtectedLandPercent, 0, 100, "society/protectedLandPercent");
        between(society.CrisisRisk, 0, 10, "society/crisisRisk");
        between(society.NaturalHazard, 0, 10, "society/naturalHazard");
        between(society.LackOfCoping, 0, 10, "society/lackOfCoping");
        between(society.Peacekeepers, 0, 1_000_000, "society/peacekeepers");
        between(society.Launches, 0, 10_000, "society/launches");
        between(society.ConflictRisk, 0, 10, "society/conflictRisk");
        between(society.HealthSecurity, 0, 100, "society/healthSecurity");
        between(society.SpaceLevel, 0, 5, "society/spaceLevel");
        must(society.ConflictRisk % 0.5 == 0 && society.HealthSecurity % 5 == 0, $"nations/{row.Code}: soft ratings are coarse: conflictRisk in steps of 0.5, healthSecurity in steps of 5.");
    }

    private static double TradeBalance(IReadOnlyList<PackNation> rows)
    {
        var (sold, bought) = (0.0, 0.0);
        foreach (var row in rows)
        {
            if (row.Trade is not { } trade)
                continue;
            sold += trade.MarketGdpTrillions * (trade.ExportsPercent ?? 0.0) * (1.0 - ((trade.InsidePercent ?? 0.0) / 100.0));
            bought += trade.MarketGdpTrillions * (trade.ImportsPercent ?? 0.0) * (1.0 - ((trade.InsidePercent ?? 0.0) / 100.0));
        }
        return sold > 0.0 ? 100.0 * (sold - bought) / sold : 0.0;
    }
}
