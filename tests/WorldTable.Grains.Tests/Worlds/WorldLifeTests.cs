using WorldTable.Grains.Rounds;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Worlds;

public sealed class WorldLifeTests(House house)
{
    [Fact]
    public async Task A_world_lives_from_its_lobby_through_every_round_to_its_end()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Assert.Equal(Phase.Lobby, (await world.HeadAsync()).Phase);
        List<string> phases = [];

        while ((await world.HeadAsync()).Phase != Phase.Ended)
        {
            await world.DoAsync(phases.Count == 0 ? "start" : "next");
            await world.UntilAsync(async () => !(await world.ShownAsync()).Collecting);
            WorldDocument shown = await world.ShownAsync();
            phases.Add($"{shown.Round} {Phases.Word(shown.Phase)}");
        }

        string[] ofARound = ["briefing", "table", "decision", "report"];
        string[] expected = [.. Enumerable.Range(1, 5).SelectMany(round => ofARound.Select(phase => $"{round} {phase}")), "5 ended"];
        Assert.Equal(expected, phases);
        WorldDocument end = await world.ShownAsync();
        Assert.Equal(("held", "ended"), (end.Clock.Kind, end.Clock.Why));
        Assert.NotNull((await world.DocumentAsync<ReportDocument>("report"))!.Final);
    }

    [Fact]
    public async Task Every_round_has_one_record_chained_to_the_one_before()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(5));
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(6));
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Decision);
        await world.GoToAsync(Phase.Report);

        RoundRecord first = (await world.Round(1, 1).ReadAsync())!.Record;
        RoundRecord second = (await world.Round(1, 2).ReadAsync())!.Record;

        Assert.Equal(("", first.Hash), (first.PreviousHash, second.PreviousHash));
        Assert.True(first.IsTrue() && second.IsTrue());
        Assert.Equal(world.Pack.Playable.Order(), first.Input!.Plans.Keys);
        Assert.Equal(6, Assert.Single(first.Input.Plans[new NationId("EAC")].Lines).Amount);
        // A nation that did nothing repeats its last plan.
        Assert.Equal(first.Input.Plans[new NationId("EAC")].Lines, second.Input!.Plans[new NationId("EAC")].Lines);
        Assert.Equal((seat.Id, "set-plan", 2), (first.Journal[0].Seat, first.Journal[0].Kind, first.Journal[0].Count));
        Assert.Contains(first.Interventions, deed => deed is { Do: "next", Phase: "decision", Count: 1 });
        Assert.Empty(second.Journal);
    }

    [Theory]
    [InlineData("resume")]
    [InlineData("pause")]
    [InlineData("extend")]
    [InlineData("cancel-seal")]
    [InlineData("rewind")]
    [InlineData("dance")]
    public async Task A_wish_that_does_not_fit_the_lobby_is_refused_with_what_and_when(string wish)
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "class");

        MoveReply reply = await world.TryAsync(wish, round: 1);

        Refusal because = Assert.IsType<MoveReply.Refused>(reply).Because;
        Assert.Equal(Refusals.BadClock, because.Code);
        Assert.Equal((wish, "lobby"), (because.Said.Arguments["do"].Text, because.Said.Arguments["phase"].Text));
    }

    [Fact]
    public async Task Only_the_facilitator_moves_the_clock()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);

        MoveReply reply = await world.TryAsync("start", secret: "a pupil's guess");

        Assert.Equal(Refusals.NotFacilitator, Assert.IsType<MoveReply.Refused>(reply).Because.Code);
        Assert.Equal(Phase.Lobby, (await world.HeadAsync()).Phase);
        Assert.True(await world.Grain.IsFacilitatorAsync(PlayedWorld.Secret));
        Assert.False(await world.Grain.IsFacilitatorAsync(""));
    }

    [Fact]
    public async Task A_world_is_created_once_and_a_world_that_was_never_created_is_unknown()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);

        bool again = await world.Grain.CreateAsync(new WorldBirth { Code = "X", Pack = "small-table", Pace = "manual", SeatsPerNation = 1, Seed = 1, FacilitatorHash = "" });
        MoveReply never = await new PlayedWorld(house, "never").TryAsync("start");

        Assert.False(again);
        Assert.Equal(Refusals.UnknownCode, Assert.IsType<MoveReply.Refused>(never).Because.Code);
        Assert.Null(await house.Grains.GetGrain<IWorldGrain>("never").HeadAsync());
    }
}
