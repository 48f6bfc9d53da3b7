using System.Threading.Channels;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;

namespace WorldTable.Server.Relay;

/// <summary>One world on this node: hears its noticeboard, keeps its documents in memory, tells the pages that are here and reports who is present.</summary>
public sealed partial class WorldFeed : IWorldWatcher, IAsyncDisposable
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HoldGapFor = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LeaveAfter = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly BoardCopy board = new();
    private readonly Dictionary<string, Present> present = new(StringComparer.Ordinal);
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource firstBoard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly INoticeboardGrain noticeboard;
    private readonly IWorldGrain world;
    private readonly IGrainFactory grains;
    private readonly IWorldWatcher self;
    private readonly ITimer alarm;
    private readonly Task running;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly string node;
    private long gapSince;
    private long lastBeat;
    private long lastTouched;
    private TimeSpan beatIn = BeatEvery;
    private bool presenceChanged;
    private bool failing;
    private bool closed;

    public WorldFeed(string worldId, WorldHead head, string node, IGrainFactory grains, TimeProvider time, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(grains);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(head);
        (Id, Code, this.node, this.grains, this.time, this.log) = (worldId, head.Code, node, grains, time, log);
        noticeboard = grains.GetGrain<INoticeboardGrain>(worldId);
        world = grains.GetGrain<IWorldGrain>(worldId);
        self = grains.CreateObjectReference<IWorldWatcher>(this);
        alarm = time.CreateTimer(_ => Wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Pack = PackShelf.Named(head.Pack) ?? throw new InvalidOperationException($"This server does not have the pack '{head.Pack}'.");
        lastTouched = lastBeat = time.GetTimestamp();
        running = RunAsync();
    }

    public string Id { get; }

    public string Code { get; }

    public Pack Pack { get; }

    /// <summary>How the noticeboard reaches this feed.</summary>
    public IWorldWatcher Reference => self;

    /// <summary>Done when the first board is here, with the world and all its nations.</summary>
    public Task Ready => firstBoard.Task;

    /// <summary>Somebody is about to look; false when this feed has just been closed and another must be opened.</summary>
    public bool TryTouch()
    {
        lock (gate)
        {
            lastTouched = time.GetTimestamp();
            return !closed;
        }
    }

    /// <summary>True when nobody has been here or asked for a while: it is closed from now on.</summary>
    public bool TryClose()
    {
        lock (gate)
        {
            return closed = present.Count == 0 && time.GetElapsedTime(lastTouched) > LeaveAfter;
        }
    }

    public Task PostedAsync(string world, IReadOnlyList<Posted> posted)
    {
        Tell(() => board.Hear(posted));
        return Task.CompletedTask;
    }

    /// <summary>A page sits down: its snapshot, and from then on every frame after it.</summary>
    public Snapshot Join(Listener listener, SeatId? seat)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (gate)
        {
            present[listener.Connection] = new(listener, seat);
            presenceChanged = true;
            lastTouched = time.GetTimestamp();
            Wake();
            return board.For(listener.Audience.MaySee);
        }
    }

    /// <summary>A page is gone.</summary>
    public void Leave(string connection)
    {
        lock (gate)
        {
            presenceChanged |= present.Remove(connection);
            lastTouched = time.GetTimestamp();
        }
        Wake();
    }

    /// <summary>What these audiences may see now.</summary>
    public Snapshot Look(Audience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        lock (gate)
        {
            lastTouched = time.GetTimestamp();
            return board.For(audience.MaySee);
        }
    }

    /// <summary>The frames of one audience after a number, or everything when they are gone or too many.</summary>
    public async Task<CatchUpReply> CatchUpAsync(Audience audience, string of, long after, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(audience);
        const int Few = 64;
        long counter;
        lock (gate)
        {
            counter = board.CounterOf(of);
        }
        if (after >= 0 && after <= counter && counter - after <= Few && await noticeboard.RangeAsync(of, after, cancellation) is { } range)
        {
            return new() { Frames = [.. range.Select(FrameOf)] };
        }
        return new() { Snapshot = Look(audience) };
    }

    /// <summary>What is public now, after asking the noticeboard for what may be on its way: whoever has just changed something sees it. From memory when the silo is away.</summary>
    public async Task<Snapshot> LookAfreshAsync(Audience audience, CancellationToken cancellation = default)
    {
        if (!failing)
        {
            try
            {
                Beat beat = await noticeboard.BeatAsync(node, self, cancellation).WaitAsync(RetryAfter, time, cancellation);
                await FillAsync(Locked(() => board.Compare(beat))).WaitAsync(RetryAfter, time, cancellation);
            }
            catch (Exception problem) when (!cancellation.IsCancellationRequested)
            {
                LogUnheard(log, Id, problem);
            }
        }
        return Look(audience);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        signals.Writer.TryComplete();
        await running;
        await alarm.DisposeAsync();
        grains.DeleteObjectReference<IWorldWatcher>(self);
        stop.Dispose();
    }

    private static Frame FrameOf(Posted posted)
    {
        WrittenFrame frame = new(posted);
        return new() { Branch = frame.Branch, Epoch = frame.Epoch, Audience = frame.Audience, N = frame.N, Key = frame.Key, Document = frame.Document };
    }

    // Frames are gathered under the lock, so every page hears them in the board's order; sending happens outside.
    private void Tell(Func<IReadOnlyList<WrittenFrame>> hear)
    {
        List<Listener> toStart = [];
        bool attention;
        lock (gate)
        {
            IReadOnlyList<WrittenFrame> frames = hear();
            if (frames.Count > 0)
            {
                toStart.AddRange(present.Values.Select(one => one.Listener).Where(listener => listener.Gather(frames)));
            }
            attention = board.NeedsBoard || board.HasGaps != (gapSince != 0) || frames.Any(frame => frame.Key.StartsWith("nation/", StringComparison.Ordinal)) && present.Values.Any(IsDoubted);
            if (!firstBoard.Task.IsCompleted && board.IsWhole)
            {
                firstBoard.TrySetResult();
            }
        }
        foreach (Listener listener in toStart)
        {
            ThreadPool.UnsafeQueueUserWorkItem(listener, preferLocal: false);
        }
        if (attention)
        {
            Wake();
        }
    }

    /// <summary>The nation's document does not name this seat: it has only just been taken, or it has been freed.</summary>
    private bool IsDoubted(Present one) =>
        one is { Seat: { } seat, Listener.Audience.Nation: { } nation }
        && board.DocumentAt($"nation/{nation}") is { } shown
        && !shown.Document.GetProperty("delegates").EnumerateArray().Any(person => person.GetProperty("seat").ValueEquals(seat.Value));

    private void Wake() => signals.Writer.TryWrite(true);

    private sealed record Present(Listener Listener, SeatId? Seat);
}
