using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Lab.Verbs;

/// <summary>What the models cost on this machine: a round in a trade war, a whole game and one solve of the trade between all rows.</summary>
internal static class BenchVerb
{
    private const string Header = "name,value,unit";
    private const int PerBatch = 4;
    private const int MostBatches = 100_000;

    public static Command Create()
    {
        var pack = new Option<string>("--pack") { HelpName = "NAME|FILE", Description = "the pack to play; it needs trade between its rows", DefaultValueFactory = _ => "world-2025" };
        var batches = new Option<int>("--batches") { HelpName = "N", Description = "how often each thing is measured; the quickest counts", DefaultValueFactory = _ => 400 };
        var verb = new Command(
            "bench",
            $"What the models cost on this machine, the quickest of many runs: {Header}. round_us and round_bytes are one round in which every seat raises tariffs against all others and prices carbon; "
            + "game_ms is a whole game of all-cooperate with its reports and forecasts; trade_us is one solve of the trade between all rows after tariffs moved by a point. Example: bench --pack world-2025")
        {
            pack,
            batches,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(pack), asked.GetRequiredValue(batches), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(string packName, int batches, TextWriter output)
    {
        if (batches is < 1 or > MostBatches)
            throw new BadInputException($"--batches lies between 1 and {MostBatches}, and is {batches}.");
        var pack = PackFile.Open(packName);
        if (pack.Numbers.Trade is not { } trade || pack.OpensInRound(Tariff.Name, null) is not { } opens)
            throw new BadInputException($"--pack {packName}: a trade war needs a pack with trade and tariffs.");

        var before = AtWar(pack, Math.Min(opens, pack.Rounds));
        var war = War(pack, 35);
        void Play() => Round.Resolve(pack, before.State, war, 1);
        var round = Quickest(Play, batches) * 1e6;

        var desk = new TradeDesk(trade);
        var solves = 0;
        var solve = Quickest(() => Solve(desk, 0.10 + (0.01 * (solves++ % 2))), batches) * 1e6;
        var game = Quickest(() => Game(pack), Math.Min(batches, 3), 1) * 1e3;

        output.WriteLine(Header);
        Write(output, "round_us", round, "microseconds");
        Write(output, "round_bytes", Bytes(Play), "bytes");
        Write(output, "game_ms", game, "milliseconds");
        Write(output, "trade_us", solve, "microseconds");
        return 0;
    }

    private static void Write(TextWriter output, string name, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name},{value:0.###},{unit}"));

    // Seconds of one call: half of the batches warm up, then the quickest batch counts; the others also hold what else the machine did.
    private static double Quickest(Action work, int batches, int perBatch = PerBatch)
    {
        var best = double.PositiveInfinity;
        for (var batch = -(batches + 1) / 2; batch < batches; batch++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < perBatch; i++)
                work();
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds / perBatch;
            if (batch >= 0)
                best = Math.Min(best, took);
        }
        return best;
    }

    private static double Bytes(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < PerBatch; i++)
            work();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / PerBatch;
    }

    private static void Solve(TradeDesk desk, double tariff)
    {
        var rows = desk.Opening.Count;
        for (var seller = 0; seller < rows; seller++)
        {
            for (var buyer = 0; buyer < rows; buyer++)
                desk.Tariff[(seller * desk.Opening.Stride) + buyer] = seller == buyer ? 0.0 : tariff;
        }
        StructuralGravity.Solve(desk);
    }

    private static void Game(Pack pack)
    {
        var outcome = Round.Opening(pack, 1);
        while (outcome.Round < pack.Rounds)
            outcome = Round.Play(pack, outcome, new AllCooperate().Everybody(pack, outcome), 1);
    }

    // The first round in which tariffs are open has been played with lower ones: trade has settled into the war.
    private static RoundOutcome AtWar(Pack pack, int opens)
    {
        var outcome = Round.Opening(pack, 1);
        while (outcome.Round < opens - 1)
            outcome = Round.Play(pack, outcome, new AllCooperate().Everybody(pack, outcome), 1);
        return Round.Play(pack, outcome, War(pack, 20), 1);
    }

    private static RoundInput War(Pack pack, double points) => new()
    {
        Plans = pack.Playable.Select((nation, place) => (nation, place)).ToImmutableSortedDictionary(
            seat => seat.nation,
            seat => new Plan { Lines = [Line(Tariff.Name, points + (seat.place % 5)), Line(CarbonPrice.Name, 20 + (10 * (seat.place % 10)))] }),
        Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
    };

    private static PlanLine Line(LeverId lever, double amount) => new() { Lever = lever, Amount = amount };
}
