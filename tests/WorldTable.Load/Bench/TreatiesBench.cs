using System.Collections.Immutable;
using System.Diagnostics;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Load.Bench;

/// <summary>What treaties cost: a round of World 2025 with 50 treaties of 8 clauses each (every kind among them, 3 to 24 members) beside the same round under the same plans without them; and where one draft leads.</summary>
internal static class TreatiesBench
{
    private const int Treaties = 50;
    private const int WarmUp = 4_000;
    private const int Batches = 300;
    private const int RoundsPerBatch = 20;

    public static Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        Pack pack = PackShelf.Named("world-2025")!;
        // One round under the treaties has been played already: trade has settled into them, and every member has accounts.
        RoundOutcome first = Third(pack);
        RoundOutcome signed = first with
        {
            State = first.State with { Treaties = Enumerable.Range(0, Treaties).ToImmutableSortedDictionary(place => new TreatyId($"{place + 1}"), place => Table(pack, place, first.Round + 1)) },
        };
        RoundInput filled = Filled(pack, signed);
        RoundOutcome opening = Round.Play(pack, signed, filled, 1);
        first = Round.Play(pack, first, filled, 1);
        (WorldState bare, WorldState bound) = (first.State, opening.State);
        RoundView view = new() { Pack = pack, Branch = 0, Round = first.Round + 1, Phase = Phase.Table, Opening = opening };
        RoundInput input = Filled(pack, opening);
        Resolution played = Round.Resolve(pack, bound, input, 1);
        measures.Note("treaty-duties", played.Audit!.Duties.Duties.Count);
        measures.Note("treaty-duties-broken", played.Audit.Broken.Count);

        (List<double> without, List<double> with) = ([], []);
        Batch(bare, WarmUp);
        Batch(bound, WarmUp);
        for (int batch = 0; batch < Batches && !cancellation.IsCancellationRequested; batch++)
        {
            // Side by side and in turn, so that a busy machine slows both alike.
            without.Add(Batch(bare, RoundsPerBatch));
            with.Add(Batch(bound, RoundsPerBatch));
        }
        measures.Note("round-without-treaties-us", without.Min());
        measures.Note("round-with-50-treaties-us", with.Min());
        measures.AtMost("round-with-to-without-ratio", with.Min() / without.Min(), 1.30);
        measures.Note("round-with-to-without-median-ratio", Measures.Quantile(with, 0.5) / Measures.Quantile(without, 0.5));
        measures.Note("round-without-treaties-kb", Allocated(() => Round.Resolve(pack, bare, input, 1)));
        measures.Note("round-with-50-treaties-kb", Allocated(() => Round.Resolve(pack, bound, input, 1)));
        measures.Note("treaties-read-once-us", Reading(pack, bound));
        measures.Note("report-without-treaties-ms", Quickest(() => Round.Play(pack, first, input, 1), 5));
        measures.Note("report-with-50-treaties-ms", Quickest(() => Round.Play(pack, opening, input, 1), 5));

        RoundView plain = view with { Opening = first };
        TreatyTable draft = Table(pack, 3, first.Round + 1) with { Standing = new TreatyStanding() };
        measures.AtMost("treaty-forecast-ms", Quickest(() => TreatyForecast.Of(plain, Announced.Nothing, draft, 1), 30), 100);
        measures.Note("treaty-forecast-beside-50-ms", Quickest(() => TreatyForecast.Of(view, Announced.Nothing, draft with { Treaty = new TreatyId("99") }, 1), 10));
        return Task.CompletedTask;

        double Batch(WorldState state, int rounds)
        {
            long began = Stopwatch.GetTimestamp();
            for (int i = 0; i < rounds; i++)
            {
                Round.Resolve(pack, state, input, 1);
            }
            return Stopwatch.GetElapsedTime(began).TotalMicroseconds / rounds;
        }
    }

    // Two rounds of joint effort, so that every lever of treaties is open.
    private static RoundOutcome Third(Pack pack)
    {
        AllCooperate everybody = new();
        RoundOutcome outcome = Round.Opening(pack, 1);
        for (int round = 0; round < 2; round++)
        {
            outcome = Round.Play(pack, outcome, everybody.Everybody(pack, outcome), 1);
        }
        return outcome;
    }

    private static RoundInput Filled(Pack pack, RoundOutcome opening)
    {
        RoundView view = new() { Pack = pack, Branch = 0, Round = opening.Round + 1, Phase = Phase.Table, Opening = opening };
        return new RoundInput
        {
            Plans = pack.Playable.ToImmutableSortedDictionary(nation => nation, nation => PlanDocuments.OpeningTable(view, nation, opening.State.Plans[nation]).Plan),
            Pledges = opening.State.Pledges,
        };
    }

    private static double Reading(Pack pack, WorldState state)
    {
        OpeningFigures figures = OpeningFigures.Of(pack, state);
        IReadOnlyList<TreatyInForce> treaties = TreatiesInForce.Of(pack, state.Treaties)!.All;
        return 1000.0 * Quickest(() => TreatyDuties.Of(pack, treaties, state.Round + 1, figures.Meters), 20);
    }

    private static double Allocated(Action run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1000.0;
    }

    private static double Quickest(Action run, int times)
    {
        double best = double.MaxValue;
        for (int i = 0; i < times; i++)
        {
            long began = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return best;
    }

    private static TreatyTable Table(Pack pack, int place, int round)
    {
        ImmutableList<NationId> parties = [.. Enumerable.Range(0, 3 + (place * 7 % 22)).Select(i => pack.Playable[(place + i) % pack.Playable.Count])];
        Clause[] kinds =
        [
            new CarbonPriceFloor { Dollars = 30 + (place % 20), Rise = 5 },
            new EmissionsCut { Percent = 1 + (place % 3), Step = 1 },
            new ClimateFinance { PercentOfGdp = 0.01 },
            new TariffSchedule { Percent = 15 + (place % 5), Step = 1 },
            new JointResearch { PercentOfGdp = 0.005 },
            new Transfer { By = parties[0], To = parties[1], Billions = 0.1 },
            new ClubTariff { Points = 1 },
            new Inspection(),
            new FreeTrade(),
            new DevelopmentCompact { By = parties[1], To = parties[2], Billions = 0.1, Services = 0.1 },
            new DebtRelief { By = parties[2], To = parties[0], Billions = 0.1 },
            new TechnologyLicence { By = parties[0], To = parties[2], Billions = 0.1 },
            new Sanction { On = pack.Nations[^1].Code, Times = 1.5 },
        ];
        TreatyText text = new()
        {
            Terms = new TreatyTerms { Title = $"Treaty {place + 1}", Parties = parties },
            Clauses = [.. Enumerable.Range(0, 8).Select(at => kinds[(place + at) % kinds.Length] with { Id = new ClauseId($"c{at + 1}") })],
        };
        TreatyId name = new($"{place + 1}");
        return new TreatyTable
        {
            Treaty = name,
            ProposedBy = parties[0],
            ClausesNamed = 8,
            Versions = [new TreatyVersion { Number = 1, By = parties[0], Round = 1, Text = text }],
            Standing = TreatyInForce.AsIf(name, text, parties, round).Standing with { Version = 1 },
        };
    }
}
