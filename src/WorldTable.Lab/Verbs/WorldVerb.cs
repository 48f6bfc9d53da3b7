using System.CommandLine;
using System.Globalization;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;

namespace WorldTable.Lab.Verbs;

/// <summary>Plays a whole pack by a policy.</summary>
internal static class WorldVerb
{
    private const string Header = "round,year,warming_c,heading_c,median_income,poverty_pct,peace,health,rights_trust,knowledge_space";

    public static Command Create()
    {
        var pack = new Option<string>("--pack") { HelpName = "NAME|FILE", Description = "a pack that ships with the game, or a file", DefaultValueFactory = _ => "small-table" };
        var policy = new Option<string>("--policy")
        {
            Required = true,
            HelpName = "NAME|FILE",
            Description = "all-defect, all-cooperate, or a JSON file: a list with one {\"USA\": [{\"lever\": \"carbon-price\", \"amount\": 50}], …} per round",
        };
        var rounds = new Option<int?>("--rounds") { HelpName = "N", Description = "how many rounds to play; all when left out" };
        var seed = new Option<long>("--seed") { HelpName = "S", Description = "the world's seed", DefaultValueFactory = _ => 1L };
        var verb = new Command("world", $"Plays a pack by a policy: {Header}. Columns without a model yet stay empty. Example: world --policy all-cooperate")
        {
            pack,
            policy,
            rounds,
            seed,
        };
        verb.SetAction(asked => Run(
            asked.GetRequiredValue(pack),
            asked.GetRequiredValue(policy),
            asked.GetValue(rounds),
            asked.GetRequiredValue(seed),
            asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(string packName, string policyName, int? rounds, long seed, TextWriter output)
    {
        var pack = PackFile.Open(packName);
        var policy = PolicyFile.Open(policyName, pack);
        if (rounds is < 1 || rounds > pack.Rounds)
            throw new BadInputException($"--rounds lies between 1 and {pack.Rounds}, and is {rounds}.");
        output.WriteLine(Header);
        var outcome = Round.Opening(pack, seed);
        output.WriteLine(Row(outcome));
        for (var round = 1; round <= (rounds ?? pack.Rounds); round++)
        {
            outcome = Round.Play(pack, outcome, policy(outcome), seed);
            output.WriteLine(Row(outcome));
        }
        return 0;
    }

    // Peace, health and knowledge have no model yet: empty, not zero.
    private static string Row(RoundOutcome outcome)
    {
        double Now(MeterId meter) => outcome.Meters.First(row => row.Id == meter).Now;
        var heading = outcome.Meters.First(row => row.Id == MeterNames.Temperature).Heading;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Round},{outcome.State.Year},{Now(MeterNames.Temperature)},{heading},{Now(MeterNames.Prosperity)},{Now(MeterNames.Poverty)},,,{Now(MeterNames.Trust)},");
    }
}
