using WorldTable.Rules.Moves;
using WorldTable.Server.Api;

namespace WorldTable.Server.Health;

/// <summary>What whoever keeps this process running asks: does it live, and may players be sent to it?</summary>
public static partial class HealthApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    extension(WebApplication app)
    {
        public void MapHealth()
        {
            app.MapGet("/health/live", () => Results.Text("live")).WithTags("health").WithSummary("Answers while the process runs.").Produces<string>(contentType: "text/plain");
            // Watchdogs that only look at the status ask with HEAD.
            app.MapMethods("/health/live", [HttpMethods.Head], () => Results.Ok()).ExcludeFromDescription();
            app.MapMethods("/health/ready", [HttpMethods.Head], ReadyAsync).ExcludeFromDescription();
            app.MapGet("/health/ready", ReadyAsync).WithTags("health").WithSummary("Answers 200 only after a durable write to the store succeeded.")
                .Produces<string>(contentType: "text/plain").Produces<Problem>(StatusCodes.Status503ServiceUnavailable, Problems.ContentType);
        }
    }

    private static async Task<IResult> ReadyAsync(IGrainFactory grains, TimeProvider time, ILogger<IStoreWitnessGrain> log)
    {
        try
        {
            await grains.GetGrain<IStoreWitnessGrain>(0).ProveAsync().WaitAsync(Patience, time);
            return Results.Text("ready");
        }
        catch (Exception problem)
        {
            LogNotReady(log, problem);
            return Problems.Of(Refusals.NotSaved);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not take a write: not ready.")]
    private static partial void LogNotReady(ILogger log, Exception problem);
}
