using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Hub;
using WorldTable.Server.Identity;
using WorldTable.Server.Limits;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Api;

/// <summary>Taking a seat, and asking whose token one holds.</summary>
public static class SeatsApi
{
    extension(RouteGroupBuilder worlds)
    {
        public void MapSeats()
        {
            worlds.MapPost("/{code}/seats", async (string code, HttpRequest request, Worlds all, CancellationToken cancellation) =>
                {
                    (TakeSeat? wish, Refusal refusal) = await Body.ReadAsync<TakeSeat>(request, cancellation);
                    return wish is null ? Problems.Of(refusal) : (await all.SitAsync(code, wish, cancellation)).Match(Wire.Json, Problems.Of);
                })
                .WithName("TakeSeat").WithSummary("A person sits down at a nation. The token is told once and is the only proof.")
                .Takes<TakeSeat>().Produces<SeatTaken>().Refuses(400, 404, 409, 413, 422, 429, 503).RequireRateLimiting(RateLimits.Asking);

            worlds.MapGet("/{code}/seat", async (string code, HttpRequest request, Bearer bearer, CancellationToken cancellation) =>
                    await bearer.WhoAsync(request, code, cancellation) is { } sitting ? Wire.Json(sitting.You) : Problems.Of(Refusals.UnknownToken))
                .WithName("WhoAmI").WithSummary("Whose token this is.").RequiresToken()
                .Produces<You>().Refuses(401, 429, 503).RequireRateLimiting(RateLimits.Asking);
        }
    }
}

/// <summary>Knows a tool by the token in its <c>Authorization</c> header.</summary>
public sealed class Bearer(Gatekeeper gate, WorldRelay relay)
{
    private const string Scheme = "Bearer ";

    /// <summary>Null without a token, with a token of nobody, and with one of another world than the code's.</summary>
    public async Task<Sitting?> WhoAsync(HttpRequest request, string code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        string header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && await relay.FeedOfCodeAsync(code, cancellation) is { } feed
            && await gate.WhoAsync(header[Scheme.Length..].Trim(), cancellation) is { } sitting
            && sitting.Feed.Id == feed.Id
                ? sitting
                : null;
    }
}
