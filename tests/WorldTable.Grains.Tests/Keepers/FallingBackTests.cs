using System.Text.Json;
using WorldTable.Grains.Channels;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Tests.Noticeboards;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Grains.Tests.Treaties;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Keepers;

/// <summary>The store falls back some seconds under a running game, as Azurite does when it is killed: what is stored counts, everybody comes back to it and is told, and the game goes on.</summary>
public sealed class FallingBackTests(House house)
{
    [Fact]
    public async Task A_forgotten_move_leaves_the_page_though_the_keeper_counts_the_same_revisions_again()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        Accepted(await seat.PlanAsync(1));
        var before = house.Shelf.Remember(world.Id);
        Relay relay = await Relay.WatchAsync(world);
        Accepted(await seat.PlanAsync(2));
        Accepted(await seat.PlanAsync(3));
        await ShowsAsync(world, relay, 3);

        house.Shelf.FallBack(world.Id, before);
        MoveReply cutOff = await seat.PlanAsync(4);
        await ShowsAsync(world, relay, 1);
        MoveReply again = await seat.PlanAsync(5);

        Assert.Equal(Refusals.NotSaved, Assert.IsType<MoveReply.Refused>(cutOff).Because.Code);
        Accepted(again);
        await ShowsAsync(world, relay, 5);
        await ToldAsync(world, relay);
    }

    [Fact]
    public async Task A_keeper_that_nobody_asks_comes_back_too_once_another_has_found_out()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        var before = house.Shelf.Remember(world.Id);
        Relay relay = await Relay.WatchAsync(world);
        Accepted(await seat.PledgeAsync(0.5));
        Accepted(await seat.PlanAsync(7));
        await ShowsAsync(world, relay, 7);

        house.Shelf.FallBack(world.Id, before);
        await seat.PledgeAsync(0.75);
        Accepted(await seat.PledgeAsync(0.25));

        await ShowsAsync(world, relay, null);
        await ToldAsync(world, relay);
        Accepted(await seat.PlanAsync(8));
        await ShowsAsync(world, relay, 8);
    }

    [Fact]
    public async Task A_round_that_was_forgotten_is_played_again_from_what_is_stored_and_its_new_record_counts()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        Accepted(await seat.PlanAsync(11));
        var before = house.Shelf.Remember(world.Id);
        Relay relay = await Relay.WatchAsync(world);
        Accepted(await seat.PlanAsync(12));
        await world.GoToAsync(Phase.Report);
        string forgotten = (await world.Round(1, 1).ReadAsync())!.Record.Hash;
        await world.GoToAsync(Phase.Table);
        Accepted(await seat.PlanAsync(13));

        house.Shelf.FallBack(world.Id, before);
        await seat.PlanAsync(14);
        await world.UntilAsync(async () => (await world.HeadAsync()) is { OpenRound: 1, Phase: Phase.Table });
        await ShowsAsync(world, relay, 11);
        await ToldAsync(world, relay);
        await world.GoToAsync(Phase.Report);
        RoundRecord played = (await world.Round(1, 1).ReadAsync())!.Record;
        await world.GoToAsync(Phase.Table);
        Accepted(await seat.PlanAsync(15));
        house.Time.Advance(TimeSpan.FromMinutes(2));
        await world.GoToAsync(Phase.Report);

        Assert.NotEqual(forgotten, played.Hash);
        Assert.Equal(11, Assert.Single(played.Input!.Plans[new("EAC")].Lines).Amount);
        Assert.Equal(played.Hash, (await world.Round(1, 2).ReadAsync())!.Record.PreviousHash);
        Assert.Null((await world.ShownAsync()).WentBackAt);
    }

    [Fact]
    public async Task Seals_of_a_forgotten_collecting_do_not_keep_anybody_from_playing()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        var before = house.Shelf.Remember(world.Id);
        await world.DoAsync("next");
        Assert.NotNull(await world.Nation("EAC").SealAsync(await world.HeadAsync()));

        house.Shelf.FallBack(world.Id, before);
        await world.TryAsync("next");

        await world.UntilAsync(async () => await seat.PlanAsync(21) is MoveReply.Accepted);
        Assert.Equal(Phase.Table, (await world.HeadAsync()).Phase);
    }

    [Fact]
    public async Task A_forgotten_rewind_leaves_the_pages_of_its_branch_and_begins_them_anew()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Table);
        var before = house.Shelf.Remember(world.Id);
        Relay relay = await Relay.WatchAsync(world);
        await world.DoAsync("rewind", round: 1);
        await world.UntilAsync(async () => { await relay.WatchAsync(); return relay.Board.Branch == 2; });
        long epoch = relay.Board.Epoch;

        house.Shelf.FallBack(world.Id, before);
        await world.TryAsync("next");
        await world.UntilAsync(async () => { await relay.WatchAsync(); return relay.Board.Branch == 1 && Shown(relay) is { Branch: 1, Round: 2 }; });

        Assert.True(relay.Board.Epoch > epoch);
        Accepted(await seat.PlanAsync(31, branch: 1, round: 2));
        await ShowsAsync(world, relay, 31);
    }

    [Fact]
    public async Task A_treaty_and_a_word_that_were_forgotten_leave_every_page_and_their_places_can_be_taken_again()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        ITalkGrain talk = house.Grains.GetGrain<ITalkGrain>(world.Id);
        IChannelGrain floor = house.Grains.GetGrain<IChannelGrain>($"{world.Id}/floor");
        Assert.Null(await talk.EnterAsync(new("floor"), seat.Delegate.Nation));
        Accepted(await SayAsync("stays"));
        var before = house.Shelf.Remember(world.Id);
        Relay relay = await Relay.WatchAsync(world);
        string treaty = await seat.BeginAsync("EAC", "CHN");
        Accepted(await SayAsync("goes"));
        await world.UntilAsync(async () => { await relay.WatchAsync(); return Stands($"treaty/{treaty}") && Said("goes"); });

        house.Shelf.FallBack(world.Id, before);
        await SayAsync("cut off");
        await world.UntilAsync(async () => { await relay.WatchAsync(); return !Stands($"treaty/{treaty}") && !Said("goes") && Said("stays"); });

        await ToldAsync(world, relay);
        Assert.Equal(treaty, await seat.BeginAsync("EAC", "IND"));
        Accepted(await SayAsync("comes"));
        await world.UntilAsync(async () => { await relay.WatchAsync(); return Stands($"treaty/{treaty}") && Said("comes"); });

        Task<MoveReply> SayAsync(string text) => floor.SayAsync(new(seat.Delegate.Nation, seat.Id), new Say { Id = PlayedWorld.NextMove(), Channel = new("floor"), Text = text });
        bool Stands(string key) => relay.Board.Documents.Any(posted => posted.Notice.Key == key);
        bool Said(string text) => Document<ChannelDocument>(relay, "channel/floor")?.Messages.Any(message => message.Text == text) == true;
    }

    [Fact]
    public async Task A_head_whose_round_record_is_gone_plays_that_round_again_in_a_branch_of_its_own()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Table);
        var now = house.Shelf.Remember(world.Id);
        house.Shelf.FallBack(world.Id, now.Where(record => record.Key.State != "round").ToDictionary());
        await house.SleepAsync(world.Grain);

        WorldHead head = await world.HeadAsync();
        await world.GoToAsync(Phase.Table);
        Accepted(await seat.PlanAsync(41));
        await world.GoToAsync(Phase.Report);

        Assert.Equal((2, 1), (head.Branch, head.OpenRound));
        Assert.Equal(41, Assert.Single((await world.Round(2, 1).ReadAsync())!.Record.Input!.Plans[new("EAC")].Lines).Amount);
    }

    [Fact]
    public async Task A_head_that_was_saved_after_its_round_record_had_been_forgotten_does_not_hold_the_world_up()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        house.Shelf.Meddle("world", world.Id, () =>
        {
            var now = house.Shelf.Remember(world.Id);
            if (now.Keys.Any(record => record.State == "round"))
            {
                house.Shelf.Meddle("world", world.Id, null);
                house.Shelf.FallBack(world.Id, now.Where(record => record.Key.State != "round").ToDictionary());
            }
            return Task.CompletedTask;
        });

        await world.TryAsync("next");
        await world.TryAsync("next");
        await world.UntilAsync(async () => (await world.HeadAsync()).Branch == 2);
        await world.GoToAsync(Phase.Table);
        Accepted(await seat.PlanAsync(41));
        await world.GoToAsync(Phase.Report);

        Assert.Equal(41, Assert.Single((await world.Round(2, 1).ReadAsync())!.Record.Input!.Plans[new("EAC")].Lines).Amount);
    }

    [Fact]
    public async Task Nobody_is_told_anything_when_keepers_and_worlds_only_sleep_and_wake()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        Relay relay = await Relay.WatchAsync(world);
        for (int at = 1; at <= 5; at++)
        {
            Accepted(await seat.PlanAsync(at));
            await house.SleepAsync(world.Nation("EAC"));
            Accepted(await seat.PledgeAsync(at / 10.0));
            await house.SleepAsync(at % 2 == 0 ? world.Grain : world.Challenge("climate"));
        }
        await ShowsAsync(world, relay, 5);
        int tag = house.Shelf.Tag("nation", $"{world.Id}/EAC");
        long revision = house.Shelf.Read<NationRecord>("nation", $"{world.Id}/EAC").Revision;
        await house.SleepAsync(world.Grain);
        await world.HeadAsync();
        await relay.SettleAsync();

        Assert.Null((await world.ShownAsync()).WentBackAt);
        Assert.Equal(6, revision);
        Assert.Equal(tag, house.Shelf.Tag("nation", $"{world.Id}/EAC"));
    }

    [Fact]
    public async Task A_stale_life_of_a_keeper_is_no_falling_back()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        Accepted(await seat.PlanAsync(1));
        await using House twin = await house.TwinAsync();
        PlayedWorld there = new(twin, world.Id);
        Seat other = seat with { World = there };
        Accepted(await other.PlanAsync(2));

        MoveReply late = await seat.PlanAsync(3);
        Accepted(await seat.PlanAsync(4));
        MoveReply stale = await other.PlanAsync(5);
        Accepted(await other.PlanAsync(6));

        Assert.All([late, stale], reply => Assert.Equal(Refusals.NotSaved, Assert.IsType<MoveReply.Refused>(reply).Because.Code));
        Assert.Equal(6, Assert.Single(house.Shelf.Read<NationRecord>("nation", $"{world.Id}/EAC").Table!.Plan.Lines).Amount);
        Assert.Equal(5, house.Shelf.Read<NationRecord>("nation", $"{world.Id}/EAC").Revision);
        await house.SleepAsync(world.Grain);
        Assert.Null((await world.ShownAsync()).WentBackAt);
    }

    private async Task<(PlayedWorld World, Seat Seat)> AtTableAsync()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        return (world, seat);
    }

    /// <summary>The page of the nation shows this plan in the end, and the keeper's record holds it.</summary>
    private async Task ShowsAsync(PlayedWorld world, Relay relay, double? amount)
    {
        await world.UntilAsync(async () =>
        {
            await relay.WatchAsync();
            return Plan(relay)?.Lines.SingleOrDefault()?.Amount == amount;
        });
        NationRecord stored = house.Shelf.Read<NationRecord>("nation", $"{world.Id}/EAC");
        Assert.Equal(amount, stored.Table?.Plan.Lines.SingleOrDefault()?.Amount);
    }

    private static async Task ToldAsync(PlayedWorld world, Relay relay) => await world.UntilAsync(async () =>
    {
        await relay.WatchAsync();
        return Shown(relay)?.WentBackAt is not null;
    });

    private static PlanDocument? Plan(Relay relay) => Document<PlanDocument>(relay, "plan/EAC");

    private static WorldDocument? Shown(Relay relay) => Document<WorldDocument>(relay, "world");

    private static T? Document<T>(Relay relay, string key)
        where T : class =>
        relay.Board.Documents.SingleOrDefault(posted => posted.Notice.Key == key) is { } posted ? JsonSerializer.Deserialize<T>(posted.Notice.Json, RulesJson.Options) : null;

    private static void Accepted(MoveReply reply) => Assert.IsType<MoveReply.Accepted>(reply);
}
