using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>How a game ended: lost or won together, and each nation against the same pack in which nobody ever did anything for the others.</summary>
public static class Endings
{
    public static FinalDocument Of(Pack pack, RoundOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(outcome);
        List<MeterId> crossed = [.. outcome.Meters.Where(meter => meter.Crossed).Select(meter => meter.Id)];
        var lost = crossed.Count >= pack.RedLinesToLose;
        var alone = NationRows.Of(pack, Alone(pack), before: null);
        return new FinalDocument
        {
            Lost = lost,
            Crossed = crossed,
            Verdict = Said.Of(lost ? "final.lost" : "final.won", ("crossed", crossed.Count)),
            Nations =
            [
                .. pack.Playable.Select((nation, place) => new FinalRow
                {
                    Nation = nation,
                    MedianIncomePerDay = outcome.Nations[place].MedianIncomePerDay,
                    MedianIncomeAlone = alone[place].MedianIncomePerDay,
                    PovertyPercent = outcome.Nations[place].PovertyPercent,
                    PovertyAlone = alone[place].PovertyPercent,
                    Reputation = outcome.Nations[place].Reputation,
                    GivenBillions = outcome.State.Nations[place].GivenInAll,
                    PromisesMade = outcome.State.Nations[place].PromisesMade,
                    PromisesKept = outcome.State.Nations[place].PromisesKept,
                }),
            ],
        };
    }

    /// <summary>The pack's last year after a game in which every plan was empty.</summary>
    public static WorldInMotion Alone(Pack pack)
    {
        WorldInMotion world = new(pack.Numbers, OpeningWorld.Of(pack));
        for (var round = 1; round <= pack.Rounds; round++)
        {
            OneYear.Look(world);
            var orders = Orders.Of(
                pack,
                world,
                round,
                ImmutableSortedDictionary<NationId, Plan>.Empty,
                ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty);
            for (var year = 0; year < pack.YearsPerRound; year++)
                OneYear.Pass(world, orders);
        }
        OneYear.Look(world);
        return world;
    }
}
