using System.Collections.Immutable;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>Whole games played again from the pack's opening with the same seed: as they were sealed, with some of it left out, or by a strategy.</summary>
public static class Replay
{
    /// <summary>The last year of a game in which only these lines of the plans held, and only what was said with such gifts was said.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="sealedRounds">everything that was sealed, round by round</param>
    /// <param name="holds">true for a nation's lever (and a pool's challenge) that holds</param>
    /// <param name="seed">the world's own seed: its dice fall as they fell</param>
    /// <param name="opening">the pack's opening, for whoever replays often</param>
    /// <param name="stood">how treaties stood in each round (<see cref="Stood"/>); null to leave them out</param>
    public static MeterReading Of(Pack pack, IReadOnlyList<RoundInput> sealedRounds, Func<NationId, LeverId, string?, bool> holds, long seed, WorldState? opening = null, IReadOnlyList<WorldState>? stood = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(sealedRounds);
        ArgumentNullException.ThrowIfNull(holds);
        if (sealedRounds.Count == 0)
            throw new ArgumentException("No round was sealed.", nameof(sealedRounds));
        return Forecast.Played(pack, opening ?? OpeningWorld.Of(pack), [.. sealedRounds.Select(input => Only(input, holds))], seed, stood);
    }

    /// <summary>Every round as it really opened, with its treaties; null for a game in which nobody ever began one.</summary>
    public static IReadOnlyList<WorldState>? Stood(Pack pack, IReadOnlyList<RoundInput> sealedRounds, long seed)
    {
        ArgumentNullException.ThrowIfNull(sealedRounds);
        if (sealedRounds.All(input => input.Treaties is null))
            return null;
        List<WorldState> states = [OpeningWorld.Of(pack)];
        foreach (var input in sealedRounds.SkipLast(1))
            states.Add(Round.Resolve(pack, states[^1], input, seed).State);
        return states;
    }

    /// <summary>The pack's last year when every seat plays this way from the start.</summary>
    public static WorldInMotion Of(Pack pack, Strategy strategy, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(strategy);
        WorldInMotion world = new(pack.Numbers, OpeningWorld.Of(pack));
        OneYear.Look(world);
        var outcome = Seen(0, OpeningWorld.Of(pack), NationRows.Of(pack, world, before: null));
        while (outcome.Round < pack.Rounds)
        {
            var resolution = Round.Resolve(pack, outcome.State, strategy.Everybody(pack, outcome), seed);
            world = resolution.World;
            outcome = Seen(outcome.Round + 1, resolution.State, NationRows.Of(pack, world, outcome.Nations));
        }
        return world;
    }

    // Strategies look at nations; headings and causes of worlds that nobody plays are not worked out.
    private static RoundOutcome Seen(int round, WorldState state, IReadOnlyList<Views.NationFigures> nations) =>
        new() { Round = round, State = state, Meters = [], Nations = nations, Challenges = [] };

    private static RoundInput Only(RoundInput input, Func<NationId, LeverId, string?, bool> holds)
    {
        return new RoundInput
        {
            Plans = input.Plans.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => pair.Value.Lines.All(line => Holds(pair.Key, line)) ? pair.Value : Kept(pair.Key, pair.Value)),
            Pledges = input.Pledges.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => pair.Value.Where(pledge => holds(pledge.Key, Pool.Name, pair.Key.Value)).ToImmutableSortedDictionary()),
        };

        Plan Kept(NationId nation, Plan plan) =>
            plan.Lines.Any(line => Holds(nation, line)) ? new Plan { Lines = [.. plan.Lines.Where(line => Holds(nation, line))] } : Plan.Empty;

        bool Holds(NationId nation, PlanLine line) => holds(nation, line.Lever, line.Lever == Pool.Name ? line.To : null);
    }
}
