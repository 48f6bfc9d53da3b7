using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Worlds;

public sealed class CalendarTests(House house)
{
    [Fact]
    public async Task A_homework_world_has_a_day_for_the_table_and_a_day_for_the_decision()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "homework");
        await world.DoAsync("start");

        WorldDocument table = await world.ShownAsync();
        await world.DoAsync("next");
        WorldDocument decision = await world.ShownAsync();
        await world.DoAsync("next");
        await world.UntilAsync(async () => (await world.HeadAsync()).OpenRound == 2);
        WorldDocument second = await world.ShownAsync();

        Assert.Equal((Phase.Table, "calendar", house.Time.GetUtcNow().AddDays(1)), (table.Phase, table.Clock.Kind, table.Clock.EndsAt));
        Assert.Equal((Phase.Decision, "calendar"), (decision.Phase, decision.Clock.Kind));
        Assert.Equal((Phase.Table, 2), (second.Phase, second.Round));
        Assert.Equal(1, (await world.DocumentAsync<ReportDocument>("report"))!.Round);
    }

    [Fact]
    public async Task Overdue_deadlines_are_applied_in_order_before_anything_is_shown()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "homework");
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(7));
        DateTimeOffset started = house.Time.GetUtcNow();
        await house.SleepAsync(world.Grain);
        house.Time.Advance(TimeSpan.FromDays(5) + TimeSpan.FromHours(3));

        WorldDocument shown = await world.ShownInTimeAsync();

        // Days 1 to 4 played rounds 1 and 2; day 5 was the third table, and its decision runs until the sixth day is over.
        Assert.Equal((3, Phase.Decision, started.AddDays(6)), (shown.Round, shown.Phase, shown.Clock.EndsAt));
        Assert.Equal(7, Assert.Single((await world.Round(1, 2).ReadAsync())!.Record.Input!.Plans[new NationId("EAC")].Lines).Amount);
    }

    [Fact]
    public async Task A_homework_world_that_nobody_visits_any_more_has_ended_when_somebody_looks()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "homework");
        await world.DoAsync("start");
        await house.SleepAsync(world.Grain);
        house.Time.Advance(TimeSpan.FromDays(40));

        WorldDocument shown = await world.ShownInTimeAsync();

        Assert.Equal((5, Phase.Ended), (shown.Round, shown.Phase));
        Assert.NotNull((await world.DocumentAsync<ReportDocument>("report"))!.Final);
    }

    [Fact]
    public async Task A_move_after_a_deadline_does_not_count_even_if_nobody_has_looked_since()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "homework");
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await house.SleepAsync(world.Grain);
        await house.SleepAsync(world.Nation("EAC"));
        house.Time.Advance(TimeSpan.FromHours(49));

        MoveReply late = await seat.PlanAsync(7, round: 1);

        // Which of the two depends on how far the waking world has come by then.
        Assert.Contains(Assert.IsType<MoveReply.Refused>(late).Because.Code, (string[])[Refusals.RoundIsClosing, Refusals.RoundIsClosed]);
        await world.UntilAsync(async () => (await world.HeadAsync()).OpenRound == 2);
        Assert.DoesNotContain((await world.Round(1, 1).ReadAsync())!.Record.Input!.Plans[new NationId("EAC")].Lines, line => line.Amount == 7);
    }

    [Fact]
    public async Task A_paused_homework_world_keeps_its_hours_over_the_holidays()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "homework");
        await world.DoAsync("start");
        await world.DoAsync("pause");
        await house.SleepAsync(world.Grain);
        house.Time.Advance(TimeSpan.FromDays(14));

        ClockDocument held = (await world.ShownAsync()).Clock;
        await world.DoAsync("resume");

        Assert.Equal(("held", 86400.0), (held.Kind, held.RemainingSeconds));
        Assert.Equal(house.Time.GetUtcNow().AddDays(1), (await world.ShownAsync()).Clock.EndsAt);
    }
}
