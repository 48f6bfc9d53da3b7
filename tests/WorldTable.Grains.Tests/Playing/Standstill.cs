using System.Diagnostics;

namespace WorldTable.Grains.Tests.Playing;

/// <summary>How long this process was kept from running at all: the longest lateness of a timer that asks for nothing.</summary>
internal sealed class Standstill
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(10);
    private readonly PeriodicTimer timer = new(Every);
    private readonly Task<TimeSpan> watching;

    public Standstill() => watching = WatchAsync();

    public async Task<TimeSpan> EndAsync()
    {
        timer.Dispose();
        return await watching;
    }

    private async Task<TimeSpan> WatchAsync()
    {
        TimeSpan longest = TimeSpan.Zero;
        long before = Stopwatch.GetTimestamp();
        while (await timer.WaitForNextTickAsync())
        {
            TimeSpan late = Stopwatch.GetElapsedTime(before) - Every;
            longest = late > longest ? late : longest;
            before = Stopwatch.GetTimestamp();
        }
        return longest;
    }
}
