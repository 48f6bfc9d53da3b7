using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Hub;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Api;

/// <summary>Talking without a page: messages, earlier pages of a room, and what a facilitator may do about them.</summary>
public static class TalkApi
{
    extension(RouteGroupBuilder worlds)
    {
        public void MapTalk()
        {
            worlds.MapPost("/{code}/messages", SayAsync)
                .WithName("Say").WithSummary("A message for a room: floor, pair/A+B, treaty/N or delegation/X. A retry with the same id gets the first answer and is not said twice.").RequiresToken()
                .Takes<Say>().Produces<MoveReply>().Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503).RequireRateLimiting(RateLimits.Asking);

            worlds.MapGet("/{code}/channels/{**channel}", PageAsync)
                .WithName("ReadChannel").WithSummary("Up to 50 messages before ?before=, in order; the last ones without it.").RequiresToken()
                .Produces<ChannelPage>().Refuses(401, 403, 404, 429, 503).RequireRateLimiting(RateLimits.Asking);

            worlds.MapDelete("/{code}/channels/{**channel}", RemoveAsync)
                .WithName("RemoveMessage").WithSummary("The facilitator takes the message with ?number= away. Its place stays and says so.").RequiresToken()
                .Produces<MoveReply>().Refuses(400, 401, 403, 404, 429, 503).RequireRateLimiting(RateLimits.Asking);

            worlds.MapPost("/{code}/mutes", MuteAsync)
                .WithName("Mute").WithSummary("The facilitator takes the word from a nation, or from all, or gives it back.").RequiresToken()
                .Takes<MuteNation>().Produces<MoveReply>().Refuses(400, 401, 403, 404, 413, 422, 429, 503).RequireRateLimiting(RateLimits.Asking);
        }
    }

    private static async Task<IResult> SayAsync(string code, HttpRequest request, Bearer bearer, Conversation talk, CancellationToken cancellation) =>
        await bearer.WhoAsync(request, code, cancellation) switch
        {
            { Value: { } by } => MovesApi.Answer(await talk.SayAsync(by, await Body.UnreadAsync<Say>(request, cancellation))),
            { Because: var because } => Problems.Of(because!),
        };

    private static async Task<IResult> PageAsync(string code, string channel, long? before, HttpRequest request, Bearer bearer, Conversation talk, CancellationToken cancellation) =>
        await bearer.WhoAsync(request, code, cancellation) switch
        {
            { Value: { } by } => (await talk.PageAsync(by, ChannelId.Of(channel ?? ""), before ?? long.MaxValue)).Match(Wire.Json, Problems.Of),
            { Because: var because } => Problems.Of(because!),
        };

    private static async Task<IResult> RemoveAsync(string code, string channel, long number, HttpRequest request, Bearer bearer, Conversation talk, CancellationToken cancellation) =>
        await bearer.WhoAsync(request, code, cancellation) switch
        {
            { Value: Sitting.AsFacilitator by } => MovesApi.Answer(await talk.RemoveAsync(by, new RemoveMessage { Channel = ChannelId.Of(channel ?? ""), Number = number })),
            { Because: { } because } => Problems.Of(because),
            _ => Problems.Of(Refusals.NotFacilitator),
        };

    private static async Task<IResult> MuteAsync(string code, HttpRequest request, Bearer bearer, Conversation talk, CancellationToken cancellation)
    {
        switch (await bearer.WhoAsync(request, code, cancellation))
        {
            case { Value: Sitting.AsFacilitator by }:
                (MuteNation? wish, Refusal refusal) = await Body.ReadAsync<MuteNation>(request, cancellation);
                return wish is null ? Problems.Of(refusal) : MovesApi.Answer(await talk.MuteAsync(by, wish));
            case { Because: { } because }:
                return Problems.Of(because);
            default:
                return Problems.Of(Refusals.NotFacilitator);
        }
    }
}
