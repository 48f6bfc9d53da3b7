using System.Diagnostics;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Worlds;

public sealed class SealTests(House house)
{
    [Fact]
    public async Task A_world_never_resolves_while_a_keeper_is_missing()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Decision);
        house.Shelf.Meddle("nation", $"{world.Id}/IND", () => throw new IOException("The disk is away."));

        await world.DoAsync("next");
        await world.PassAsync(TimeSpan.FromSeconds(30));
        WorldDocument collecting = await world.ShownAsync();
        MoveReply next = await world.TryAsync("next");
        KeptRound? early = await world.Round(1, 1).ReadAsync();
        house.Shelf.Meddle("nation", $"{world.Id}/IND", null);
        await world.UntilAsync(async () => (await world.ShownAsync()).Phase == Phase.Report);

        Assert.Equal((true, Phase.Decision, 1), (collecting.Collecting, collecting.Phase, collecting.Round));
        Assert.Equal([new NationId("IND")], collecting.Missing);
        Assert.Null(early);
        Assert.Equal(Refusals.BadClock, Assert.IsType<MoveReply.Refused>(next).Because.Code);
        Assert.Equal(6, (await world.Round(1, 1).ReadAsync())!.Record.Input!.Plans.Count);
    }

    [Fact]
    public async Task While_a_keeper_is_slow_everybody_can_still_look_at_the_world()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Decision);
        TaskCompletionSource slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Shelf.Meddle("nation", $"{world.Id}/USA", () => slow.Task);

        Stopwatch watch = Stopwatch.StartNew();
        await world.DoAsync("next");
        WorldDocument shown = await world.ShownAsync();
        await world.HeadAsync();
        MoveReply other = await world.TryAsync("pause");
        watch.Stop();
        house.Shelf.Meddle("nation", $"{world.Id}/USA", null);
        slow.SetResult();
        await world.UntilAsync(async () => (await world.ShownAsync()).Phase == Phase.Report);

        Assert.True(shown.Collecting);
        Assert.IsType<MoveReply.Refused>(other);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"Looking took {watch.Elapsed}.");
    }

    [Fact]
    public async Task The_facilitator_can_cancel_a_seal_and_the_sealed_keepers_open_again()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Decision);
        house.Shelf.Meddle("challenge", $"{world.Id}/climate", () => throw new IOException("The disk is away."));
        await world.DoAsync("next");
        MoveReply closing = await seat.PlanAsync(3);

        await world.DoAsync("cancel-seal");
        house.Shelf.Meddle("challenge", $"{world.Id}/climate", null);
        WorldDocument open = await world.ShownAsync();
        MoveReply accepted = await seat.PlanAsync(4);
        await world.DoAsync("next");
        await world.UntilAsync(async () => (await world.ShownAsync()).Phase == Phase.Report);

        Assert.Equal(Refusals.RoundIsClosing, Assert.IsType<MoveReply.Refused>(closing).Because.Code);
        Assert.Equal((false, Phase.Decision, "held", "paused"), (open.Collecting, open.Phase, open.Clock.Kind, open.Clock.Why));
        Assert.True(open.Clock.RemainingSeconds >= 60);
        Assert.IsType<MoveReply.Accepted>(accepted);
        RoundRecord record = (await world.Round(1, 1).ReadAsync())!.Record;
        Assert.Equal(4, Assert.Single(record.Input!.Plans[new NationId("EAC")].Lines).Amount);
        Assert.Contains(record.Interventions, deed => deed.Do == "cancel-seal");
    }

    [Fact]
    public async Task The_first_resolver_s_record_stands_and_a_second_one_reads_it()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Report);
        RoundRecord first = (await world.Round(1, 1).ReadAsync())!.Record;

        KeptRound answer = await world.Round(1, 1).CommitAsync(new KeptRound((first with { Seed = 999 }).Hashed()));

        Assert.Equal(first.Hash, answer.Record.Hash);
        Assert.Equal(1, house.Shelf.Tag("round", $"{world.Id}/1/1"));
    }

    [Fact]
    public async Task Two_silos_that_resolve_the_same_round_end_with_one_record()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Decision);
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(9));
        await using House twin = await house.TwinAsync();
        PlayedWorld there = new(twin, world.Id);
        await there.HeadAsync();
        Task<MoveReply> here = world.TryAsync("next");
        Task<MoveReply> elsewhere = there.TryAsync("next");
        await Task.WhenAll(here, elsewhere);

        await world.UntilAsync(async () => (await world.HeadAsync()).OpenRound == 2 || (await there.HeadAsync()).OpenRound == 2);
        await house.SleepAsync(world.Grain);
        await twin.SleepAsync(there.Grain);

        Assert.Equal(1, house.Shelf.Tag("round", $"{world.Id}/1/1"));
        Assert.Equal((Phase.Report, 2), ((await world.HeadAsync()).Phase, (await world.HeadAsync()).OpenRound));
        RoundRecord record = (await world.Round(1, 1).ReadAsync())!.Record;
        Assert.True(record.IsTrue());
        Assert.Equal(9, Assert.Single(record.Input!.Plans[new NationId("EAC")].Lines).Amount);
    }

    [Fact]
    public async Task A_seal_of_a_world_that_is_behind_is_not_answered()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Decision);
        WorldHead old = await world.HeadAsync();
        await world.GoToAsync(Phase.Report);

        NationSealed? answer = await world.Nation("EAC").SealAsync(old);

        Assert.Null(answer);
        Assert.IsType<MoveReply.Accepted>(await (await world.SitAsync("EAC")).ReadyAsync());
    }

    [Fact]
    public async Task A_thousand_moves_go_through_a_hundred_seals_and_no_call_takes_a_second()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, seatsPerNation: 2);
        Seat[] seats = [await world.SitAsync("EAC"), await world.SitAsync("EAC", "Baraka"), await world.SitAsync("USA"), await world.SitAsync("IND"), await world.SitAsync("SIS")];
        await world.DoAsync("start");
        List<TimeSpan> calls = [];
        Standstill stillness = new();
        int accepted = 0;
        for (int game = 1; game <= 100; game++)
        {
            // Four rounds in a row, then back to the first in a new branch: every seal is of a round that was never played.
            await world.DoAsync("next");
            for (int turn = 0; turn < 2; turn++)
            {
                MoveReply[] replies = await Task.WhenAll(seats.Select((seat, at) => TimedAsync(() =>
                    (at + turn) % 2 == 0 ? seat.PlanAsync(game % 20 + at) : seat.PledgeAsync(game % 10 / 100.0))));
                accepted += replies.Count(reply => reply is MoveReply.Accepted);
            }
            await TimedAsync(() => world.TryAsync("next"));
            await TimedAsync(() => world.TryAsync("next"));
            await world.UntilAsync(async () => (await world.HeadAsync()).Phase == Phase.Report);
            await TimedAsync(() => game % 4 == 0 ? world.TryAsync("rewind", round: 1) : world.TryAsync("next"));
        }

        Assert.Equal(1000, accepted);
        Assert.Equal(26, (await world.HeadAsync()).Branch);
        // Two that wait for each other cost at least the shortest timeout of a call, five seconds, and again at every seal. A machine that stands still excuses a
        // handful of calls, and none by more than a second.
        TimeSpan second = TimeSpan.FromSeconds(1);
        TimeSpan standstill = await stillness.EndAsync();
        TimeSpan slowest = calls.Max();
        TestContext.Current.TestOutputHelper!.WriteLine($"Slowest of {calls.Count} calls: {slowest.TotalMilliseconds:0} ms; longest standstill of the machine: {standstill.TotalMilliseconds:0} ms.");
        Assert.InRange(calls.Count(call => call > second), 0, 10);
        Assert.True(slowest < second + (standstill < second ? standstill : second), $"The slowest call took {slowest}; the machine stood still for {standstill} at most.");

        async Task<MoveReply> TimedAsync(Func<Task<MoveReply>> call)
        {
            long from = Stopwatch.GetTimestamp();
            MoveReply reply = await call();
            lock (calls)
            {
                calls.Add(Stopwatch.GetElapsedTime(from));
            }
            return reply;
        }
    }
}
