using System.CommandLine;
using System.Globalization;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Lab.Verbs;

/// <summary>Plays a whole pack by a policy.</summary>
internal static class WorldVerb
{
    private const string Header = "round,year,warming_c,heading_c,median_income,poverty_pct,peace,health,rights_trust,knowledge_space";

    private const string NationHeader =
        "round,year,nation,population_m,gdp_t,gdp_per_person,median_income,poverty_pct,emissions_gt,carbon_price,budget_bn,given_bn,reputation";

    public static Command Create()
    {
        var pack = new Option<string>("--pack") { HelpName = "NAME|FILE", Description = "a pack that ships with the game, or a file", DefaultValueFactory = _ => "small-table" };
        var policy = new Option<string>("--policy")
        {
            Required = true,
            HelpName = "NAME|FILE",
            Description = "all-defect, nash, all-cooperate, or a JSON file: a list with one {\"USA\": [{\"lever\": \"carbon-price\", \"amount\": 50}], …} per round",
        };
        var rounds = new Option<int?>("--rounds") { HelpName = "N", Description = "how many rounds to play; all when left out" };
        var seed = new Option<long>("--seed") { HelpName = "S", Description = "the world's seed", DefaultValueFactory = _ => 1L };
        var nations = new Option<bool>("--nations") { Description = $"one row per nation and round instead: {NationHeader}" };
        var without = new Option<string[]>("--without")
        {
            HelpName = "DOMAIN",
            Description = $"play as if there were no such domain, for experiments: {string.Join(", ", PackDomains.All)}; more than one may be named",
            AllowMultipleArgumentsPerToken = true,
        };
        var verb = new Command(
            "world",
            $"Plays a pack by a policy: {Header}. peace is the percent of countries without an armed conflict, health the life expectancy in years, rights_trust the mean trust in points; columns without a model in the pack stay empty. Example: world --pack world-2025 --policy all-cooperate")
        {
            pack,
            policy,
            rounds,
            seed,
            nations,
            without,
        };
        verb.SetAction(asked => Run(
            PackFile.Open(asked.GetRequiredValue(pack), asked.GetValue(without) ?? []),
            asked.GetRequiredValue(policy),
            asked.GetValue(rounds),
            asked.GetRequiredValue(seed),
            asked.GetValue(nations),
            asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(Pack pack, string policyName, int? rounds, long seed, bool nations, TextWriter output)
    {
        var policy = PolicyFile.Open(policyName, pack);
        if (rounds is < 1 || rounds > pack.Rounds)
            throw new BadInputException($"--rounds lies between 1 and {pack.Rounds}, and is {rounds}.");
        output.WriteLine(nations ? NationHeader : Header);
        var outcome = Round.Opening(pack, seed);
        Write(outcome, nations, output);
        for (var round = 1; round <= (rounds ?? pack.Rounds); round++)
        {
            outcome = Round.Play(pack, outcome, policy(outcome), seed);
            Write(outcome, nations, output);
        }
        return 0;
    }

    private static void Write(RoundOutcome outcome, bool nations, TextWriter output)
    {
        if (!nations)
        {
            output.WriteLine(Row(outcome));
            return;
        }
        foreach (var nation in outcome.Nations)
            output.WriteLine(Row(outcome, nation));
    }

    // What the pack has no model of stays empty, not zero.
    private static string Row(RoundOutcome outcome)
    {
        double? Now(MeterId meter) => outcome.Meters.FirstOrDefault(row => row.Id == meter)?.Now;
        var heading = outcome.Meters.FirstOrDefault(row => row.Id == MeterNames.Temperature)?.Heading;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Round},{outcome.State.Year},{Now(MeterNames.Temperature)},{heading},{Now(MeterNames.Prosperity)},{Now(MeterNames.Poverty)},{Now(MeterNames.Peace)},{Now(MeterNames.Health)},{Now(MeterNames.Trust)},");
    }

    private static string Row(RoundOutcome outcome, NationFigures nation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{outcome.Round},{outcome.State.Year},{nation.Nation},{nation.PopulationMillions},{nation.GdpTrillions},{nation.GdpPerPerson},{nation.MedianIncomePerDay},{nation.PovertyPercent},{nation.EmissionsGigatonnes},{nation.CarbonPrice},{nation.BudgetBillionsPerYear},{nation.GivenBillionsPerYear},{nation.Reputation}");
}
