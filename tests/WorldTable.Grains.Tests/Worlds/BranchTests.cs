using WorldTable.Grains.Rounds;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Worlds;

public sealed class BranchTests(House house)
{
    [Fact]
    public async Task A_rewind_opens_a_new_branch_from_the_round_before_and_leaves_the_old_records()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        foreach (int round in (int[])[1, 2, 3])
        {
            await world.GoToAsync(Phase.Decision);
            Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(round));
            await world.GoToAsync(Phase.Report);
        }
        string old = (await world.Round(1, 2).ReadAsync())!.Record.Hash;

        await world.DoAsync("rewind", round: 2);
        WorldHead head = await world.HeadAsync();
        await world.GoToAsync(Phase.Decision);
        PlanDocument opened = (await world.DocumentAsync<PlanDocument>("plan/EAC"))!;
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(20, branch: 2, round: 2));
        await world.GoToAsync(Phase.Report);

        Assert.Equal((2, 2, 1, Phase.Briefing), (head.Branch, head.OpenRound, head.OpenedFromBranch, head.Phase));
        // The plan of the other future is not carried over: the branch opens with what was sealed in round 1.
        Assert.Equal((1.0, 2), (Assert.Single(opened.Lines).Amount, opened.Branch));
        RoundRecord again = (await world.Round(2, 2).ReadAsync())!.Record;
        Assert.Equal((await world.Round(1, 1).ReadAsync())!.Record.Hash, again.PreviousHash);
        Assert.Equal(20, Assert.Single(again.Input!.Plans[new NationId("EAC")].Lines).Amount);
        Assert.Contains(again.Interventions, deed => deed is { Do: "rewind", Round: 2 });
        Assert.Equal(old, (await world.Round(1, 2).ReadAsync())!.Record.Hash);
        Assert.NotNull(await world.Round(1, 3).ReadAsync());
    }

    [Fact]
    public async Task Branch_numbers_are_never_reused_and_each_goes_back_along_its_own_line()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Decision);
        await world.GoToAsync(Phase.Report);

        await world.DoAsync("rewind", round: 2);
        await world.GoToAsync(Phase.Report);
        await world.DoAsync("rewind", round: 2);
        WorldHead third = await world.HeadAsync();
        await world.GoToAsync(Phase.Report);
        await world.DoAsync("rewind", round: 1);
        WorldHead fourth = await world.HeadAsync();

        Assert.Equal((3, 1), (third.Branch, third.OpenedFromBranch));
        Assert.Equal((4, 1), (fourth.Branch, fourth.OpenRound));
        Assert.Equal("", (await world.Round(1, 1).ReadAsync())!.Record.PreviousHash);
    }

    [Fact]
    public async Task A_rewind_to_the_first_round_takes_the_report_away_and_leaves_people_where_they_sit()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Report);
        Assert.NotNull(await world.DocumentAsync<ReportDocument>("report"));

        await world.DoAsync("rewind", round: 1);

        Assert.Null(await world.DocumentAsync<ReportDocument>("report"));
        Assert.Equal("Amina", Assert.Single((await world.DocumentAsync<NationDocument>("nation/EAC"))!.Delegates).Nickname);
        Assert.NotNull(await world.Nation("EAC").WhoAsync(seat.Id, seat.Secret));
        Assert.Equal(2, (await world.ShownAsync()).Branch);
    }

    [Fact]
    public async Task A_world_that_was_ended_tells_how_it_ends_and_can_be_rewound_but_not_to_a_round_that_was_never_played()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Report);
        await world.DoAsync("end");
        await world.UntilAsync(async () => (await world.DocumentAsync<ReportDocument>("report"))?.Final is not null);
        ReportDocument end = (await world.DocumentAsync<ReportDocument>("report"))!;

        MoveReply[] refused = [await world.TryAsync("rewind", round: 2), await world.TryAsync("rewind", round: 0), await world.TryAsync("rewind")];
        await world.DoAsync("rewind", round: 1);

        Assert.Equal((1, new EarlyEnd(1, world.Pack.LastYear)), (end.Round, end.Final!.Early));
        Assert.All(refused, reply => Assert.Equal(Refusals.BadClock, Assert.IsType<MoveReply.Refused>(reply).Because.Code));
        Assert.Equal(Phase.Briefing, (await world.HeadAsync()).Phase);
    }
}
