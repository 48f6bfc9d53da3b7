using Microsoft.Extensions.Logging;
using WorldTable.Grains.Challenges;
using WorldTable.Grains.Channels;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Treaties;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Packs;

namespace WorldTable.Grains.Noticeboards;

/// <summary>The feed of one world, kept in memory only: after a restart it takes a new epoch and rebuilds itself from the keepers.</summary>
[GrainType("noticeboard")]
public sealed partial class NoticeboardGrain(TimeProvider time, ILogger<NoticeboardGrain> log) : Grain, INoticeboardGrain
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    // How long a first look waits for the board to be complete; real time, whatever the game's clock says.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Watchers watchers = new();
    private FrameBook book = new(0);
    private Task rebuilding = Task.CompletedTask;
    private IGrainTimer? retry;

    private string World => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new FrameBook(await GrainFactory.GetGrain<IWorldGrain>(World).NextEpochAsync(cancellationToken));
        rebuilding = RebuildAsync();
    }

    public Task<long> PostAsync(IReadOnlyList<Notice> notices, CancellationToken cancellation = default)
    {
        long told = book.ToldBefore(notices);
        Take(notices);
        return Task.FromResult(told);
    }

    public async Task<Board> WatchAsync(string node, IWorldWatcher watcher, CancellationToken cancellation = default)
    {
        watchers.Renew(node, watcher, time.GetUtcNow());
        await rebuilding.WaitAsync(Patience, TimeProvider.System, cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return book.Board();
    }

    public Task<Beat> BeatAsync(string node, IWorldWatcher watcher, CancellationToken cancellation = default)
    {
        _ = GrainFactory.GetGrain<IWorldGrain>(World).LookAsync();
        watchers.Renew(node, watcher, time.GetUtcNow());
        return Task.FromResult(book.Beat());
    }

    public Task UnwatchAsync(string node, CancellationToken cancellation = default)
    {
        watchers.Remove(node);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Posted>?> RangeAsync(string audience, long after, CancellationToken cancellation = default) =>
        Task.FromResult(book.After(audience, after));

    public Task BeginAnewAsync()
    {
        BeginAnew();
        return Task.CompletedTask;
    }

    // Numbers go on under an epoch that is higher than any this world can have given.
    private void BeginAnew()
    {
        book = new FrameBook(WorldRecord.Later(book.Epoch, time.GetUtcNow()));
        rebuilding = RebuildAsync();
    }

    private void Take(IReadOnlyList<Notice> notices)
    {
        if (book.IsLeftBy(notices))
        {
            BeginAnew();
        }
        IReadOnlyList<Posted> fresh = book.Take(notices);
        if (fresh.Count > 0 && !watchers.None)
        {
            watchers.Send(World, fresh, time.GetUtcNow());
        }
    }

    /// <summary>Asks the world, then its keepers, for what they have to show; beside the turns, and again while one does not answer. Never throws.</summary>
    private async Task RebuildAsync()
    {
        // When the board begins anew meanwhile, that one asks everybody itself: nothing of this asking counts then, neither its answers nor how it ended.
        FrameBook mine = book;
        try
        {
            IWorldGrain world = GrainFactory.GetGrain<IWorldGrain>(World);
            Take(mine, await world.NoticesAsync());
            if (await world.HeadAsync() is { } head && PackShelf.Named(head.Pack) is { } pack)
            {
                await Task.WhenAll(
                [
                    .. pack.Playable.Select(nation => TakeAsync(mine, GrainFactory.GetGrain<INationGrain>($"{World}/{nation}").NoticesAsync())),
                    .. pack.Challenges.Select(challenge => TakeAsync(mine, GrainFactory.GetGrain<IChallengeGrain>($"{World}/{challenge}").NoticesAsync())),
                    TakeTreatiesAsync(mine, world),
                    TakeTalkAsync(mine, GrainFactory.GetGrain<ITalkGrain>(World)),
                ]);
            }
            if (mine == book)
            {
                retry?.Dispose();
                retry = null;
            }
        }
        catch (Exception failure)
        {
            LogIncomplete(failure, World);
            retry ??= this.RegisterGrainTimer(RebuildAsync, Again, Again);
        }
    }

    private async Task TakeTalkAsync(FrameBook mine, ITalkGrain talk)
    {
        Take(mine, await talk.NoticesAsync());
        await Task.WhenAll((await talk.RoomsAsync()).Select(room => TakeAsync(mine, GrainFactory.GetGrain<IChannelGrain>($"{World}/{room}").NoticesAsync())));
    }

    private async Task TakeTreatiesAsync(FrameBook mine, IWorldGrain world) =>
        await Task.WhenAll((await world.TreatiesAsync()).Select(treaty => TakeAsync(mine, GrainFactory.GetGrain<ITreatyGrain>($"{World}/{treaty}").NoticesAsync())));

    private async Task TakeAsync(FrameBook mine, Task<IReadOnlyList<Notice>> notices) => Take(mine, await notices);

    private void Take(FrameBook mine, IReadOnlyList<Notice> notices)
    {
        if (mine == book)
        {
            Take(notices);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The noticeboard of {World} is not complete yet; it asks again.")]
    private partial void LogIncomplete(Exception failure, string world);
}
