using System.Net;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Api;

public sealed class MoveRefusalTests(OpenRoom room)
{
    [Theory]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"carbon-price","amount":-1}]}}""", Refusals.BadAmount)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"carbon-price","amount":NaN}]}}""", Refusals.UnreadableAmount)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"carbon-price","amount":"NaN"}]}}""", Refusals.UnreadableAmount)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"carbon-price","amount":1e999}]}}""", Refusals.BadAmount)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"carbon-price","amount":null}]}}""", Refusals.UnreadableAmount)]
    [InlineData("""{"id":"a","kind":"make-pledge","challenge":"climate","billionsPerYear":-5}""", Refusals.BadAmount)]
    [InlineData("""{"id":"a","kind":"make-pledge","challenge":"climate","billionsPerYear":"lots"}""", Refusals.UnreadableAmount)]
    [InlineData("""{"id":"a","kind":"make-pledge","challenge":"aliens","billionsPerYear":5}""", Refusals.UnknownChallenge)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"free-energy","amount":1}]}}""", Refusals.UnknownLever)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"pool","to":"climate","amount":1,"if":{"others":3,"atMost":5}}]}}""", Refusals.NotMonotone)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"pool","to":"climate","amount":1,"if":{"others":2.5}}]}}""", Refusals.BadCondition)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"pool","to":"climate","amount":1,"if":{"total":1e9}}]}}""", Refusals.BadCondition)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"pool","to":"climate","amount":1,"if":{"total":"lots"}}]}}""", Refusals.UnreadableAmount)]
    [InlineData("""{"id":"a","kind":"declare-war"}""", Refusals.UnknownKind)]
    [InlineData("""{"id":"a","kind":7}""", Refusals.UnknownKind)]
    [InlineData("""{"id":"a"}""", Refusals.BadRequest)]
    [InlineData("""{"kind":"set-ready","ready":true}""", Refusals.BadRequest)]
    [InlineData("""{"id":"","kind":"set-ready","ready":true}""", Refusals.BadRequest)]
    [InlineData("""{"id":"a","kind":"set-ready","ready":"yes"}""", Refusals.BadRequest)]
    [InlineData("""{"id":"a","kind":"set-ready","ready":true,"nation":"USA"}""", Refusals.BadRequest)]
    [InlineData("""{"id":"a","kind":"set-ready",""", Refusals.BadRequest)]
    [InlineData("""{"id":"a","id":"b","kind":"set-ready","ready":true}""", Refusals.BadRequest)]
    [InlineData("""{"id":"a","kind":"set-ready","kind":"set-plan","ready":true}""", Refusals.BadRequest)]
    public async Task A_move_that_cannot_be_is_refused_and_the_seat_goes_on(string json, string code)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Table);

        Heard heard = await tool.PlayAsync(seat, json);

        RefusalTests.AssertRefused(heard, (HttpStatusCode)Problems.StatusOf(code), code);
        Assert.Equal(HttpStatusCode.OK, (await tool.PlayAsync(seat, Playing.Plan("carbon-price", 5))).Status);
    }

    [Fact]
    public async Task A_plan_over_budget_says_by_how_much()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Table);
        SetPlan dear = new()
        {
            Id = Playing.NewId(),
            Plan = new Plan
            {
                Lines =
                [
                    new PlanLine { Lever = LeverId.Of("clean-research"), Amount = 100 },
                    new PlanLine { Lever = LeverId.Of("pool"), To = "climate", Amount = 20 },
                ],
            },
        };

        Heard heard = await tool.PlayAsync(seat, dear);

        RefusalTests.AssertRefused(heard, HttpStatusCode.UnprocessableEntity, Refusals.OverBudget);
        Assert.Contains("20 %", heard.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_in_the_wrong_phase_round_or_branch_is_refused()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");

        RefusalTests.AssertRefused(await tool.PlayAsync(seat, Playing.Plan("carbon-price", 5)), HttpStatusCode.Conflict, Refusals.NotNow);
        await tool.GoToAsync(Phase.Table);
        RefusalTests.AssertRefused(await tool.PlayAsync(seat, Playing.Plan("carbon-price", 5) with { Branch = 9 }), HttpStatusCode.Conflict, Refusals.OtherFuture);
        RefusalTests.AssertRefused(await tool.PlayAsync(seat, Playing.Plan("carbon-price", 5) with { Round = 2 }), HttpStatusCode.Conflict, Refusals.RoundNotOpen);
        await tool.GoToAsync(Phase.Report);
        RefusalTests.AssertRefused(await tool.PlayAsync(seat, Playing.Plan("carbon-price", 5) with { Round = 1 }), HttpStatusCode.Conflict, Refusals.RoundIsClosed);
    }

    [Fact]
    public async Task Nobody_plays_with_a_token_that_is_not_theirs()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        using Tool other = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        string stranger = await other.SitAsync("EAC");
        string[] parts = seat.Split('.');
        string forged = string.Join('.', parts[0], parts[1], parts[2], new string('A', parts[3].Length));
        string elsewhere = string.Join('.', parts[0], "USA", parts[2], parts[3]);
        await tool.GoToAsync(Phase.Table);

        RefusalTests.AssertRefused(await tool.PostAsync<Move>("api/worlds/CCCCCC/moves", Playing.Plan("carbon-price", 5), seat), HttpStatusCode.NotFound, Refusals.UnknownCode);
        foreach (string? token in (string?[])[null, "", "garbage", "a.b.c.d", forged, elsewhere, stranger, other.Facilitator])
        {
            RefusalTests.AssertRefused(await tool.PlayAsync(token!, Playing.Plan("carbon-price", 5)), HttpStatusCode.Unauthorized, Refusals.UnknownToken);
        }
        RefusalTests.AssertRefused(await tool.PlayAsync(tool.Facilitator, Playing.Plan("carbon-price", 5)), HttpStatusCode.Forbidden, Refusals.NotYourNation);
    }

    [Fact]
    public async Task A_pupil_does_not_move_the_clock()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        string[] parts = tool.Facilitator.Split('.');

        RefusalTests.AssertRefused(await tool.ClockAsync(seat, ""), HttpStatusCode.Forbidden, Refusals.NotFacilitator);
        RefusalTests.AssertRefused(await tool.ClockAsync(token: null, ""), HttpStatusCode.Unauthorized, Refusals.UnknownToken);
        RefusalTests.AssertRefused(await tool.ClockAsync($"{parts[0]}.facilitator.wrong", ""), HttpStatusCode.Unauthorized, Refusals.UnknownToken);
        Assert.Equal(Phase.Lobby, (await tool.LookAsync()).Phase);
    }

    [Theory]
    [InlineData("""{"do":"explode"}""", Refusals.BadClock)]
    [InlineData("""{"do":"resume"}""", Refusals.BadClock)]
    [InlineData("""{"do":"start","force":true}""", Refusals.BadRequest)]
    [InlineData("""{"do":"extend","seconds":"long"}""", Refusals.UnreadableAmount)]
    [InlineData("""{"undo":"start"}""", Refusals.BadRequest)]
    [InlineData("""{"do":"rewind","round":"one"}""", Refusals.BadRequest)]
    public async Task A_clock_that_cannot_move_says_why(string json, string code)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        RefusalTests.AssertRefused(await tool.ClockAsync(tool.Facilitator, json), (HttpStatusCode)Problems.StatusOf(code), code);
    }

    [Fact]
    public async Task A_megabyte_is_too_large_and_the_seat_goes_on()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Table);

        RefusalTests.AssertRefused(await tool.PlayAsync(seat, new string('x', 1_000_000)), HttpStatusCode.RequestEntityTooLarge, Refusals.TooLarge);
        Assert.Equal(HttpStatusCode.OK, (await tool.PlayAsync(seat, Playing.Plan("carbon-price", 5))).Status);
    }
}
