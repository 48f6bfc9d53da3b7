using System.Diagnostics;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Load.Bench;

/// <summary>One round of a world of 32 rows and 5 years in which everybody raises tariffs against everybody, every lever in use. No server.</summary>
internal static class WarBench
{
    private const int Rows = 32;
    private const int WarmUp = 4_000;
    private const int Batches = 1_000;
    private const int RoundsPerBatch = 4;
    private const double TargetMicroseconds = 250;
    private const double TargetBytes = 160 * 1024;

    public static Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        Pack pack = MadeWorld.Pack(Rows);
        RoundOutcome first = Round.Play(pack, Round.Opening(pack, 1), MadeWorld.War(pack, 20), 1);
        RoundInput second = MadeWorld.War(pack, 35);
        Resolution played = Round.Resolve(pack, first.State, second, 1);
        void Batch(int rounds)
        {
            for (int i = 0; i < rounds; i++)
            {
                played = Round.Resolve(pack, first.State, second, 1);
            }
        }

        Batch(WarmUp);
        List<double> microseconds = [];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Batch(RoundsPerBatch);
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        for (int batch = 0; batch < Batches && !cancellation.IsCancellationRequested; batch++)
        {
            long began = Stopwatch.GetTimestamp();
            Batch(RoundsPerBatch);
            microseconds.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds / RoundsPerBatch);
        }
        // The quickest batch is the work itself; the median also holds what else the machine did.
        measures.AtMost("war-resolve-us", microseconds.Min(), TargetMicroseconds);
        measures.Note("war-resolve-median-us", Measures.Quantile(microseconds, 0.5));
        measures.AtMost("war-resolve-bytes", (double)taken / RoundsPerBatch, TargetBytes);
        measures.Note("war-trade-steps", played.World.Desk!.Steps);
        return Task.CompletedTask;
    }
}
