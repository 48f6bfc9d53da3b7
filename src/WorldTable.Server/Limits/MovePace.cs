using System.Threading.RateLimiting;
using WorldTable.Server.Hosting;

namespace WorldTable.Server.Limits;

/// <summary>How fast one seat or facilitator may move: quick fingers pass, a script that hammers does not.</summary>
public sealed class MovePace(ServerOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetTokenBucketLimiter(who, _ => RateLimits.Bucket(burst: 60, perSecond: 30, options.Limits)));

    public bool Allows(string who)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
