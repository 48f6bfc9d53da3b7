using System.Diagnostics;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Hub;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Api;

/// <summary>Playing without a page: moves of a seat, and the facilitator's clock.</summary>
public static class MovesApi
{
    extension(RouteGroupBuilder worlds)
    {
        public void MapMoves()
        {
            worlds.MapPost("/{code}/moves", PlayAsync)
                .WithName("Play").WithSummary("A delegate's move. A retry with the same id gets the first answer.").RequiresToken()
                .Takes<Move>().Produces<MoveReply>().Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503).RequireRateLimiting(RateLimits.Asking);

            worlds.MapPost("/{code}/forecast", ForecastAsync)
                .WithName("Forecast").WithSummary("Where a draft of the own plan would lead. Stores nothing; of several questions of one seat the newest wins.").RequiresToken()
                .Takes<ForecastWish>().Produces<ForecastReply>().Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503).RequireRateLimiting(RateLimits.Asking);

            worlds.MapPost("/{code}/forecast/treaty", ForecastTreatyAsync)
                .WithName("ForecastTreaty").WithSummary("Where a version of a treaty would lead with everybody whom it invites. Stores nothing; of several questions of one seat the newest wins.").RequiresToken()
                .Takes<TreatyForecastWish>().Produces<TreatyForecastReply>().Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503).RequireRateLimiting(RateLimits.Asking);

            worlds.MapPost("/{code}/clock", ClockAsync)
                .WithName("MoveClock").WithSummary("The facilitator's wish about the clock. Without a body, or with \"next\", it ends the phase.").RequiresToken()
                .Takes<ClockMove>().Produces<MoveReply>().Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503).RequireRateLimiting(RateLimits.Asking);
        }
    }

    private static async Task<IResult> PlayAsync(string code, HttpRequest request, Bearer bearer, Table table, CancellationToken cancellation) =>
        await bearer.WhoAsync(request, code, cancellation) switch
        {
            { Value: Sitting.AsDelegate by } => Answer(await table.PlayAsync(by, await Body.UnreadAsync<Move>(request, cancellation))),
            { Because: { } because } => Problems.Of(because),
            _ => Problems.Of(Refusals.NotYourNation),
        };

    private static async Task<IResult> ForecastAsync(string code, HttpRequest request, Bearer bearer, Foresight foresight, CancellationToken cancellation) =>
        await bearer.WhoAsync(request, code, cancellation) switch
        {
            { Value: Sitting.AsDelegate by } => await foresight.AskAsync(by, by.Seat.Value, await Body.UnreadAsync<ForecastWish>(request, cancellation), cancellation) switch
            {
                ForecastReply.Refused refused => Problems.Of(refused.Because),
                var done => Wire.Json(done),
            },
            { Because: { } because } => Problems.Of(because),
            _ => Problems.Of(Refusals.NotYourNation),
        };

    private static async Task<IResult> ForecastTreatyAsync(string code, HttpRequest request, Bearer bearer, Foresight foresight, CancellationToken cancellation) =>
        await bearer.WhoAsync(request, code, cancellation) switch
        {
            { Value: Sitting.AsDelegate by } => await foresight.AskAsync(by, by.Seat.Value, await Body.UnreadAsync<TreatyForecastWish>(request, cancellation), cancellation) switch
            {
                TreatyForecastReply.Refused refused => Problems.Of(refused.Because),
                var done => Wire.Json(done),
            },
            { Because: { } because } => Problems.Of(because),
            _ => Problems.Of(Refusals.NotYourNation),
        };

    private static async Task<IResult> ClockAsync(string code, HttpRequest request, Bearer bearer, Table table, CancellationToken cancellation) =>
        await bearer.WhoAsync(request, code, cancellation) switch
        {
            { Value: Sitting.AsFacilitator by } => Answer(await table.ClockAsync(by, await WishAsync(request, cancellation))),
            { Because: { } because } => Problems.Of(because),
            _ => Problems.Of(Refusals.NotFacilitator),
        };

    // A host types `curl -X POST …/clock`, or sends the bare word.
    private static async Task<Unread<ClockMove>> WishAsync(HttpRequest request, CancellationToken cancellation)
    {
        (Unread<ClockMove> unread, string text) = await Body.UnreadWithTextAsync<ClockMove>(request, cancellation);
        string word = text.Trim(' ', '"', '\r', '\n', '\t');
        bool isWord = word.Length is > 0 and < 20 && word.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
        return word.Length == 0 || isWord || word == "{}"
            ? new(JsonSerializer.SerializeToElement(new ClockMove { Do = isWord ? word : "next" }, RulesJson.Options), text.Length)
            : unread;
    }

    internal static IResult Answer(MoveReply reply) => reply switch
    {
        MoveReply.Accepted => Wire.Json(reply),
        MoveReply.Refused refused => Problems.Of(refused.Because),
        _ => throw new UnreachableException(),
    };
}
