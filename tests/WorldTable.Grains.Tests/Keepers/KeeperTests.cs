using WorldTable.Grains.Keepers;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Keepers;

public sealed class KeeperTests(House house)
{
    [Fact]
    public async Task A_retry_hears_the_first_answer_again_even_after_the_keeper_slept_and_the_round_closed()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        MoveId id = PlayedWorld.NextMove();
        MoveReply first = await seat.PlanAsync(5, id);
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(6));

        MoveReply again = await seat.PlanAsync(5, id);
        await house.SleepAsync(world.Nation("EAC"));
        MoveReply asleep = await seat.PlanAsync(5, id);
        await world.GoToAsync(Phase.Report);
        MoveReply later = await seat.PlanAsync(5, id);

        Assert.IsType<MoveReply.Accepted>(first);
        Assert.All([again, asleep, later], reply => Assert.Equal(first, reply));
        Assert.Equal(6, Assert.Single((await world.DocumentAsync<PlanDocument>("plan/EAC"))!.Lines).Amount);
    }

    [Fact]
    public async Task The_last_sixteen_answers_of_each_seat_are_kept()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync(seatsPerNation: 2);
        Seat other = await world.SitAsync("EAC", "Baraka");
        MoveId theirs = PlayedWorld.NextMove();
        MoveReply kept = await other.PlanAsync(1, theirs);
        for (int at = 0; at < 40; at++)
        {
            Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(2));
        }

        NationRecord record = house.Shelf.Read<NationRecord>("nation", $"{world.Id}/EAC");

        Assert.Equal(16, record.Answers[seat.Id].Count);
        Assert.Equal(kept, await other.PlanAsync(1, theirs));
    }

    [Fact]
    public async Task Moves_of_another_branch_or_round_or_phase_are_refused()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();

        Assert.Equal(Refusals.OtherFuture, Code(await seat.PlanAsync(1, branch: 2)));
        Assert.Equal(Refusals.RoundNotOpen, Code(await seat.PlanAsync(1, round: 3)));
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(1, branch: 1, round: 1));
        await world.GoToAsync(Phase.Report);
        Assert.Equal(Refusals.NotNow, Code(await seat.PlanAsync(1)));
        Assert.Equal(Refusals.RoundIsClosed, Code(await seat.PlanAsync(1, round: 1)));
        Assert.Equal(1, (await world.ShownAsync()).Round);
    }

    [Fact]
    public async Task Another_move_under_a_name_that_was_used_is_refused_and_changes_nothing()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        (MoveId plan, MoveId pledge) = (PlayedWorld.NextMove(), PlayedWorld.NextMove());
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(11, plan));
        Assert.IsType<MoveReply.Accepted>(await seat.PledgeAsync(0.5, pledge));

        Assert.Equal(Refusals.MoveIdReused, Code(await seat.PlanAsync(12, plan)));
        Assert.Equal(Refusals.MoveIdReused, Code(await seat.PledgeAsync(0.7, pledge)));
        await house.SleepAsync(world.Nation("EAC"));
        Assert.Equal(Refusals.MoveIdReused, Code(await seat.PlanAsync(13, plan)));

        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(11, plan));
        Assert.Equal(11, Assert.Single((await world.DocumentAsync<PlanDocument>("plan/EAC"))!.Lines).Amount);
        Assert.Equal(0.5, Assert.Single((await world.DocumentAsync<ChallengeDocument>("challenge/climate"))!.Pledges).BillionsPerYear);
    }

    [Fact]
    public async Task Acknowledged_moves_survive_a_keeper_that_forgets_everything()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(11));
        Assert.IsType<MoveReply.Accepted>(await seat.PledgeAsync(0.5));
        await house.SleepAsync(world.Nation("EAC"));
        await house.SleepAsync(world.Challenge("climate"));

        PlanDocument plan = (await world.DocumentAsync<PlanDocument>("plan/EAC"))!;
        ChallengeDocument climate = (await world.DocumentAsync<ChallengeDocument>("challenge/climate"))!;

        Assert.Equal(11, Assert.Single(plan.Lines).Amount);
        Assert.Equal(0.5, Assert.Single(climate.Pledges).BillionsPerYear);
    }

    [Fact]
    public async Task A_seal_survives_a_keeper_that_forgets_everything()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        Assert.NotNull(await world.Nation("EAC").SealAsync(await world.HeadAsync()));
        await house.SleepAsync(world.Nation("EAC"));

        Assert.Equal(Refusals.RoundIsClosing, Code(await seat.PlanAsync(12)));
    }

    [Fact]
    public async Task A_stale_activation_cannot_slip_a_move_past_the_seal()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(13));
        await using House twin = await house.TwinAsync();
        PlayedWorld there = new(twin, world.Id);
        NationSealed elsewhere = (await there.Nation("EAC").SealAsync(await there.HeadAsync()))!;

        MoveReply late = await seat.PlanAsync(14);
        MoveReply after = await seat.PlanAsync(15);

        Assert.Equal(13, Assert.Single(elsewhere.Table.Plan.Lines).Amount);
        Assert.Equal(Refusals.NotSaved, Code(late));
        Assert.Equal(Refusals.RoundIsClosing, Code(after));
    }

    [Fact]
    public async Task A_move_that_could_not_be_saved_says_so_and_changes_nothing()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(3));
        int tag = house.Shelf.Tag("nation", $"{world.Id}/EAC");
        house.Shelf.Meddle("nation", $"{world.Id}/EAC", () => throw new IOException("The disk is full."));
        MoveId id = PlayedWorld.NextMove();

        MoveReply failed = await seat.PlanAsync(4, id);
        SitDown sit = await world.Nation("EAC").SitAsync("Baraka");
        PlanDocument plan = (await world.DocumentAsync<PlanDocument>("plan/EAC"))!;
        house.Shelf.Meddle("nation", $"{world.Id}/EAC", null);
        MoveReply retried = await seat.PlanAsync(4, id);

        Assert.Equal(Refusals.NotSaved, Code(failed));
        Assert.Equal(Refusals.SeatTaken, sit.Because!.Code);
        Assert.Equal(3, Assert.Single(plan.Lines).Amount);
        Assert.IsType<MoveReply.Accepted>(retried);
        Assert.Equal(tag + 1, house.Shelf.Tag("nation", $"{world.Id}/EAC"));
    }

    [Fact]
    public async Task The_facilitator_hears_when_the_clock_could_not_be_saved_and_the_world_stays_where_it_was()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        house.Shelf.Meddle("world", world.Id, () => throw new IOException("The disk is full."));

        MoveReply failed = await world.TryAsync("start");
        house.Shelf.Meddle("world", world.Id, null);

        Assert.Equal(Refusals.NotSaved, Code(failed));
        Assert.Equal(Phase.Lobby, (await world.HeadAsync()).Phase);
        await world.DoAsync("start");
    }

    [Fact]
    public async Task The_journal_keeps_the_last_of_each_seat_kind_and_subject_with_a_count()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();
        for (int at = 1; at <= 5; at++)
        {
            Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(at));
            Assert.IsType<MoveReply.Accepted>(await seat.PledgeAsync(at / 10.0));
        }
        Assert.IsType<MoveReply.Accepted>(await seat.ReadyAsync());
        await world.GoToAsync(Phase.Report);

        var journal = (await world.Round(1, 1).ReadAsync())!.Record.Journal;

        Assert.Equal([("set-plan", "EAC", 5), ("set-ready", "EAC", 1), ("make-pledge", "climate", 5)], journal.Select(entry => (entry.Kind, entry.Subject, entry.Count)));
        Assert.Equal(5, Assert.IsType<SetPlan>(journal[0].Move).Plan.Lines[0].Amount);
    }

    [Fact]
    public async Task Two_delegates_of_one_nation_share_one_plan_and_the_latest_holds()
    {
        (PlayedWorld world, Seat first) = await AtTableAsync(seatsPerNation: 2);
        Seat second = await world.SitAsync("EAC", "Baraka");

        await first.PlanAsync(1);
        await second.PlanAsync(2);

        Assert.Equal(2, Assert.Single((await world.DocumentAsync<PlanDocument>("plan/EAC"))!.Lines).Amount);
    }

    [Fact]
    public async Task A_move_for_a_challenge_or_nation_that_the_pack_does_not_have_is_refused()
    {
        (PlayedWorld world, Seat seat) = await AtTableAsync();

        Assert.Equal(Refusals.UnknownChallenge, Code(await seat.PledgeAsync(1, challenge: "boredom")));
        Assert.Equal(Refusals.UnknownNation, (await world.Nation("XYZ").SitAsync("Amina")).Because!.Code);
        Assert.Equal(Refusals.UnknownNation, (await world.Nation("REST").SitAsync("Amina")).Because!.Code);
        Assert.Equal(Refusals.UnknownToken, Code(await (seat with { Id = new SeatId("nobody") }).PlanAsync(1)));
        Assert.Equal(Refusals.UnknownCode, (await new PlayedWorld(house, "nowhere").Nation("EAC").SitAsync("Amina")).Because!.Code);
    }

    private async Task<(PlayedWorld World, Seat Seat)> AtTableAsync(int seatsPerNation = 1)
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, seatsPerNation: seatsPerNation);
        Seat seat = await world.SitAsync("EAC");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        return (world, seat);
    }

    private static string Code(MoveReply reply) => Assert.IsType<MoveReply.Refused>(reply).Because.Code;
}
