using System.Collections.Concurrent;
using System.Security.Cryptography;
using WorldTable.Grains.Joining;
using WorldTable.Grains.Worlds;

namespace WorldTable.Server.Relay;

/// <summary>The worlds that somebody on this node looks at: one feed each, opened at the first look and closed a while after the last.</summary>
public sealed class WorldRelay(IGrainFactory grains, TimeProvider time, ILogger<WorldRelay> log) : IAsyncDisposable
{
    private static readonly TimeSpan FirstBoardWithin = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<WorldFeed?>> opening = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorldFeed> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> worldOfCode = new(StringComparer.Ordinal);
    private readonly string node = "web-" + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>The feed of a world with its first board; null when there is no such world.</summary>
    public async Task<WorldFeed?> FeedAsync(string world, CancellationToken cancellation = default)
    {
        if (!open.TryGetValue(world, out WorldFeed? feed) || !feed.TryTouch())
        {
            feed = await OpenOnce(world).WaitAsync(FirstBoardWithin, time, cancellation);
        }
        if (feed is not null)
        {
            await feed.Ready.WaitAsync(FirstBoardWithin, time, cancellation);
        }
        return feed;
    }

    /// <summary>The feed of the world that this code leads to; null when it leads nowhere.</summary>
    public async Task<WorldFeed?> FeedOfCodeAsync(string typed, CancellationToken cancellation = default)
    {
        if (JoinCode.Read(typed) is not { } code)
        {
            return null;
        }
        if (!worldOfCode.TryGetValue(code, out string? world))
        {
            world = await grains.GetGrain<IJoinCodeGrain>(code).WorldAsync(cancellation);
        }
        if (world is null || await FeedAsync(world, cancellation) is not { } feed || !string.Equals(feed.Code, code, StringComparison.Ordinal))
        {
            return null;
        }
        worldOfCode[code] = world;
        return feed;
    }

    /// <summary>Closes what nobody looks at any more.</summary>
    public async Task CloseIdleAsync()
    {
        foreach (WorldFeed feed in open.Values.Where(feed => feed.TryClose()))
        {
            open.TryRemove(KeyValuePair.Create(feed.Id, feed));
            worldOfCode.TryRemove(feed.Code, out _);
            await feed.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(open.Values.Select(feed => feed.DisposeAsync().AsTask()));
        open.Clear();
    }

    // Forty people who open the same world in the same second cause one look at it.
    private Task<WorldFeed?> OpenOnce(string world)
    {
        lock (gate)
        {
            if (!opening.TryGetValue(world, out Task<WorldFeed?>? task))
            {
                opening[world] = task = OpenAsync(world);
            }
            return task;
        }
    }

    private async Task<WorldFeed?> OpenAsync(string world)
    {
        await Task.Yield();
        try
        {
            if (open.TryGetValue(world, out WorldFeed? already) && already.TryTouch())
            {
                return already;
            }
            if (await grains.GetGrain<IWorldGrain>(world).HeadAsync() is not { } head)
            {
                return null;
            }
            return open[world] = new WorldFeed(world, head, node, grains, time, log);
        }
        finally
        {
            lock (gate)
            {
                opening.Remove(world);
            }
        }
    }
}
