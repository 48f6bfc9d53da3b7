using System.Net;
using System.Threading.RateLimiting;
using WorldTable.Rules.Moves;
using WorldTable.Server.Api;
using WorldTable.Server.Hosting;

namespace WorldTable.Server.Limits;

/// <summary>How fast one address may ask. A school stands behind one address: forty people who join in the same ten seconds pass.</summary>
public static class RateLimits
{
    public const string Asking = "asking";
    public const string Creating = "creating";
    public const string Connecting = "connecting";
    public const int AskingBurst = 600;
    public const double AskingPerSecond = 100;

    public static TokenBucketRateLimiterOptions Bucket(int burst, double perSecond, double factor)
    {
        const int PeriodsPerSecond = 5;
        return new()
        {
            TokenLimit = AtLeastOne(burst * factor),
            TokensPerPeriod = AtLeastOne(perSecond * factor / PeriodsPerSecond),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / PeriodsPerSecond),
            QueueLimit = 0,
        };
    }

    extension(WebApplicationBuilder builder)
    {
        public void AddRateLimits(ServerOptions options)
        {
            builder.Services.AddSingleton<MovePace>();
            builder.Services.AddSingleton<ForecastPace>();
            builder.Services.AddSingleton<AddressPace>();
            builder.Services.AddRateLimiter(limits =>
            {
                limits.AddPolicy(Asking, context => PerAddress(context, AskingBurst, AskingPerSecond, options.Limits));
                limits.AddPolicy(Creating, context => PerAddress(context, burst: 60, perSecond: 5, options.Limits));
                limits.AddPolicy(Connecting, context => IsNewConnection(context)
                    ? PerAddress(context, burst: 400, perSecond: 50, options.Limits)
                    : RateLimitPartition.GetNoLimiter(IPAddress.None));
                limits.OnRejected = async (rejected, _) =>
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = "1";
                    await Problems.Of(Refusal.Of(Refusals.TooFast)).ExecuteAsync(rejected.HttpContext);
                };
            });
        }
    }

    private static RateLimitPartition<IPAddress> PerAddress(HttpContext context, int burst, double perSecond, double factor) =>
        RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None, _ => Bucket(burst, perSecond, factor));

    // Polls, posts and sockets of a connection that was once let in are not counted again.
    private static bool IsNewConnection(HttpContext context) =>
        !context.Request.Query.ContainsKey("id") || context.Request.Path.Value?.EndsWith("/negotiate", StringComparison.OrdinalIgnoreCase) is true;

    private static int AtLeastOne(double amount) => Math.Max(1, (int)Math.Min(amount, int.MaxValue / 2));
}
