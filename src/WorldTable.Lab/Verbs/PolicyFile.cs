using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Lab.Verbs;

/// <summary>What all seats do in a round: a strategy of the rules, or a file with plans for each round (the last one goes on).</summary>
internal static class PolicyFile
{
    public static Func<RoundOutcome, RoundInput> Open(string nameOrFile, Pack pack)
    {
        if (Strategy.Named(nameOrFile) is { } strategy)
            return outcome => strategy.Everybody(pack, outcome);
        if (!File.Exists(nameOrFile))
            throw new BadInputException($"There is no policy and no file {nameOrFile}. Policies: {string.Join(", ", Strategy.All.Select(one => one.Name))}.");
        var rounds = Read(nameOrFile);
        for (var i = 0; i < rounds.Count; i++)
        {
            if (rounds[i] is not { } plans)
                throw new BadInputException($"{nameOrFile}: round {i + 1} is null; where nobody has a plan it is {{}}.");
            foreach (var (nation, lines) in plans)
            {
                if (PolicyFault.In(pack, i + 1, nation, lines) is { } fault)
                    throw new BadInputException($"{nameOrFile}: {fault}");
            }
        }
        return outcome => Input(rounds[Math.Min(outcome.Round, rounds.Count - 1)]!);
    }

    private static List<Dictionary<NationId, List<PlanLine?>?>?> Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Dictionary<NationId, List<PlanLine?>?>?>>(File.ReadAllBytes(file), RulesJson.Options) is { Count: > 0 } rounds
                ? rounds
                : throw new BadInputException($"{file}: a policy is a list with at least one round.");
        }
        catch (JsonException wrong)
        {
            throw new BadInputException($"{file}: {wrong.Message}");
        }
    }

    private static RoundInput Input(Dictionary<NationId, List<PlanLine?>?> plans) => new()
    {
        Plans = plans.ToImmutableSortedDictionary(pair => pair.Key, pair => new Plan { Lines = pair.Value! }),
        Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
    };
}
