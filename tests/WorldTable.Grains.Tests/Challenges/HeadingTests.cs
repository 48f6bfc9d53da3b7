using System.Text.Json;
using WorldTable.Grains.Tests.Noticeboards;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Challenges;

/// <summary>What is announced in public moves the world's heading at once, for everybody to see.</summary>
public sealed class HeadingTests(House house)
{
    [Fact]
    public async Task One_generous_announcement_of_the_first_round_bends_the_heading_that_stands_beside_it()
    {
        (PlayedWorld world, Seat usa) = await AtTableAsync();
        double now = await HeadingNowAsync(world);

        await PledgeAsync(usa, 200);

        Assert.InRange(now - await AheadAsync(world), 0.1, 1.0);
    }

    [Fact]
    public async Task It_follows_each_announcement_and_is_gone_with_the_last()
    {
        (PlayedWorld world, Seat usa) = await AtTableAsync();
        await PledgeAsync(usa, 100);
        double some = await AheadAsync(world);
        await PledgeAsync(usa, 300);
        await world.UntilAsync(async () => (await ClimateAsync(world)).HeadingWithPledges < some);

        Assert.IsType<MoveReply.Accepted>(await world.Challenge("climate").PlayAsync(
            usa.Delegate, new WithdrawPledge { Id = PlayedWorld.NextMove(), Challenge = new ChallengeId("climate") }));

        Assert.Null((await ClimateAsync(world)).HeadingWithPledges);
    }

    [Fact]
    public async Task Whoever_watches_gets_it_as_a_newer_document_after_the_announcement_itself()
    {
        (PlayedWorld world, Seat usa) = await AtTableAsync();
        Relay relay = await Relay.WatchAsync(world);
        await relay.SettleAsync();
        relay.Heard.Clear();

        await PledgeAsync(usa, 200);
        await AheadAsync(world);
        await world.UntilAsync(() => Task.FromResult(Heard().Exists(told => told.Climate.HeadingWithPledges is not null)));

        Assert.All(Heard(), told => Assert.Equal(200.0, told.Climate.PledgedBillionsPerYear));
        // Frames may overtake each other on the way; the revision says which document is the newest.
        Assert.NotNull(Heard().MaxBy(told => told.Revision).Climate.HeadingWithPledges);

        List<(long Revision, ChallengeDocument Climate)> Heard() => [.. relay.Heard.Where(posted => posted.Notice.Key == "challenge/climate").Select(posted =>
            (posted.Notice.Revision, JsonSerializer.Deserialize<ChallengeDocument>(posted.Notice.Json, RulesJson.Options)!))];
    }

    [Fact]
    public async Task A_new_round_begins_without_one()
    {
        (PlayedWorld world, Seat usa) = await AtTableAsync();
        await PledgeAsync(usa, 200);
        await AheadAsync(world);

        await world.GoToAsync(Phase.Report);
        await world.UntilAsync(async () => (await ClimateAsync(world)).Pledges.Count == 0);

        Assert.Null((await ClimateAsync(world)).HeadingWithPledges);
    }

    private async Task<(PlayedWorld World, Seat Usa)> AtTableAsync()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat usa = await world.SitAsync("USA");
        await world.DoAsync("start");
        await world.GoToAsync(Phase.Table);
        return (world, usa);
    }

    private static async Task PledgeAsync(Seat seat, double billions) => Assert.IsType<MoveReply.Accepted>(await seat.PledgeAsync(billions));

    private static async Task<ChallengeDocument> ClimateAsync(PlayedWorld world) => (await world.DocumentAsync<ChallengeDocument>("challenge/climate"))!;

    private static async Task<double> HeadingNowAsync(PlayedWorld world) =>
        (await world.DocumentAsync<MetersDocument>("meters"))!.Meters.First(meter => meter.Id == MeterNames.Temperature).Heading;

    private static async Task<double> AheadAsync(PlayedWorld world)
    {
        await world.UntilAsync(async () => (await ClimateAsync(world)).HeadingWithPledges is not null);
        return (await ClimateAsync(world)).HeadingWithPledges!.Value;
    }
}
