using System.Collections.Concurrent;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Tests.Playing;

namespace WorldTable.Grains.Tests.Noticeboards;

/// <summary>A web node's relay that writes down what it hears.</summary>
internal sealed class Relay : IWorldWatcher
{
    private readonly PlayedWorld world;
    private readonly IWorldWatcher self;

    private Relay(PlayedWorld world) => (this.world, self) = (world, world.House.Client.CreateObjectReference<IWorldWatcher>(this));

    public ConcurrentQueue<Posted> Heard { get; } = new();
    public Board Board { get; private set; } = null!;

    public static async Task<Relay> WatchAsync(PlayedWorld world)
    {
        Relay relay = new(world);
        await relay.WatchAsync();
        return relay;
    }

    public async Task WatchAsync() => Board = await world.Board.WatchAsync("web-1", self);

    public Task<Beat> BeatAsync() => world.Board.BeatAsync("web-1", self);

    public Task PostedAsync(string world, IReadOnlyList<Posted> posted)
    {
        foreach (Posted one in posted)
        {
            Heard.Enqueue(one);
        }
        return Task.CompletedTask;
    }

    /// <summary>Waits until everything that the board has counted so far was heard.</summary>
    public async Task SettleAsync()
    {
        await world.UntilAsync(async () =>
        {
            Beat beat = await BeatAsync();
            // One-way calls may overtake each other: the last one heard does not mean that all were.
            return beat.Counters.All(counter => Board.Counters.GetValueOrDefault(counter.Key) is var from
                && Heard.Where(posted => posted.Notice.Audience == counter.Key && posted.N > from).Select(posted => posted.N).Distinct().Count() >= counter.Value - from);
        });
    }
}
