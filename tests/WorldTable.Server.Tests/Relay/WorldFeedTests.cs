using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Core.Internal;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Relay;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Relay;

public sealed class WorldFeedTests(OpenRoom room)
{
    private const string Node = "web-of-this-test";

    [Fact]
    public async Task A_lost_frame_is_fetched_when_a_later_one_shows_the_gap()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Table);
        await using WorldFeed feed = await FeedAsync(tool, TimeProvider.System);
        Heard told = new();
        feed.Join(told.Listener, seat: null);
        INoticeboardGrain noticeboard = room.Ask<IGrainFactory>().GetGrain<INoticeboardGrain>(feed.Id);

        await noticeboard.UnwatchAsync(Node);
        await tool.PlayAsync(seat, Playing.Pledge("climate", 1));
        await noticeboard.BeatAsync(Node, feed.Reference);
        await tool.PlayAsync(seat, Playing.Pledge("climate", 2));

        await told.UntilAsync(frames => PledgesIn(frames).Contains(2));
        // The heading that a pledge moves comes a moment later, in a document of its own.
        Assert.Equal([1.0, 2.0], PledgesIn(told.Frames).Distinct());
        AssertNoGap(told.Frames);
    }

    [Fact]
    public async Task A_lost_last_frame_is_found_within_a_heartbeat()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Table);
        await using WorldFeed feed = await FeedAsync(tool, TimeProvider.System);
        Heard told = new();
        feed.Join(told.Listener, seat: null);

        await room.Ask<IGrainFactory>().GetGrain<INoticeboardGrain>(feed.Id).UnwatchAsync(Node);
        await tool.PlayAsync(seat, Playing.Pledge("climate", 7));

        await told.UntilAsync(frames => PledgesIn(frames).Contains(7));
        AssertNoGap(told.Frames);
    }

    [Fact]
    public async Task A_noticeboard_that_wakes_anew_brings_every_page_the_whole_board_in_a_higher_epoch()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));
        await tool.GoToAsync(Phase.Table);
        long epoch = page.Snapshot!.Epoch;
        WorldFeed feed = (await room.Ask<WorldRelay>().FeedOfCodeAsync(tool.Code))!;

        await room.Ask<IGrainFactory>().GetGrain<INoticeboardGrain>(feed.Id).AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        Assert.IsType<MoveReply.Accepted>(await page.PlayAsync(Playing.Pledge("climate", 9)));

        await page.UntilAsync(one => one.Frames.Any(frame => frame.Epoch > epoch && frame.Key == "plan/EAC"), "the new epoch");
        await page.UntilAsync(one => one.See<ChallengeDocument>("challenge/climate").PledgedBillionsPerYear == 9, "the pledge made meanwhile");
        Snapshot now = (await page.CatchUpAsync("public", -1)).Snapshot!;
        Assert.True(now.Epoch > epoch);
        Assert.Contains("plan/EAC", now.Documents.Keys);
    }

    [Fact]
    public async Task Pages_that_come_back_are_served_from_memory_while_the_world_is_looked_at()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        WorldFeed first = (await room.Ask<WorldRelay>().FeedOfCodeAsync(tool.Code))!;

        WorldFeed[] all = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ => (await room.Ask<WorldRelay>().FeedOfCodeAsync(tool.Code))!));

        Assert.All(all, feed => Assert.Same(first, feed));
        Assert.Contains("world", first.Look(Audience.Visitor).Documents.Keys);
    }

    [Fact]
    public async Task A_world_that_nobody_looks_at_is_let_go()
    {
        Microsoft.Extensions.Time.Testing.FakeTimeProvider time = new();
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using WorldFeed feed = await FeedAsync(tool, time);
        Heard told = new();

        feed.Join(told.Listener, seat: null);
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(feed.TryClose());
        feed.Leave(told.Listener.Connection);
        Assert.False(feed.TryClose());
        time.Advance(TimeSpan.FromSeconds(31));

        Assert.True(feed.TryClose());
        Assert.False(feed.TryTouch());
    }

    private async Task<WorldFeed> FeedAsync(Tool tool, TimeProvider time)
    {
        string world = tool.Facilitator.Split('.')[0];
        IGrainFactory grains = room.Ask<IGrainFactory>();
        WorldHead head = (await grains.GetGrain<IWorldGrain>(world).HeadAsync())!;
        WorldFeed feed = new(world, head, Node, grains, time, NullLogger.Instance);
        await feed.Ready.WaitAsync(TimeSpan.FromSeconds(15));
        return feed;
    }

    private static double[] PledgesIn(IEnumerable<WrittenFrame> frames) =>
        [.. frames.Where(frame => frame.Key == "challenge/climate").Select(frame => frame.Document.GetProperty("pledgedBillionsPerYear").GetDouble()).Where(pledged => pledged > 0)];

    private static void AssertNoGap(IReadOnlyList<WrittenFrame> frames)
    {
        long[] numbers = [.. frames.Where(frame => frame.Audience == Audience.Public).Select(frame => frame.N)];
        Assert.Equal(Enumerable.Range(0, numbers.Length).Select(n => numbers[0] + n), numbers);
    }

    /// <summary>A page's ear, without the line.</summary>
    private sealed class Heard
    {
        private readonly Lock gate = new();
        private readonly List<WrittenFrame> frames = [];
        private (Func<IReadOnlyList<WrittenFrame>, bool> Holds, TaskCompletionSource Done)? waiting;

        public Heard() => Listener = new("ear", Audience.Visitor, TakeAsync, new Tempo(), TimeProvider.System, NullLogger.Instance);

        public Listener Listener { get; }

        public IReadOnlyList<WrittenFrame> Frames
        {
            get
            {
                lock (gate)
                {
                    return [.. frames];
                }
            }
        }

        public async Task UntilAsync(Func<IReadOnlyList<WrittenFrame>, bool> holds)
        {
            TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (gate)
            {
                waiting = (holds, done);
                if (holds(frames))
                {
                    done.TrySetResult();
                }
            }
            await done.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        private Task TakeAsync(IReadOnlyList<WrittenFrame> batch)
        {
            lock (gate)
            {
                frames.AddRange(batch);
                if (waiting is var (holds, done) && holds(frames))
                {
                    done.TrySetResult();
                }
            }
            return Task.CompletedTask;
        }
    }
}
