using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>Plans for tests: any plans at all, one plan with everything in it, the same money in another year, a table turned around.</summary>
internal static class AnyPlans
{
    /// <summary>Sealed rounds with random plans and pledges of every seat.</summary>
    public static Gen<RoundInput[]> Inputs(Pack pack, int rounds) =>
        Gen.Select(Gen.Double[0.0, 30.0].Array[pack.Playable.Count * 12], Gen.Double[0.0, 500.0].Array[pack.Playable.Count], (money, prices) => Input(pack, money, prices)).Array[rounds];

    /// <summary>Every seat uses every lever.</summary>
    public static RoundInput Everything(Pack pack, RoundOutcome opening) =>
        Input(pack, [.. Enumerable.Range(0, pack.Playable.Count * 12).Select(i => 1.0 + (i * 7 % 5))], [.. pack.Playable.Select((_, i) => 40.0 + (10.0 * i))], opening);

    /// <summary>The same amounts of money in a year in which the budget is another.</summary>
    public static RoundInput SameMoney(Pack pack, WorldState state, Orders orders, RoundInput input)
    {
        WorldInMotion world = new(pack.Numbers, state);
        OneYear.Look(world);
        return input with
        {
            Plans = input.Plans.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair =>
                {
                    var i = pack.PlaceOf(pair.Key);
                    var budget = world.Numbers.BudgetShare[i] * (world.Gross[i] - world.Damage[i]);
                    return new Plan
                    {
                        Lines = [.. pair.Value.Lines.Select(line => Lever.Named(line.Lever)!.Form.CountsAgainstBudget ? line with { Amount = line.Amount * orders.Budget[i] / budget } : line)],
                    };
                }),
        };
    }

    /// <summary>The same pack with its seats in the opposite order.</summary>
    public static Pack Turned(Pack pack)
    {
        using var stream = typeof(Pack).Assembly.GetManifestResourceStream($"WorldTable.Rules.Packs.{pack.Name}.json")!;
        var file = JsonSerializer.Deserialize<PackFile>(stream, RulesJson.Options)!;
        var seats = pack.Playable.Count;
        return PackShelf.Read(JsonSerializer.SerializeToUtf8Bytes(
            file with
            {
                Nations = [.. file.Nations.Take(seats).Reverse(), .. file.Nations.Skip(seats)],
                Trust = [.. file.Trust.Reverse().Select(row => row.Reverse().ToList())],
            },
            RulesJson.Options));
    }

    private static RoundInput Input(Pack pack, double[] money, double[] prices, RoundOutcome? opening = null) => new()
    {
        Plans = pack.Playable.Select((nation, i) => (nation, i)).ToImmutableSortedDictionary(
            pair => pair.nation,
            pair => Playing.PlanOf(
                ("carbon-price", null, prices[pair.i]),
                ("clean-research", null, money[pair.i * 12] / 6.0),
                ("pool", "climate", money[(pair.i * 12) + 1]),
                ("pool", "poverty", money[(pair.i * 12) + 2] / 2.0),
                ("services", null, money[(pair.i * 12) + 3] / 2.0),
                ("aid", pack.Nations[(pair.i + 1) % pack.Nations.Count].Code.Value, money[(pair.i * 12) + 4] / 6.0),
                ("aid", pack.Nations[(pair.i + 3) % pack.Nations.Count].Code.Value, money[(pair.i * 12) + 5] / 6.0))),
        Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty.Add(
            ChallengeNames.Climate,
            pack.Playable.ToImmutableSortedDictionary(
                nation => nation,
                nation => (opening?.Nations[pack.PlaceOf(nation)].BudgetBillionsPerYear ?? 100.0) * money[(pack.PlaceOf(nation) * 12) + 6] / 100.0)),
    };
}
