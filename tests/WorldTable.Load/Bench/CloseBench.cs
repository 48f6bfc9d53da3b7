using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Load.Bench;

/// <summary>What a room waits for when a round closes and the next one opens, in processor time of the rules alone: the report, every nation's plan, a challenge's heading. Every seat changes ten things in every round.</summary>
internal static class CloseBench
{
    private const int Times = 5;
    private const double MostPlanKilobytes = 4;

    public static Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        Measure(measures, "small-table", playTarget: 20, plansTarget: null, cancellation);
        Measure(measures, "world-2025", playTarget: 250, plansTarget: 500, cancellation);
        return Task.CompletedTask;
    }

    private static void Measure(Measures measures, string name, double playTarget, double? plansTarget, CancellationToken cancellation)
    {
        Pack pack = PackShelf.Named(name)!;
        // A few games to warm up, one to measure.
        for (int game = 0; game < (pack.Nations.Count < 10 ? Times : 1); game++)
        {
            Play(pack, null, playTarget, plansTarget, cancellation);
        }
        Play(pack, measures, playTarget, plansTarget, cancellation);
    }

    private static void Play(Pack pack, Measures? measures, double playTarget, double? plansTarget, CancellationToken cancellation)
    {
        RoundOutcome outcome = Round.Opening(pack, 1);
        while (outcome.Round < pack.Rounds && !cancellation.IsCancellationRequested)
        {
            RoundInput input = Busy(pack, outcome);
            RoundOutcome before = outcome;
            bool told = measures is not null && (before.Round + 1 is 1 or 2 or 8 || before.Round + 1 == pack.Rounds);
            double play = Milliseconds(() => outcome = Round.Play(pack, before, input, 1), told ? Times : 1);
            if (!told)
            {
                continue;
            }
            string name = string.Create(CultureInfo.InvariantCulture, $"{pack.Name}-round-{outcome.Round}");
            measures!.AtMost(name + "-play-cpu-ms", play, playTarget);
            if (outcome.Round < pack.Rounds)
            {
                Open(pack, outcome, input, measures!, name, plansTarget);
            }
        }
    }

    private static void Open(Pack pack, RoundOutcome outcome, RoundInput input, Measures measures, string name, double? plansTarget)
    {
        RoundView view = new() { Pack = pack, Branch = 0, Round = outcome.Round + 1, Phase = Phase.Table, Opening = outcome };
        List<LeversDocument> levers = [];
        double all = Milliseconds(() => levers = [.. pack.Playable.Select(nation => PlanDocuments.Levers(view, nation))]);
        if (plansTarget is { } target)
        {
            measures.AtMost(name + "-plans-cpu-ms", all, target);
        }
        else
        {
            measures.Note(name + "-plans-cpu-ms", all);
        }
        measures.Note(name + "-levers-kilobytes", JsonSerializer.SerializeToUtf8Bytes(levers[0], RulesJson.Options).Length / 1024.0);
        NationId first = pack.Playable[0];
        PlanDocument plan = PlanDocuments.Of(view, first, PlanDocuments.OpeningTable(view, first, input.Plans[first]));
        measures.AtMost(name + "-plan-kilobytes", JsonSerializer.SerializeToUtf8Bytes(plan, RulesJson.Options).Length / 1024.0, MostPlanKilobytes);
        measures.Note(name + "-heading-cpu-ms", Milliseconds(() => Forecast.HeadingWithPledges(view, input.Pledges)));
    }

    private static double Milliseconds(Action work, int times = Times)
    {
        // The quickest of a few is the work itself.
        double best = double.PositiveInfinity;
        for (int i = 0; i < times; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return best;
    }

    // Ten lines a seat (seven without trade), other amounts in every round, a promise each.
    private static RoundInput Busy(Pack pack, RoundOutcome outcome) => new()
    {
        Plans = pack.Playable.Select((nation, place) => (Nation: nation, Place: place)).ToImmutableSortedDictionary(row => row.Nation, row => Plan(pack, row.Nation, row.Place, outcome.Round)),
        Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty.Add(
            ChallengeNames.Climate,
            pack.Playable.ToImmutableSortedDictionary(nation => nation, nation => 0.05 * outcome.Nations[pack.PlaceOf(nation)].BudgetBillionsPerYear)),
    };

    private static Plan Plan(Pack pack, NationId nation, int place, int round)
    {
        int Turn(int step) => (place + (step * round)) % 7;
        string to = pack.Nations[(place + 1 + (round % 5)) % pack.Nations.Count].Code.Value;
        List<(string Lever, string? To, double Amount)> lines =
        [
            ("carbon-price", null, 30 + (10 * Turn(2))), ("clean-research", null, 1 + Turn(3)), ("pool", "climate", 3 + Turn(1)), ("pool", "poverty", 2 + Turn(4)),
            ("services", null, 5 + Turn(5)), ("aid", to, 2 + Turn(6)), ("investment", null, Turn(2)),
        ];
        if (pack.Numbers.Trade is not null)
        {
            lines.AddRange([("trade-facilitation", null, 1 + Turn(1)), ("carbon-border", null, 20 + Turn(3)), ("tariff", to, 5 + Turn(2))]);
        }
        return PlanRules.WhatHolds(
            new Plan { Lines = [.. lines.Select(line => new PlanLine { Lever = new LeverId(line.Lever), To = line.To, Amount = line.Amount })] }, pack, round + 1, nation);
    }
}
