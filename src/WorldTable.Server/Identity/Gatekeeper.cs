using WorldTable.Grains.Nations;
using WorldTable.Grains.Worlds;
using WorldTable.Server.Hub;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Identity;

/// <summary>Knows a seat or a facilitator by the token, by asking the grain that keeps its hash.</summary>
public sealed class Gatekeeper(IGrainFactory grains, WorldRelay relay)
{
    /// <summary>Null when the token is nobody's.</summary>
    public async Task<Sitting?> WhoAsync(string? token, CancellationToken cancellation = default) =>
        WorldToken.TryRead(token, out WorldToken? read) && await relay.FeedAsync(read.World, cancellation) is { } feed
            ? await WhoAsync(read, feed, cancellation)
            : null;

    private async Task<Sitting?> WhoAsync(WorldToken token, WorldFeed feed, CancellationToken cancellation) => token switch
    {
        WorldToken.Seat seat when await SeatedAsync(seat, cancellation) is { } seated => new Sitting.AsDelegate(feed, seated.Nation, seated.Seat, seated.Nickname),
        WorldToken.Facilitator facilitator when await grains.GetGrain<IWorldGrain>(facilitator.World).IsFacilitatorAsync(facilitator.Secret, cancellation) =>
            new Sitting.AsFacilitator(feed, facilitator.Secret),
        _ => null,
    };

    private Task<Seated?> SeatedAsync(WorldToken.Seat seat, CancellationToken cancellation) =>
        grains.GetGrain<INationGrain>(KeeperKeys.Nation(seat.World, seat.Nation)).WhoAsync(seat.Chair, seat.Secret, cancellation);
}
