using System.Buffers.Text;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Grains.Worlds;
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
    public async Task Whoever_asks_again_after_a_lost_answer_gets_the_same_seat_with_a_new_secret()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        SitDown lost = await world.Nation("EAC").SitAsync("Amina", "a-name-that-nobody-else-knows");
        await house.SleepAsync(world.Nation("EAC"));

        SitDown again = await world.Nation("EAC").SitAsync("Amina", "a-name-that-nobody-else-knows");
        SitDown another = await world.Nation("EAC").SitAsync("Amina", "another-name");
        SitDown nameless = await world.Nation("EAC").SitAsync("Amina");

        Assert.Equal((lost.Seat!.Seat, 2), (again.Seat!.Seat, again.Seat.Epoch));
        Assert.Equal("Amina", (await world.Nation("EAC").WhoAsync(again.Seat.Seat, again.Secret!))!.Nickname);
        Assert.Null(await world.Nation("EAC").WhoAsync(lost.Seat.Seat, lost.Secret!));
        Assert.Equal((Refusals.SeatTaken, Refusals.SeatTaken), (another.Because!.Code, nameless.Because!.Code));
        Assert.DoesNotContain("a-name-that", house.Shelf.Read("nation", $"{world.Id}/EAC")!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_frees_a_seat_and_nobody_else_does()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, seatsPerNation: 2);
        Seat leaving = await world.SitAsync("EAC");
        Seat staying = await world.SitAsync("EAC", "Baraka");
        await world.DoAsync("start");
        await world.DoAsync("next");

        MoveReply pupil = await world.Grain.FreeAsync("not the secret", new FreeSeat { Nation = new("EAC") });
        MoveReply nowhere = await world.Grain.FreeAsync(PlayedWorld.Secret, new FreeSeat { Nation = new("REST") });
        MoveReply first = await world.Grain.FreeAsync(PlayedWorld.Secret, new FreeSeat { Nation = new("EAC"), Seat = leaving.Id });
        MoveReply again = await world.Grain.FreeAsync(PlayedWorld.Secret, new FreeSeat { Nation = new("EAC"), Seat = leaving.Id });
        await house.SleepAsync(world.Nation("EAC"));

        Assert.Equal((Refusals.NotFacilitator, Refusals.UnknownNation), (CodeOf(pupil), CodeOf(nowhere)));
        Assert.IsType<MoveReply.Accepted>(first);
        Assert.IsType<MoveReply.Accepted>(again);
        Assert.Null(await world.Nation("EAC").WhoAsync(leaving.Id, leaving.Secret));
        Assert.Equal(SeatStanding.Freed, await world.Nation("EAC").SeatAsync(leaving.Id));
        Assert.Equal(Refusals.SeatFreed, CodeOf(await leaving.PlanAsync(4)));
        Assert.IsType<MoveReply.Accepted>(await staying.PlanAsync(4));
        Assert.Equal(["Baraka"], (await world.DocumentAsync<NationDocument>("nation/EAC"))!.Delegates.Select(person => person.Nickname));
        await world.SitAsync("EAC", "Chausiku");
    }

    [Fact]
    public async Task A_freed_nation_holds_nobody_up_and_whoever_sits_down_next_has_confirmed_nothing()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, "quick");
        Seat waiting = await world.SitAsync("EAC");
        await world.SitAsync("USA");
        await world.DoAsync("start");
        await world.HereAsync(waiting);
        await waiting.ReadyAsync();

        await world.Grain.FreeAsync(PlayedWorld.Secret, new FreeSeat { Nation = new("USA") });
        await world.UntilAsync(async () => (await world.HeadAsync()).Phase == Rules.Worlds.Phase.Table);
        await waiting.ReadyAsync();
        await world.UntilAsync(async () => (await world.HeadAsync()).Phase == Rules.Worlds.Phase.Decision);
        Seat ready = await world.SitAsync("USA");
        await ready.ReadyAsync();
        await world.Grain.FreeAsync(PlayedWorld.Secret, new FreeSeat { Nation = new("USA") });
        await world.SitAsync("USA", "Ann");

        Assert.False((await world.DocumentAsync<NationDocument>("nation/USA"))!.Ready);
        Assert.Contains(house.Shelf.Read<WorldRecord>("world", world.Id).Interventions, deed => deed is { Do: "free-seat", Phase: "decision", Count: 1 });
    }

    [Fact]
    public async Task A_freeing_that_could_not_be_saved_is_refused_and_the_seat_stays()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Seat seat = await world.SitAsync("EAC");
        house.Shelf.Meddle("nation", $"{world.Id}/EAC", () => throw new IOException("The disk is away."));

        MoveReply reply = await world.Grain.FreeAsync(PlayedWorld.Secret, new FreeSeat { Nation = new("EAC") });
        house.Shelf.Meddle("nation", $"{world.Id}/EAC", null);

        Assert.Equal(Refusals.NotSaved, CodeOf(reply));
        Assert.NotNull(await world.Nation("EAC").WhoAsync(seat.Id, seat.Secret));
    }

    private static string CodeOf(MoveReply reply) => Assert.IsType<MoveReply.Refused>(reply).Because.Code;

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
