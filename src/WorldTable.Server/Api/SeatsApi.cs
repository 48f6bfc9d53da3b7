using WorldTable.Rules.Ids;
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

            worlds.MapDelete("/{code}/seats/{nation}", FreeAsync)
                .WithName("FreeSeat").WithSummary("The facilitator frees the seat named by ?seat=, or every seat of the nation. What is free already stays free.").RequiresToken()
                .Produces<MoveReply>().Refuses(401, 403, 404, 422, 429, 503).RequireRateLimiting(RateLimits.Asking);

            worlds.MapGet("/{code}/seat", async (string code, HttpRequest request, Bearer bearer, CancellationToken cancellation) =>
                    (await bearer.WhoAsync(request, code, cancellation)).Match(sitting => Wire.Json(sitting.You), Problems.Of))
                .WithName("WhoAmI").WithSummary("Whose token this is.").RequiresToken()
                .Produces<You>().Refuses(401, 404, 429, 503).RequireRateLimiting(RateLimits.Asking);
        }
    }

    private static async Task<IResult> FreeAsync(string code, string nation, string? seat, HttpRequest request, Bearer bearer, Table table, CancellationToken cancellation) =>
        await bearer.WhoAsync(request, code, cancellation) switch
        {
            { Value: Sitting.AsFacilitator by } => MovesApi.Answer(await table.FreeAsync(by, new FreeSeat { Nation = NationId.Of(nation), Seat = seat is null ? null : SeatId.Of(seat) })),
            { Because: { } because } => Problems.Of(because),
            _ => Problems.Of(Refusals.NotFacilitator),
        };
}

/// <summary>Knows a tool by the token in its <c>Authorization</c> header.</summary>
public sealed class Bearer(Gatekeeper gate, WorldRelay relay)
{
    private const string Scheme = "Bearer ";

    /// <summary>Refused <c>unknown-code</c> where there is no world, and <c>unknown-token</c> without a token, with one of nobody and with one of another world.</summary>
    public async Task<Outcome<Sitting>> WhoAsync(HttpRequest request, string code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        string header = request.Headers.Authorization.ToString();
        if (await relay.FeedOfCodeAsync(code, cancellation) is not { } feed)
        {
            return Refusal.Of(Refusals.UnknownCode);
        }
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Of(Refusals.UnknownToken);
        }
        Outcome<Sitting> who = await gate.WhoAsync(header[Scheme.Length..].Trim(), cancellation);
        return who.Value is { } sitting && sitting.Feed.Id != feed.Id ? Refusal.Of(Refusals.UnknownToken) : who;
    }
}
