using System.Buffers.Text;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Tests.Nations;

public sealed class SeatTests(House house)
{
    [Fact]
    public async Task Whoever_sits_down_gets_a_random_seat_and_a_secret_of_256_bits_that_is_stored_only_as_a_hash()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, seatsPerNation: 2);

        Seat first = await world.SitAsync("EAC", " Amina ");
        Seat second = await world.SitAsync("EAC", "Baraka");

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(32, Base64Url.DecodeFromChars(first.Secret).Length);
        string stored = house.Shelf.Read("nation", $"{world.Id}/EAC")!.Value.GetRawText();
        Assert.DoesNotContain(first.Secret, stored, StringComparison.Ordinal);
        Assert.Contains(Secrets.Hash(first.Secret), stored, StringComparison.Ordinal);
        Assert.Equal("Amina", (await world.Nation("EAC").WhoAsync(first.Id, first.Secret))!.Nickname);
        Assert.Null(await world.Nation("EAC").WhoAsync(first.Id, second.Secret));
        Assert.Null(await world.Nation("EAC").WhoAsync(second.Id, ""));
        Assert.Null(await world.Nation("USA").WhoAsync(first.Id, first.Secret));
    }

    [Fact]
    public async Task A_seat_and_its_secret_outlive_the_keeper_s_sleep()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        await house.SleepAsync(world.Nation("EAC"));

        Assert.Equal("Amina", (await world.Nation("EAC").WhoAsync(seat.Id, seat.Secret))!.Nickname);
    }

    [Fact]
    public async Task A_full_nation_and_a_bad_nickname_are_refused_with_what_a_pupil_needs_to_know()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.SitAsync("EAC");

        SitDown full = await world.Nation("EAC").SitAsync("Baraka");
        SitDown bad = await world.Nation("USA").SitAsync(new string('x', 500));

        Assert.Equal((Refusals.SeatTaken, "EAC"), (full.Because!.Code, full.Because.Said.Arguments["nation"].Text));
        Assert.Equal((Refusals.BadNickname, 24.0), (bad.Because!.Code, bad.Because.Said.Arguments["max"].Number));
    }

    [Fact]
    public async Task Everybody_sees_who_sits_where()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");

        NationDocument nation = (await world.DocumentAsync<NationDocument>("nation/EAC"))!;

        Assert.Equal([new DelegateDocument(seat.Id, "Amina")], nation.Delegates);
        Assert.True(nation.Playable);
    }
}
