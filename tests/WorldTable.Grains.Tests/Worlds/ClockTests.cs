using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Worlds;

public sealed class ClockTests(House house)
{
    [Theory]
    [InlineData("quick", 30, 90, 60, 60)]
    [InlineData("class", 45, 195, 75, 45)]
    [InlineData("long", 90, 420, 180, 120)]
    public async Task A_live_round_ends_its_phases_by_itself(string pace, params int[] seconds)
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, pace);
        Seat seat = await world.SitAsync("EAC");
        await world.HereAsync(seat);
        await world.DoAsync("start");
        Phase[] phases = [Phase.Briefing, Phase.Table, Phase.Decision, Phase.Report, Phase.Briefing];

        for (int at = 0; at < seconds.Length; at++)
        {
            WorldDocument shown = await world.ShownAsync();
            Assert.Equal((phases[at], "running", seconds[at]), (shown.Phase, shown.Clock.Kind, (int)shown.Clock.PhaseSeconds!));
            await world.PassAsync(TimeSpan.FromSeconds(seconds[at] - 2), () => world.HereAsync(seat));
            Assert.Equal(phases[at], (await world.HeadAsync()).Phase);
            await world.PassAsync(TimeSpan.FromSeconds(2), () => world.HereAsync(seat));
            await world.UntilAsync(async () => (await world.ShownAsync()).Phase == phases[at + 1]);
        }
    }

    [Fact]
    public async Task A_pack_that_tells_its_nations_half_a_page_gives_them_time_to_read_it_once()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "quick", pack: "world-2025");
        await world.DoAsync("start");
        Assert.Equal(90, (await world.ShownAsync()).Clock.PhaseSeconds);

        await world.DoAsync("next");
        Assert.Equal(90, (await world.ShownAsync()).Clock.PhaseSeconds);
        await world.DoAsync("next");
        await world.DoAsync("next");
        await world.UntilAsync(async () => (await world.ShownAsync()).Phase == Phase.Report);
        await world.DoAsync("next");
        Assert.Equal((Phase.Briefing, 30), ((await world.ShownAsync()).Phase, (int)(await world.ShownAsync()).Clock.PhaseSeconds!));
    }

    [Fact]
    public async Task Pause_keeps_what_remains_and_resume_goes_on_with_it()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");
        await world.DoAsync("start");
        await world.PassAsync(TimeSpan.FromSeconds(5));
        await world.DoAsync("pause");
        await world.PassAsync(TimeSpan.FromMinutes(10));

        ClockDocument held = (await world.ShownAsync()).Clock;
        MoveReply twice = await world.TryAsync("pause");
        await world.DoAsync("resume");
        ClockDocument running = (await world.ShownAsync()).Clock;

        Assert.Equal(("held", "paused", 40.0), (held.Kind, held.Why, held.RemainingSeconds));
        Assert.Equal(Refusals.BadClock, Assert.IsType<MoveReply.Refused>(twice).Because.Code);
        Assert.Equal(("running", house.Time.GetUtcNow().AddSeconds(40)), (running.Kind, running.EndsAt));
    }

    [Fact]
    public async Task Extending_adds_a_minute_or_as_much_as_was_asked_within_an_hour()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");
        await world.DoAsync("start");

        await world.DoAsync("extend");
        await world.DoAsync("extend", seconds: 30);
        MoveReply[] refused = [await world.TryAsync("extend", 0), await world.TryAsync("extend", -5), await world.TryAsync("extend", 3601)];

        ClockDocument clock = (await world.ShownAsync()).Clock;
        Assert.Equal((house.Time.GetUtcNow().AddSeconds(135), 135.0), (clock.EndsAt, clock.PhaseSeconds));
        Assert.All(refused, reply => Assert.Equal(Refusals.BadAmount, Assert.IsType<MoveReply.Refused>(reply).Because.Code));
    }

    [Theory]
    [InlineData("class", 3600, 2)]
    [InlineData("homework", 604800, 2)]
    public async Task Extensions_together_make_a_phase_two_hours_or_two_weeks_longer_and_then_there_is_no_more_time(string pace, double seconds, int times)
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, pace);
        await world.DoAsync("start");
        for (int time = 0; time < times; time++)
        {
            await world.DoAsync("extend", seconds);
        }
        double? longest = (await world.ShownAsync()).Clock.PhaseSeconds;

        MoveReply more = await world.TryAsync("extend", 1);
        await world.DoAsync("next");
        await world.DoAsync("extend", 1);

        Assert.Equal(Refusals.NoMoreTime, Assert.IsType<MoveReply.Refused>(more).Because.Code);
        Assert.InRange(longest!.Value, times * seconds, times * seconds + 86400);
    }

    [Fact]
    public async Task What_a_clock_cannot_do_is_named_briefly_however_long_it_was_said()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);

        MoveReply reply = await world.TryAsync(new string('x', 30_000));

        Assert.Equal(new string('x', 40) + "…", Assert.IsType<MoveReply.Refused>(reply).Because.Said.Arguments["do"].Text);
    }

    [Fact]
    public async Task A_live_world_holds_its_clock_when_nobody_is_there_and_goes_on_ten_seconds_after_the_first_is_back()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.HereAsync(seat);
        Assert.Equal([seat.Id], (await world.ShownAsync()).Here);
        await world.HereAsync();

        await world.PassAsync(TimeSpan.FromSeconds(19));
        Assert.Equal("running", (await world.ShownAsync()).Clock.Kind);
        await world.PassAsync(TimeSpan.FromSeconds(1));
        ClockDocument held = (await world.ShownAsync()).Clock;
        await world.PassAsync(TimeSpan.FromHours(1));
        await world.HereAsync(seat);
        await world.PassAsync(TimeSpan.FromSeconds(9), () => world.HereAsync(seat));
        Assert.Equal("held", (await world.ShownAsync()).Clock.Kind);
        await world.PassAsync(TimeSpan.FromSeconds(1));

        ClockDocument running = (await world.ShownAsync()).Clock;
        Assert.Equal(("held", "nobody-here", 25.0), (held.Kind, held.Why, held.RemainingSeconds));
        Assert.Equal(("running", house.Time.GetUtcNow().AddSeconds(25)), (running.Kind, running.EndsAt));
    }

    [Fact]
    public async Task People_of_a_web_node_that_fell_silent_count_as_gone()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.HereAsync(seat);

        await world.PassAsync(TimeSpan.FromSeconds(15));
        WorldDocument silent = await world.ShownAsync();
        await world.PassAsync(TimeSpan.FromSeconds(20));

        Assert.Empty(silent.Here);
        Assert.Equal("running", silent.Clock.Kind);
        Assert.Equal("nobody-here", (await world.ShownAsync()).Clock.Why);
    }

    [Fact]
    public async Task A_world_that_wakes_after_a_longer_stop_holds_its_clock_with_what_remained()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");
        await world.DoAsync("start");
        await world.PassAsync(TimeSpan.FromSeconds(12));
        await house.SleepAsync(world.Grain);
        house.Time.Advance(TimeSpan.FromMinutes(20));

        ClockDocument held = (await world.ShownAsync()).Clock;

        Assert.Equal(("held", "woke-up"), (held.Kind, held.Why));
        Assert.InRange(held.RemainingSeconds!.Value, 33, 45);
        Assert.Equal(Phase.Briefing, (await world.HeadAsync()).Phase);
    }

    [Fact]
    public async Task After_a_short_stop_the_clock_goes_on_as_if_nothing_had_been()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");
        await world.DoAsync("start");
        DateTimeOffset? endsAt = (await world.ShownAsync()).Clock.EndsAt;
        await house.SleepAsync(world.Grain);
        house.Time.Advance(TimeSpan.FromSeconds(5));

        ClockDocument clock = (await world.ShownAsync()).Clock;

        Assert.Equal(("running", endsAt), (clock.Kind, clock.EndsAt));
    }

    [Fact]
    public async Task When_every_nation_with_a_delegate_is_ready_a_quick_world_goes_on_at_once()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "quick");
        Seat africa = await world.SitAsync("EAC");
        Seat islands = await world.SitAsync("SIS");
        await world.DoAsync("start");

        await africa.ReadyAsync();
        await world.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(Phase.Briefing, (await world.HeadAsync()).Phase);
        await islands.ReadyAsync();
        await world.UntilAsync(async () => (await world.ShownAsync()).Phase == Phase.Table);

        // Readiness belongs to the phase that is over.
        await world.UntilAsync(async () => !(await world.DocumentAsync<NationDocument>("nation/EAC"))!.Ready);
    }

    [Fact]
    public async Task All_ready_ends_the_decision_with_a_seal_and_the_report_with_the_next_briefing()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "long");
        Seat africa = await world.SitAsync("EAC");
        await world.DoAsync("start");

        foreach (Phase next in (Phase[])[Phase.Table, Phase.Decision, Phase.Report, Phase.Briefing])
        {
            Assert.IsType<MoveReply.Accepted>(await africa.ReadyAsync());
            await world.UntilAsync(async () => (await world.ShownAsync()).Phase == next);
        }

        Assert.Equal(2, (await world.HeadAsync()).OpenRound);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("manual")]
    public async Task In_class_only_the_facilitator_and_the_timer_end_a_phase(string pace)
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, pace);
        Seat africa = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await africa.ReadyAsync();

        await world.PassAsync(TimeSpan.FromSeconds(5), () => world.HereAsync(africa));

        Assert.Equal(Phase.Briefing, (await world.HeadAsync()).Phase);
    }

    [Fact]
    public async Task A_paused_world_waits_even_when_all_are_ready()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "quick");
        Seat africa = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.DoAsync("pause");
        await africa.ReadyAsync();
        await world.PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(Phase.Briefing, (await world.HeadAsync()).Phase);

        await world.DoAsync("resume");

        await world.UntilAsync(async () => (await world.ShownAsync()).Phase == Phase.Table);
    }

    [Fact]
    public async Task Two_taps_on_next_in_the_same_phase_end_one_phase()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "manual");
        await world.DoAsync("start");
        ClockMove tap = new() { Do = "next", From = Phase.Briefing };

        MoveReply first = await world.Grain.ClockAsync(PlayedWorld.Secret, tap);
        MoveReply second = await world.Grain.ClockAsync(PlayedWorld.Secret, tap);

        Assert.IsType<MoveReply.Accepted>(first);
        Assert.Equal(Refusals.BadClock, Assert.IsType<MoveReply.Refused>(second).Because.Code);
        Assert.Equal(Phase.Table, (await world.HeadAsync()).Phase);
    }

    [Fact]
    public async Task End_closes_a_world_in_any_phase_and_nobody_sits_down_any_more()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");
        await world.DoAsync("start");
        await world.DoAsync("end");

        MoveReply next = await world.TryAsync("next");
        var late = await world.Nation("EAC").SitAsync("Late");

        Assert.Equal(Phase.Ended, (await world.HeadAsync()).Phase);
        Assert.Equal(Refusals.BadClock, Assert.IsType<MoveReply.Refused>(next).Because.Code);
        Assert.Equal(Refusals.WorldEnded, late.Because!.Code);
    }
}
