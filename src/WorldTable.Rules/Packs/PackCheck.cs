using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Packs;

/// <summary>What a pack must hold beyond its shape, each with a sentence for its author when it does not.</summary>
public static class PackCheck
{
    private const double Close = 1e-6;
    private static readonly string[] Kinds = ["data", "rating", "calibration"];
    private static readonly string[] Aggregators = ["sum", "weakest-link", "best-shot", "threshold", "weighted-sum"];

    /// <summary>Columns of a nation that need a source.</summary>
    private static readonly string[] Columns =
    [
        "populationMillions2025", "populationMillions2050", "populationMillions2100", "gdpTrillions", "investmentPercent", "co2Gigatonnes",
        "povertyPercent", "gini", "governance", "rights", "budgetPercentOfGdp", "catchUpPercent", "vulnerability", "landUsePercent", "ch4Percent",
        "n2oPercent", "so2Percent", "openingPlan", "followsCarbonPrice", "trust", "background",
    ];

    /// <summary>Every fault, or nothing when the pack can be played.</summary>
    public static IReadOnlyList<string> Faults(PackFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (HasHoles(file))
            return ["A list of the pack has an empty place (null)."];
        List<string> faults = [];
        void Must(bool holds, string sentence)
        {
            if (!holds)
                faults.Add(sentence);
        }
        Frame(file, Must);
        Domains(file, Must);
        Meters(file, Must);
        Levers(file, Must);
        foreach (var nation in file.Nations)
            Nation(nation, Must);
        Nations(file, Must);
        PackClosure.Check(file, Must);
        Background(file, Must);
        PackTradeCheck.Check(file, Must);
        Sources(file, Must);
        return faults;
    }

    private static bool HasHoles(PackFile file) =>
        file.Meters.Contains(null!) || file.Challenges.Contains(null!) || file.Levers.Contains(null!) || file.Nations.Contains(null!)
        || file.Trust.Contains(null!) || file.Sources.Contains(null!) || file.Domains?.Contains(null!) == true || file.WorldTotals?.Contains(null!) == true
        || file.Trade?.Tariffs?.Contains(null!) == true || file.Trade?.Unions?.Contains(null!) == true || file.Trade?.Flows?.Contains(null!) == true
        || file.Nations.Any(nation => nation.OpeningPlan?.Contains(null!) == true || nation.Countries?.Contains(null!) == true || nation.Areas?.Contains(null!) == true);

    private static void Frame(PackFile file, Action<bool, string> must)
    {
        must(file.Name.Length is > 0 and <= 40 && file.Name.All(letter => letter is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')), "name: 1 to 40 small letters, digits and hyphens.");
        must(file.FirstYear == 2025, "firstYear: the models start in 2025.");
        must(file.Rounds is >= 1 and <= 100, "rounds: between 1 and 100.");
        must(file.YearsPerRound is >= 1 and <= 25, "yearsPerRound: between 1 and 25.");
        must(file.FirstYear + (file.Rounds * file.YearsPerRound) <= 2150, "rounds × yearsPerRound: the game ends in 2150 at the latest.");
        must(file.RedLinesToLose >= 1 && file.RedLinesToLose <= file.Meters.Count(meter => meter.RedLine is not null), "redLinesToLose: at least 1, and no more than there are red lines.");
    }

    private static void Domains(PackFile file, Action<bool, string> must)
    {
        var domains = file.Domains ?? [];
        Unique(domains, "domains", must);
        foreach (var domain in domains)
            must(PackDomains.All.Contains(domain), $"domains: none is called {domain}; one of {string.Join(", ", PackDomains.All)}.");
        must(domains.Count == 0 || file.Nations.All(nation => nation.Society is not null), "domains: they start from each nation's society, which some have not.");
        foreach (var meter in file.Meters)
            must(MeterRows.DomainOf(meter.Meter) is not { } domain || domains.Contains(domain), $"meters/{meter.Meter}: the pack has no domain that gives it.");
        foreach (var card in file.Challenges)
            must(!PackDomains.All.Contains(card.Domain) || domains.Contains(card.Domain), $"challenges/{card.Challenge}: the pack has no domain {card.Domain}.");
        foreach (var lever in file.Levers)
            must(Lever.Named(lever.Lever) is not DomainLever own || domains.Contains(own.Home), $"levers/{lever.Lever}: the pack has no such domain.");
    }

    private static void Meters(PackFile file, Action<bool, string> must)
    {
        Unique(file.Meters.Select(meter => meter.Meter.Value), "meters", must);
        Unique(file.Challenges.Select(card => card.Challenge.Value), "challenges", must);
        must(file.Meters.Count > 0, "meters: at least one.");
        foreach (var meter in file.Meters)
        {
            must(MeterRows.Names.Contains(meter.Meter), $"meters: no model gives {meter.Meter}.");
            must(meter.RedLine is null or (> 0.0 and < double.PositiveInfinity), $"meters/{meter.Meter}/redLine: above 0.");
        }
        foreach (var card in file.Challenges)
        {
            must(Challenges.ChallengeKind.Named(card.Challenge) is not null, $"challenges: no rule spends a pool called {card.Challenge}.");
            must(Aggregators.Contains(card.Aggregator), $"challenges/{card.Challenge}/aggregator: one of {string.Join(", ", Aggregators)}.");
            must(file.Meters.Any(meter => meter.Meter == card.Meter), $"challenges/{card.Challenge}/meter: the pack has no meter {card.Meter}.");
            must(card.OpensInRound >= 1 && card.OpensInRound <= file.Rounds, $"challenges/{card.Challenge}/opensInRound: between 1 and the number of rounds.");
        }
    }

    private static void Levers(PackFile file, Action<bool, string> must)
    {
        Unique(file.Levers.Select(lever => lever.Lever + "/" + lever.To), "levers", must);
        foreach (var lever in file.Levers)
        {
            must(Lever.Named(lever.Lever) is not null, $"levers: there is no lever {lever.Lever}.");
            must(lever.OpensInRound >= 1 && lever.OpensInRound <= file.Rounds, $"levers/{lever.Lever}/opensInRound: between 1 and the number of rounds.");
            must(lever.Lever != Pool.Name || file.Challenges.Any(card => card.Challenge.Value == lever.To), $"levers/pool: the pack has no challenge {lever.To}.");
        }
    }

    private static void Nation(PackNation nation, Action<bool, string> must)
    {
        void Between(double value, double least, double most, string column) =>
            must(value >= least && value <= most, $"nations/{nation.Code}/{column}: between {least} and {most}, and is {value}.");
        Between(nation.PopulationMillions2025, 0.001, 10_000, "populationMillions2025");
        Between(nation.PopulationMillions2050, 0.001, 20_000, "populationMillions2050");
        Between(nation.PopulationMillions2100, 0.001, 20_000, "populationMillions2100");
        Between(nation.GdpTrillions, 0.000_1, 1_000, "gdpTrillions");
        Between(nation.InvestmentPercent, 1, 60, "investmentPercent");
        Between(nation.Co2Gigatonnes, 0, 100, "co2Gigatonnes");
        Between(nation.PovertyPercent, 1e-6, 99, "povertyPercent");
        Between(nation.Gini, 15, 80, "gini");
        Between(nation.Governance, 0, 100, "governance");
        Between(nation.Rights, 0, 100, "rights");
        must(nation.Governance % 5 == 0 && nation.Rights % 5 == 0, $"nations/{nation.Code}: soft ratings are coarse: governance and rights in steps of 5.");
        Between(nation.BudgetPercentOfGdp, 3, 6, "budgetPercentOfGdp");
        Between(nation.CatchUpPercent, 1, 100, "catchUpPercent");
        Between(nation.Vulnerability, 0, 5, "vulnerability");
        must(!nation.Playable || nation.FollowsCarbonPrice is null, $"nations/{nation.Code}/followsCarbonPrice: only automatic rows follow.");
        must(nation.Playable || nation.OpeningPlan is null, $"nations/{nation.Code}/openingPlan: an automatic row has no plan.");
        must(nation.FollowsCarbonPrice is null or (>= 0.0 and <= 1.0), $"nations/{nation.Code}/followsCarbonPrice: between 0 and 1.");
        foreach (var line in nation.OpeningPlan ?? [])
        {
            must(
                Lever.Named(line.Lever) is { } lever && line.Amount >= lever.Form.Min && line.Amount <= lever.Form.Max,
                $"nations/{nation.Code}/openingPlan: {line.Lever} {line.Amount} is no order.");
            must(line.If is null, $"nations/{nation.Code}/openingPlan: {line.Lever} waits for nobody before the game begins.");
        }
        must(PlanRules.PercentOfBudget(new Plan { Lines = nation.OpeningPlan ?? [] }) <= 100.0, $"nations/{nation.Code}/openingPlan: over budget.");
    }

    private static void Nations(PackFile file, Action<bool, string> must)
    {
        var rows = file.Nations;
        var seats = rows.Count(nation => nation.Playable);
        Unique(rows.Select(nation => nation.Code.Value), "nations", must);
        must(seats >= 2, "nations: at least two can be played.");
        must(rows.Take(seats).All(nation => nation.Playable), "nations: playable ones come first.");
        void Sum(Func<PackNation, double> share, string column) =>
            must(Math.Abs(rows.Sum(share) - 100.0) < Close, $"nations/{column}: shares of the world add up to 100, and are {rows.Sum(share)}.");
        Sum(nation => nation.LandUsePercent, "landUsePercent");
        Sum(nation => nation.Ch4Percent, "ch4Percent");
        Sum(nation => nation.N2oPercent, "n2oPercent");
        Sum(nation => nation.So2Percent, "so2Percent");
        var mean = rows.Sum(nation => nation.Vulnerability * nation.GdpTrillions) / rows.Sum(nation => nation.GdpTrillions);
        must(Math.Abs(mean - 1.0) < 1e-3, $"nations/vulnerability: the mean weighted by GDP is 1, and is {mean}.");
        must(file.Trust.Count == seats && file.Trust.All(row => row.Count == seats), "trust: one row and one column for each playable nation.");
        must(file.Trust.All(row => row.All(trust => trust is >= 0.0 and <= 1.0)), "trust: between 0 and 1.");
    }

    private static void Background(PackFile file, Action<bool, string> must)
    {
        var paths = file.Background;
        must(
            paths.Years.Count >= 2 && paths.Ch4Mt.Count == paths.Years.Count && paths.N2oMt.Count == paths.Years.Count && paths.So2Mt.Count == paths.Years.Count,
            "background: at least two years, and a figure of each gas for each year.");
        must(paths.Years.Zip(paths.Years.Skip(1)).All(pair => pair.First < pair.Second), "background/years: rising.");
        must(paths.Years is [<= 2025, ..], "background/years: from 2025 or before.");
        must(paths.Ch4Mt.Concat(paths.N2oMt).Concat(paths.So2Mt).All(figure => figure is >= 0.0 and < 10_000.0), "background: no figure below 0.");
        must(paths.LandUseDeclinePercentPerYear is >= 0.0 and < 100.0, "background/landUseDeclinePercentPerYear: from 0 to below 100.");
    }

    private static void Sources(PackFile file, Action<bool, string> must)
    {
        foreach (var column in Columns.Concat(PackTradeCheck.Used(file)).Concat(PackClosure.ColumnsOf(file)))
            must(file.Sources.Any(source => source.Column == column), $"sources: {column} has none.");
        foreach (var source in file.Sources)
        {
            must(Columns.Contains(source.Column) || PackTradeCheck.Columns.Contains(source.Column) || PackClosure.Columns.Contains(source.Column), $"sources: there is no column {source.Column}.");
            must(Kinds.Contains(source.Kind), $"sources/{source.Column}/kind: one of {string.Join(", ", Kinds)}.");
            must(source.Kind != "data" || !string.IsNullOrEmpty(source.Licence), $"sources/{source.Column}/licence: data has one.");
            must(source.Source.Length > 0 && source.Year.Length > 0, $"sources/{source.Column}: a source and a year.");
        }
    }

    private static void Unique(IEnumerable<string> names, string list, Action<bool, string> must)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var name in names)
            must(seen.Add(name), $"{list}: {name} stands there twice.");
    }
}
