using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Noticeboards;

public sealed class NoticeboardTests(House house)
{
    [Fact]
    public async Task The_first_look_shows_every_document_of_the_world()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);

        Relay relay = await Relay.WatchAsync(world);

        string[] expected =
        [
            "challenge/climate", "challenge/poverty", "levers/CHN", "levers/EAC", "levers/EUN", "levers/IND", "levers/SIS", "levers/USA", "map", "meters", "nation/CHN", "nation/EAC", "nation/EUN", "nation/IND", "nation/REST", "nation/SIS", "nation/USA",
            "plan/CHN", "plan/EAC", "plan/EUN", "plan/IND", "plan/SIS", "plan/USA", "world",
        ];
        Assert.Equal(expected, relay.Board.Documents.Select(posted => posted.Notice.Key).Order(StringComparer.Ordinal));
        Assert.All(relay.Board.Documents, posted => Assert.Equal(posted.Notice.Key.Split('/') is ["plan" or "levers", var nation] ? "nation/" + nation : "public", posted.Notice.Audience));
        Assert.Equal(1, relay.Board.Branch);
        Assert.True(relay.Board.Epoch > 0);
    }

    [Fact]
    public async Task A_hundred_secret_plan_edits_say_nothing_to_anybody_else()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        Relay relay = await Relay.WatchAsync(world);
        await relay.SettleAsync();
        Beat before = await relay.BeatAsync();
        relay.Heard.Clear();

        for (int at = 0; at < 100; at++)
        {
            Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(at % 2 + 1));
        }
        await world.UntilAsync(async () =>
        {
            await relay.WatchAsync();
            return relay.Board.Documents.Any(posted => posted.Notice.Key == "plan/EAC" && posted.Notice.Revision > 200);
        });
        Beat after = await relay.BeatAsync();

        Assert.Equal(before.Counters["public"], after.Counters["public"]);
        Assert.Equal(before.Counters["nation/USA"], after.Counters["nation/USA"]);
        Assert.All(relay.Heard, posted => Assert.Equal("nation/EAC", posted.Notice.Audience));
    }

    [Fact]
    public async Task Each_frame_is_sent_once_and_numbered_in_its_audience()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        Relay relay = await Relay.WatchAsync(world);
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        for (int at = 0; at < 20; at++)
        {
            Assert.IsType<MoveReply.Accepted>(await seat.PledgeAsync(at / 100.0));
        }

        await relay.SettleAsync();

        long from = relay.Board.Counters["public"];
        long[] numbers = [.. relay.Heard.Where(posted => posted.Notice.Audience == "public" && posted.N > from).Select(posted => posted.N).Order()];
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(at => from + at), numbers);
        // The world may have told something more since.
        Assert.Equal(numbers, (await world.Board.RangeAsync("public", from))!.Select(posted => posted.N).Take(numbers.Length));
    }

    [Fact]
    public async Task A_noticeboard_that_was_lost_comes_back_under_a_higher_epoch_with_everything_on_it()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(5));
        Relay relay = await Relay.WatchAsync(world);
        await relay.SettleAsync();
        Board before = relay.Board;

        await house.SleepAsync(world.Board);
        Beat beat = await relay.BeatAsync();
        await relay.WatchAsync();

        Assert.True(beat.Epoch > before.Epoch);
        Assert.Equal(beat.Epoch, relay.Board.Epoch);
        Assert.Equal(before.Documents.Select(posted => posted.Notice.Key).Order(StringComparer.Ordinal), relay.Board.Documents.Select(posted => posted.Notice.Key).Order(StringComparer.Ordinal));
        Notice plan = relay.Board.Documents.Single(posted => posted.Notice.Key == "plan/EAC").Notice;
        Assert.Equal(before.Documents.Concat(relay.Heard).Where(posted => posted.Notice.Key == "plan/EAC").MaxBy(posted => posted.N)!.Notice.Json, plan.Json);
    }

    [Fact]
    public async Task What_keepers_say_reaches_a_board_that_was_lost_in_the_meantime()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        Relay relay = await Relay.WatchAsync(world);
        await house.SleepAsync(world.Board);

        Assert.IsType<MoveReply.Accepted>(await seat.PledgeAsync(0.25));

        await relay.WatchAsync();
        await world.UntilAsync(async () =>
        {
            await relay.WatchAsync();
            return relay.Board.Documents.Any(posted => posted.Notice.Key == "challenge/climate" && System.Text.Encoding.UTF8.GetString(posted.Notice.Json).Contains("0.25", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_keeper_tells_again_until_a_board_that_could_not_open_has_heard_it()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        await house.SleepAsync(world.Board);
        house.Shelf.Meddle("world", world.Id, () => throw new IOException("The disk is away."));

        MoveReply reply = await seat.PledgeAsync(0.125);
        house.Time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<Exception>(() => world.Board.RangeAsync("public", 0));
        house.Shelf.Meddle("world", world.Id, null);

        Assert.IsType<MoveReply.Accepted>(reply);
        await world.UntilAsync(async () =>
            (await world.Board.RangeAsync("public", 0))?.Any(posted => posted.Notice.Key == "challenge/climate" && System.Text.Encoding.UTF8.GetString(posted.Notice.Json).Contains("0.125", StringComparison.Ordinal)) == true);
    }

    [Fact]
    public async Task A_node_that_stops_renewing_is_forgotten_and_one_that_leaves_hears_nothing_more()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Relay relay = await Relay.WatchAsync(world);
        await relay.SettleAsync();
        house.Time.Advance(TimeSpan.FromSeconds(31));
        relay.Heard.Clear();

        await world.SitAsync("EAC");
        await world.UntilAsync(async () => (await world.Board.RangeAsync("public", relay.Board.Counters["public"])) is { Count: > 0 });

        Assert.DoesNotContain(relay.Heard, posted => posted.Notice.Key == "nation/EAC");
    }
}
