using WorldTable.Grains.Rounds;
using WorldTable.Grains.Tests.Noticeboards;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Worlds;

/// <summary>Keepers on several silos: everything that passes between grains passes between machines.</summary>
public sealed class SilosTests
{
    [Fact]
    public async Task A_world_whose_keepers_live_on_three_silos_goes_on_when_one_of_them_dies()
    {
        await using House house = await House.OfSilosAsync(3);
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat[] seats = [await world.SitAsync("EAC"), await world.SitAsync("USA"), await world.SitAsync("IND"), await world.SitAsync("SIS")];
        Relay relay = await Relay.WatchAsync(world);
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Decision);
        foreach (Seat seat in seats)
        {
            Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(5));
            Assert.IsType<MoveReply.Accepted>(await seat.PledgeAsync(0.1));
        }
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Decision);
        foreach (Seat seat in seats)
        {
            Assert.IsType<MoveReply.Accepted>(await seat.PlanAsync(6));
        }

        await house.KillOneSiloAsync();
        await world.UntilAsync(async () => await world.Grain.HeadAsync() is not null);
        await world.GoToAsync(Phase.Report);

        RoundRecord first = (await world.Round(1, 1).ReadAsync())!.Record;
        RoundRecord second = (await world.Round(1, 2).ReadAsync())!.Record;
        Assert.True(first.IsTrue() && second.IsTrue());
        Assert.Equal(first.Hash, second.PreviousHash);
        Assert.All(seats, seat => Assert.Equal(6, Assert.Single(second.Input!.Plans[new NationId(seat.Nation)].Lines).Amount));
        Assert.Equal(8, first.Journal.Count);
        await relay.WatchAsync();
        Assert.Equal(2, (await world.DocumentAsync<ReportDocument>("report"))!.Round);
        Assert.Contains(relay.Board.Documents, posted => posted.Notice.Key == "plan/EAC");
    }
}
