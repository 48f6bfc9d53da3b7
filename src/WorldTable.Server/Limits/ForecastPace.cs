using System.Threading.RateLimiting;
using WorldTable.Server.Hosting;

namespace WorldTable.Server.Limits;

/// <summary>How fast one seat may ask where a draft leads: a moving slider asks eight times a second.</summary>
public sealed class ForecastPace(ServerOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(seat =>
        RateLimitPartition.GetTokenBucketLimiter(seat, _ => RateLimits.Bucket(burst: 30, perSecond: 15, options.Limits)));

    public bool Allows(string seat)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(seat);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
