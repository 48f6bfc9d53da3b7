using System.Diagnostics;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;

namespace WorldTable.Load.Bench;

/// <summary>The conditional pledges of 200 nations to one pool, settled at the seal. No server.</summary>
internal static class PledgesBench
{
    private const int Nations = 200;
    private const int WarmUp = 200;
    private const int Times = 1_000;
    private const double TargetMilliseconds = 5;

    public static Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        // Counts and sums of every size: some hold, some do not.
        Measure(measures, "pledges-mixed", seat => new PledgeCondition { Others = 1 + (seat * 37 % 130), Each = 1 + (seat * 7 % 5), Total = seat % 3 == 0 ? seat * 4 : null }, cancellation);
        // The first last asks for what is not there, and each of the others for one giver more than the one before it: they fall one by one from the end.
        Measure(measures, "pledges-falling", seat => new PledgeCondition { Others = seat == Nations - 1 ? Nations - 1 : seat + 1, Each = seat == Nations - 1 ? 1_000 : 1, Total = 1 }, cancellation);
        return Task.CompletedTask;
    }

    private static void Measure(Measures measures, string name, Func<int, PledgeCondition> asks, CancellationToken cancellation)
    {
        Offer[] offers = [.. Enumerable.Range(0, Nations).Select(seat => new Offer(seat, ChallengeNames.Climate, 1 + (seat % 10), asks(seat), Held: false))];
        int held = 0;
        double Once()
        {
            (double[] pool, Offer[] settled) = (new double[Nations], [.. offers]);
            long began = Stopwatch.GetTimestamp();
            ConditionalPledges.Settle(pool, settled, ChallengeNames.Climate);
            double took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            held = settled.Count(offer => offer.Held);
            return took;
        }

        for (int i = 0; i < WarmUp; i++)
        {
            Once();
        }
        List<double> milliseconds = [];
        for (int i = 0; i < Times && !cancellation.IsCancellationRequested; i++)
        {
            milliseconds.Add(Once());
        }
        measures.AtMost($"{name}-ms", milliseconds.Min(), TargetMilliseconds);
        measures.AtMost($"{name}-p99-ms", Measures.Quantile(milliseconds, 0.99), TargetMilliseconds);
        measures.Note($"{name}-held", held);
    }
}
