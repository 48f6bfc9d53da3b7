using WorldTable.Rules.Bots;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>How a game ended: which red lines were crossed, and the world and each nation beside the same world in which nobody, or everybody, had cooperated.</summary>
public static class Endings
{
    public static FinalDocument Of(Pack pack, RoundOutcome outcome, MeterReading ours, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(outcome);
        List<MeterId> crossed = [.. outcome.Meters.Where(meter => meter.Crossed).Select(meter => meter.Id)];
        var lost = crossed.Count >= pack.RedLinesToLose;
        var nobody = Replay.Of(pack, new AllDefect(), seed);
        var alone = NationRows.Of(pack, nobody, before: null);
        return new FinalDocument
        {
            Lost = lost,
            Crossed = crossed,
            Verdict = Said.Of(lost ? "final.lost" : "final.won", ("crossed", crossed.Count), ("lines", pack.Meters.Count(meter => meter.RedLine is not null))),
            Worlds = Worlds(pack, outcome, ours, MeterReading.Of(nobody), MeterReading.Of(Replay.Of(pack, new AllCooperate(), seed)), seed),
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

    private static List<FinalMeter> Worlds(Pack pack, RoundOutcome outcome, MeterReading ours, MeterReading nobody, MeterReading everybody, long seed)
    {
        Difference made = new(pack, outcome.Sealed, ours, nobody, seed);
        return
        [
            .. pack.Meters.Select(card =>
            {
                var unit = MeterRows.UnitOf(card.Meter);
                // As shown, so that whoever subtracts finds the same number.
                var difference = Shown.Of(Shown.Of(ours[card.Meter], unit) - Shown.Of(nobody[card.Meter], unit), unit);
                return new FinalMeter
                {
                    Meter = card.Meter,
                    Unit = unit,
                    LowerIsBetter = MeterRows.LowerIsBetter(card.Meter),
                    RedLine = card.RedLine,
                    Ours = Value(ours),
                    Nobody = Value(nobody),
                    Everybody = Value(everybody),
                    Difference = difference,
                    What = made.What(card.Meter, difference, unit),
                    Who = made.Who(card.Meter, difference, unit),
                };

                FinalValue Value(MeterReading world) => new(world[card.Meter], MeterRows.Crosses(card, world[card.Meter]));
            }),
        ];
    }
}
