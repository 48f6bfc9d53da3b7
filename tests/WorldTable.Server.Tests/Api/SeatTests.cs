using System.Net;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Api;

public sealed class SeatTests(OpenRoom room)
{
    private const string Wish = "0123456789abcdef01234567";

    [Fact]
    public async Task A_seat_whose_answer_was_lost_is_had_by_asking_again_under_the_same_name()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        SeatTaken lost = (await SitAsync(tool, Wish)).As<SeatTaken>();

        Heard again = await SitAsync(tool, Wish);
        Heard other = await SitAsync(tool, "somebodyelse000000000000");

        SeatTaken seat = again.As<SeatTaken>();
        Assert.Equal((lost.Seat, "Ana"), (seat.Seat, seat.Nickname));
        RefusalTests.AssertRefused(other, HttpStatusCode.Conflict, Refusals.SeatTaken);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync($"api/worlds/{tool.Code}/seat", seat.SeatToken)).Status);
        RefusalTests.AssertRefused(await tool.GetAsync($"api/worlds/{tool.Code}/seat", lost.SeatToken), HttpStatusCode.Unauthorized, Refusals.UnknownToken);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with spaces and more than sixteen")]
    public async Task A_name_that_others_could_guess_is_no_name_for_a_wish(string id)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        RefusalTests.AssertRefused(await SitAsync(tool, id), HttpStatusCode.UnprocessableEntity, Refusals.BadSetting);
    }

    [Fact]
    public async Task A_freed_delegate_is_told_kindly_on_every_page_and_can_sit_down_again()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string token = await tool.SitAsync("EAC", "Neema");
        await using Page first = await Page.OfAsync(room.Address, token);
        await using Page second = await Page.OfAsync(room.Address, token);
        await using Page neighbour = await Page.OfAsync(room.Address, await tool.SitAsync("USA"));
        await using Page facilitator = await Page.OfAsync(room.Address, tool.Facilitator);
        Task hungUp = Task.WhenAll(first.HungUpAsync(), second.HungUpAsync());

        MoveReply reply = await facilitator.FreeAsync(new FreeSeat { Nation = NationId.Of("EAC"), Seat = first.You!.Seat });

        Assert.IsType<MoveReply.Accepted>(reply);
        await first.UntilAsync(page => page.DroppedBecause?.Code == Refusals.SeatFreed, "that its seat was freed");
        await second.UntilAsync(page => page.DroppedBecause?.Code == Refusals.SeatFreed, "that its seat was freed");
        await hungUp.WaitAsync(TimeSpan.FromSeconds(15));
        await neighbour.UntilAsync(page => page.See<NationDocument>("nation/EAC").Delegates.Count == 0 && page.See<WorldDocument>("world").Here.Count == 1, "the free seat");
        await using Page back = await Page.ConnectAsync(room.Address);
        SitReply refused = await back.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = token });
        Assert.Equal(Refusals.SeatFreed, Assert.IsType<SitReply.Refused>(refused).Because.Code);
        Assert.IsType<SitReply.Welcome>(await back.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = await tool.SitAsync("EAC", "Neema") }));
        Assert.Null(neighbour.DroppedBecause);
    }

    [Fact]
    public async Task Over_HTTP_a_seat_is_freed_by_its_facilitator_alone()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        string path = $"api/worlds/{tool.Code}/seats/EAC";

        RefusalTests.AssertRefused(await tool.DeleteAsync(path, token: null), HttpStatusCode.Unauthorized, Refusals.UnknownToken);
        RefusalTests.AssertRefused(await tool.DeleteAsync(path, seat), HttpStatusCode.Forbidden, Refusals.NotFacilitator);
        RefusalTests.AssertRefused(await tool.DeleteAsync($"api/worlds/{tool.Code}/seats/REST", tool.Facilitator), HttpStatusCode.UnprocessableEntity, Refusals.UnknownNation);
        Assert.Equal(HttpStatusCode.OK, (await tool.DeleteAsync($"{path}?seat=of-nobody", tool.Facilitator)).Status);
        Assert.Single((await tool.LookAsync()).Nations.Single(nation => nation.Nation.Value == "EAC").Delegates);
        Assert.Equal(HttpStatusCode.OK, (await tool.DeleteAsync(path, tool.Facilitator)).Status);

        Assert.Empty((await tool.LookAsync()).Nations.Single(nation => nation.Nation.Value == "EAC").Delegates);
        await tool.GoToAsync(Phase.Table);
        RefusalTests.AssertRefused(await tool.PlayAsync(seat, Playing.Plan("carbon-price", 1)), HttpStatusCode.Unauthorized, Refusals.SeatFreed);
        RefusalTests.AssertRefused(await tool.PlayAsync(seat, Playing.Pledge("climate", 1)), HttpStatusCode.Unauthorized, Refusals.SeatFreed);
    }

    [Fact]
    public async Task A_delegate_does_not_free_a_seat_over_the_line_and_a_stranger_neither()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page pupil = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));
        await using Page stranger = await Page.ConnectAsync(room.Address);
        FreeSeat wish = new() { Nation = NationId.Of("EAC") };

        Assert.Equal(Refusals.NotFacilitator, Assert.IsType<MoveReply.Refused>(await pupil.FreeAsync(wish)).Because.Code);
        Assert.Equal(Refusals.UnknownToken, Assert.IsType<MoveReply.Refused>(await stranger.FreeAsync(wish)).Because.Code);
        Assert.Single((await tool.LookAsync()).Nations.Single(nation => nation.Nation.Value == "EAC").Delegates);
    }

    private static Task<Heard> SitAsync(Tool tool, string id) =>
        tool.PostAsync($"api/worlds/{tool.Code}/seats", new TakeSeat { Nation = NationId.Of("EAC"), Nickname = "Ana", Id = id });
}
