using WorldTable.Grains.Nations;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Moves;
using WorldTable.Server.Api;
using WorldTable.Server.Hub;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Identity;

/// <summary>Knows a seat or a facilitator by the token, by asking the grain that keeps its hash.</summary>
public sealed class Gatekeeper(IGrainFactory grains, WorldRelay relay)
{
    /// <summary>Refused <c>unknown-token</c> when the token is nobody's, and <c>seat-freed</c> when it was somebody's whose seat the facilitator freed.</summary>
    public async Task<Outcome<Sitting>> WhoAsync(string? token, CancellationToken cancellation = default) =>
        WorldToken.TryRead(token, out WorldToken? read) && await relay.FeedAsync(read.World, cancellation) is { } feed
            ? await WhoAsync(read, feed, cancellation)
            : Refusal.Of(Refusals.UnknownToken);

    private async Task<Outcome<Sitting>> WhoAsync(WorldToken token, WorldFeed feed, CancellationToken cancellation) => token switch
    {
        // No keeper wakes for a nation that somebody invented.
        WorldToken.Seat seat when feed.Pack.Playable.Contains(seat.Nation) => await SeatedAsync(seat, feed, cancellation),
        WorldToken.Facilitator facilitator when await grains.GetGrain<IWorldGrain>(facilitator.World).IsFacilitatorAsync(facilitator.Secret, cancellation) =>
            new Sitting.AsFacilitator(feed, facilitator.Secret),
        _ => Refusal.Of(Refusals.UnknownToken),
    };

    private async Task<Outcome<Sitting>> SeatedAsync(WorldToken.Seat seat, WorldFeed feed, CancellationToken cancellation)
    {
        INationGrain nation = grains.GetGrain<INationGrain>(KeeperKeys.Nation(seat.World, seat.Nation));
        if (await nation.WhoAsync(seat.Chair, seat.Secret, cancellation) is { } seated)
        {
            return new Sitting.AsDelegate(feed, seated.Nation, seated.Seat, seated.Nickname);
        }
        return Refusal.Of(await nation.SeatAsync(seat.Chair, cancellation) is SeatStanding.Freed ? Refusals.SeatFreed : Refusals.UnknownToken);
    }
}
