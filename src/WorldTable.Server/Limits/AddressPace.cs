using System.Net;
using System.Threading.RateLimiting;
using WorldTable.Server.Hosting;

namespace WorldTable.Server.Limits;

/// <summary>How fast all pages of one address may sit down and catch up: as fast as they may ask over HTTP, however many connections they open.</summary>
public sealed class AddressPace(ServerOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => RateLimits.Bucket(RateLimits.AskingBurst, RateLimits.AskingPerSecond, options.Limits)));

    public bool Allows(HttpContext? asking)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(asking?.Connection.RemoteIpAddress ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
