using System.Diagnostics;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Load.Bench;

/// <summary>One round of Small Table, 7 rows and 15 years with annual steps, every lever and both pools in use. No server.</summary>
internal static class ResolveBench
{
    private const int WarmUp = 20_000;
    private const int Batches = 400;
    private const int RoundsPerBatch = 20;
    private const double TargetMicroseconds = 120;

    public static Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        Pack pack = PackShelf.Named("small-table")!;
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
        measures.AtMost("round-resolve-us", best, TargetMicroseconds);
        measures.Note("round-resolve-median-us", Measures.Quantile(microseconds, 0.5));
        measures.Note("round-resolve-ratio-to-target", best / TargetMicroseconds);
        return Task.CompletedTask;
    }
}
