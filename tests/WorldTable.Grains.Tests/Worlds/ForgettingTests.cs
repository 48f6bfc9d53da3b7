using WorldTable.Grains.Joining;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Worlds;

public sealed class ForgettingTests(House house)
{
    private static readonly TimeSpan TwoDays = TimeSpan.FromHours(48);

    [Fact]
    public async Task A_world_that_nobody_ever_started_leaves_the_shelf_with_everything_in_it()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        house.Time.Advance(TwoDays);

        Assert.True(await world.Grain.ForgetUnusedAsync(TwoDays));

        Assert.Null(await world.Grain.HeadAsync());
        Assert.All((string[])["world", "nation", "challenge"], state => Assert.Null(house.Shelf.Read(state, KeyOf(world, state))));
        Assert.Null(await world.Nation("EAC").WhoAsync(seat.Id, seat.Secret));
        Assert.Equal(Refusals.UnknownCode, (await world.Nation("EAC").SitAsync("Baraka")).Because!.Code);
        Assert.False(await house.Grains.GetGrain<IJoinCodeGrain>("code-" + world.Id).ClaimAsync("another"));
        house.Time.Advance(JoinCode.Rest);
        Assert.True(await house.Grains.GetGrain<IJoinCodeGrain>("code-" + world.Id).ClaimAsync("another"));
    }

    [Fact]
    public async Task A_young_one_a_started_one_one_with_people_and_one_where_somebody_sat_down_lately_stay()
    {
        PlayedWorld started = await PlayedWorld.CreateAsync(house);
        await started.DoAsync("start");
        PlayedWorld ended = await PlayedWorld.CreateAsync(house);
        await ended.DoAsync("end");
        PlayedWorld sat = await PlayedWorld.CreateAsync(house);
        PlayedWorld freed = await PlayedWorld.CreateAsync(house);
        PlayedWorld here = await PlayedWorld.CreateAsync(house);
        Seat waiting = await here.SitAsync("EAC");
        house.Time.Advance(TwoDays - TimeSpan.FromMinutes(1));
        PlayedWorld young = await PlayedWorld.CreateAsync(house);
        Seat lately = await sat.SitAsync("EAC");
        await freed.SitAsync("EAC");
        await freed.Grain.FreeAsync(PlayedWorld.Secret, new() { Nation = new("EAC") });
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await here.HereAsync(waiting);

        foreach (PlayedWorld world in (PlayedWorld[])[started, ended, sat, freed, here, young])
        {
            Assert.False(await world.Grain.ForgetUnusedAsync(TwoDays));
        }

        // As if nobody had asked.
        Assert.NotNull(await sat.Nation("EAC").WhoAsync(lately.Id, lately.Secret));
        Assert.IsType<SitDown>(await sat.Nation("USA").SitAsync("Ann"));
        await sat.DoAsync("start");
        Assert.Equal(Phase.Briefing, (await sat.HeadAsync()).Phase);
        await sat.DoAsync("next");
        Assert.IsType<MoveReply.Accepted>(await lately.PlanAsync(3));
    }

    [Fact]
    public async Task One_that_could_not_be_forgotten_is_a_lobby_as_before_and_is_forgotten_later()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.SitAsync("EAC");
        house.Time.Advance(TwoDays);
        house.Shelf.Meddle("nation", $"{world.Id}/EAC", () => throw new IOException("The disk is away."));

        bool first = await world.Grain.ForgetUnusedAsync(TwoDays);
        house.Shelf.Meddle("nation", $"{world.Id}/EAC", null);
        await house.SleepAsync(world.Grain);
        Phase between = (await world.HeadAsync()).Phase;
        bool second = await world.Grain.ForgetUnusedAsync(TwoDays);

        Assert.Equal((false, Phase.Lobby, true), (first, between, second));
        Assert.Null(await world.Grain.HeadAsync());
    }

    private static string KeyOf(PlayedWorld world, string state) => state switch { "nation" => $"{world.Id}/EAC", "challenge" => $"{world.Id}/climate", _ => world.Id };
}
