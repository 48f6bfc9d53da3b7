using System.Diagnostics;
using WorldTable.Rules.Domains.Trade;

namespace WorldTable.Load.Bench;

/// <summary>The trade of one round among 32 rows: everybody's tariff on everybody rises by a point, then falls again, each search beginning at the last wages.</summary>
internal static class TradeBench
{
    private const int Rows = 32;
    private const int WarmUp = 5_000;
    private const int Batches = 400;
    private const int SolvesPerBatch = 20;
    private const double TargetMicroseconds = 100;

    public static Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        TradeDesk desk = new(MadeWorld.Trade(Rows));
        int most = 0;
        void Batch(int solves)
        {
            for (int i = 0; i < solves; i++)
            {
                MadeWorld.Charge(desk, 0.10 + (0.01 * (i % 2)));
                StructuralGravity.Solve(desk);
                most = Math.Max(most, desk.Steps);
            }
        }

        Batch(1);
        measures.Note("trade-steps-cold", most);
        Batch(WarmUp);
        most = 0;
        List<double> microseconds = [];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Batch(SolvesPerBatch);
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        for (int batch = 0; batch < Batches && !cancellation.IsCancellationRequested; batch++)
        {
            long began = Stopwatch.GetTimestamp();
            Batch(SolvesPerBatch);
            microseconds.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds / SolvesPerBatch);
        }
        // The quickest batch is the work itself; the median also holds what else the machine did.
        measures.AtMost("trade-solve-us", microseconds.Min(), TargetMicroseconds);
        measures.Note("trade-solve-median-us", Measures.Quantile(microseconds, 0.5));
        measures.Note("trade-steps-warm", most);
        measures.AtMost("trade-solve-bytes", (double)taken / SolvesPerBatch, 0);
        return Task.CompletedTask;
    }
}
