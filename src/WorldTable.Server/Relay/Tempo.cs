namespace WorldTable.Server.Relay;

/// <summary>How long this node lets changes gather before it sends again to the same page: 5 ms, and up to 50 ms when its own work runs late.</summary>
public sealed class Tempo
{
    private const double ShortestMs = 5;
    private const double LongestMs = 50;
    private const double OrdinaryLatenessMs = 2;
    private double latenessMs;

    public TimeSpan Interval => TimeSpan.FromMilliseconds(Math.Clamp(ShortestMs + 2 * Volatile.Read(ref latenessMs), ShortestMs, LongestMs));

    /// <summary>Something that should have run ran this much later: lateness is what a saturated core looks like from inside.</summary>
    public void RanLate(TimeSpan by)
    {
        double late = Math.Max(0, by.TotalMilliseconds - OrdinaryLatenessMs);
        Volatile.Write(ref latenessMs, 0.9 * Volatile.Read(ref latenessMs) + 0.1 * late);
    }
}
