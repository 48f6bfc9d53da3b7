using System.Diagnostics;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Load.Bench;

/// <summary>One round of Small Table (7 rows, 15 years) and one of World 2025 (32 rows, 5 years) with annual steps, every lever and both pools in use. No server.</summary>
internal static class ResolveBench
{
    private const int WarmUp = 20_000;
    private const int Batches = 400;
    private const int RoundsPerBatch = 20;

    public static Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        Measure(measures, "round-resolve", "small-table", targetMicroseconds: 120, cancellation);
        Measure(measures, "world-2025-resolve", "world-2025", targetMicroseconds: 250, cancellation);
        return Task.CompletedTask;
    }

    private static void Measure(Measures measures, string name, string packName, double targetMicroseconds, CancellationToken cancellation)
    {
        Pack pack = PackShelf.Named(packName)!;
        AllCooperate everybody = new();
        RoundOutcome first = Round.Play(pack, Round.Opening(pack, 1), everybody.Everybody(pack, Round.Opening(pack, 1)), 1);
        RoundInput second = everybody.Everybody(pack, first);
        void Batch(int rounds)
        {
            for (int i = 0; i < rounds; i++)
            {
                Round.Resolve(pack, first.State, second, 1);
            }
        }

        Batch(WarmUp);
        List<double> microseconds = [];
        for (int batch = 0; batch < Batches && !cancellation.IsCancellationRequested; batch++)
        {
            long began = Stopwatch.GetTimestamp();
            Batch(RoundsPerBatch);
            microseconds.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds / RoundsPerBatch);
        }
        // The quickest batch is the work itself; the median also holds what else the machine did.
        double best = microseconds.Min();
        measures.AtMost($"{name}-us", best, targetMicroseconds);
        measures.Note($"{name}-median-us", Measures.Quantile(microseconds, 0.5));
        measures.Note($"{name}-ratio-to-target", best / targetMicroseconds);
    }
}
