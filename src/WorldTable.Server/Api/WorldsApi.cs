using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Api;

/// <summary>Creating worlds and looking at them.</summary>
public static class WorldsApi
{
    extension(RouteGroupBuilder worlds)
    {
        public void MapWorlds()
        {
            worlds.MapPost("", async (HttpRequest request, Worlds all, CancellationToken cancellation) =>
                {
                    (CreateWorld? wish, Refusal refusal) = await Body.ReadAsync<CreateWorld>(request, cancellation);
                    return wish is null ? Problems.Of(refusal) : (await all.CreateAsync(wish, cancellation)).Match(Wire.Json, Problems.Of);
                })
                .WithName("CreateWorld").WithSummary("Starts a world in its lobby. Whoever keeps the facilitator's token owns its clock.")
                .Takes<CreateWorld>().Produces<WorldCreated>().Refuses(400, 413, 422, 429, 503).RequireRateLimiting(RateLimits.Creating);

            worlds.MapGet("/{code}", async (string code, HttpRequest request, Worlds all, CancellationToken cancellation) =>
                    (await all.LookAsync(code, $"{request.Scheme}://{request.Host}", cancellation)).Match(Wire.Json, Problems.Of))
                .WithName("LookAtWorld").WithSummary("What is public about a world. The code may be typed in any case and with spaces.")
                .Produces<WorldLook>().Refuses(404, 429, 503).RequireRateLimiting(RateLimits.Asking);
        }
    }
}
