using WorldTable.Rules.Bots;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>How a game ended: which red lines were crossed, and the world and each nation beside the same world in which nobody, or everybody, had cooperated.</summary>
public static class Endings
{
    /// <summary>The end of a game that was played to its last round.</summary>
    public static FinalDocument Of(Pack pack, RoundOutcome outcome, MeterReading ours, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(outcome);
        return Of(pack, outcome, outcome.Nations, outcome.Sealed, ours, seed);
    }

    /// <summary>
    /// The end of a game that was ended after this round: every nation stays with its last plan, its word and its treaties until the pack's last year. Red lines, worlds, incomes and poverty
    /// are those of that year; what was given and promised is what was played. It looks at the futures that headings share, so it agrees with the headings of the last report.
    /// </summary>
    /// <param name="pack">the scenario</param>
    /// <param name="outcome">the last round that was played, neither the opening nor the pack's last round</param>
    /// <param name="seed">the world's seed</param>
    public static FinalDocument Early(Pack pack, RoundOutcome outcome, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Round < 1 || outcome.Round >= pack.Rounds)
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Round, $"A game ends early after round 1 to {pack.Rounds - 1}.");
        RoundInput again = new() { Plans = StandingPlans.Of(pack, outcome.State), Pledges = outcome.State.Pledges };
        var ends = Forecast.EndsOf(pack, outcome.State, again.Plans, again.Pledges);
        var rounds = outcome.Sealed.Concat(Enumerable.Repeat(again, pack.Rounds - outcome.Round));
        return Of(pack, outcome, NationRows.Of(pack, ends[0], outcome.Nations), [.. rounds], MeterReading.Mean(ends), seed) with { Early = new EarlyEnd(outcome.Round, pack.LastYear) };
    }

    private static FinalDocument Of(Pack pack, RoundOutcome outcome, IReadOnlyList<NationFigures> last, IReadOnlyList<RoundInput> rounds, MeterReading ours, long seed)
    {
        List<MeterId> crossed = [.. outcome.Meters.Where(meter => meter.Crossed).Select(meter => meter.Id)];
        var lost = crossed.Count >= pack.RedLinesToLose;
        var nobody = Replay.Of(pack, new AllDefect(), seed);
        var alone = NationRows.Of(pack, nobody, before: null);
        return new FinalDocument
        {
            Lost = lost,
            Crossed = crossed,
            Verdict = Said.Of(lost ? "final.lost" : "final.won", ("crossed", crossed.Count), ("lines", pack.Meters.Count(meter => meter.RedLine is not null))),
            Worlds = Worlds(pack, rounds, ours, MeterReading.Of(nobody), MeterReading.Of(Replay.Of(pack, new AllCooperate(), seed)), seed),
            Nations =
            [
                .. pack.Playable.Select((nation, place) => new FinalRow
                {
                    Nation = nation,
                    MedianIncomePerDay = last[place].MedianIncomePerDay,
                    MedianIncomeAlone = alone[place].MedianIncomePerDay,
                    PovertyPercent = last[place].PovertyPercent,
                    PovertyAlone = alone[place].PovertyPercent,
                    Reputation = outcome.Nations[place].Reputation,
                    GivenBillions = outcome.State.Nations[place].GivenInAll,
                    PromisesMade = outcome.State.Nations[place].PromisesMade,
                    PromisesKept = outcome.State.Nations[place].PromisesKept,
                }),
            ],
        };
    }

    private static List<FinalMeter> Worlds(Pack pack, IReadOnlyList<RoundInput> rounds, MeterReading ours, MeterReading nobody, MeterReading everybody, long seed)
    {
        Difference made = new(pack, rounds, ours, nobody, seed);
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
