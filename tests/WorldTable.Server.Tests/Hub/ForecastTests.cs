using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Api;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Hub;

public sealed class ForecastTests(OpenRoom room)
{
    [Fact]
    public async Task A_delegate_sees_where_a_draft_leads_beside_the_headings_without_it()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("CHN"));
        await tool.GoToAsync(Phase.Table);
        await page.UntilAsync(one => one.See<WorldDocument>("world").Phase is Phase.Table, "the table");

        Foreseen foreseen = await AskAsync(page, Playing.Plan("carbon-price", 100));

        Assert.Equal(page.See<MetersDocument>("meters").Meters.Select(meter => meter.Id.Value), foreseen.World.Select(figure => figure.Figure));
        ForeseenFigure warming = foreseen.World.First(figure => figure.Figure == "temperature");
        Assert.True(warming.With < warming.Without - 0.05);
        Assert.Equal(page.See<MetersDocument>("meters").Meters.First(meter => meter.Id.Value == "temperature").Heading, warming.Without, 1e-9);
        Assert.Equal(["emissions", "income", "poverty", "reputation"], foreseen.Own.Select(figure => figure.Figure));
        Assert.DoesNotContain(page.See<PlanDocument>("plan/CHN").Lines, line => line.Amount == 100);
    }

    [Fact]
    public async Task What_others_plan_in_secret_is_not_looked_at_and_what_they_announce_is()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page mine = await Page.OfAsync(room.Address, await tool.SitAsync("IND"));
        await using Page theirs = await Page.OfAsync(room.Address, await tool.SitAsync("USA"));
        await tool.GoToAsync(Phase.Table);
        string before = JsonSerializer.Serialize(await AskAsync(mine, Playing.Plan("carbon-price", 20)), RulesJson.Options);

        Assert.IsType<MoveReply.Accepted>(await theirs.PlayAsync(Playing.Plan("carbon-price", 400)));
        string afterTheirPlan = JsonSerializer.Serialize(await AskAsync(mine, Playing.Plan("carbon-price", 20)), RulesJson.Options);
        Assert.IsType<MoveReply.Accepted>(await theirs.PlayAsync(Playing.Pledge("climate", 300)));
        await mine.UntilAsync(page => page.See<ChallengeDocument>("challenge/climate").Pledges.Count == 1, "the pledge");
        string afterTheirWord = JsonSerializer.Serialize(await AskAsync(mine, Playing.Plan("carbon-price", 20)), RulesJson.Options);

        Assert.Equal(before, afterTheirPlan);
        Assert.NotEqual(before, afterTheirWord);
    }

    [Fact]
    public async Task Strangers_visitors_and_the_facilitator_have_no_plan_to_ask_about()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await tool.GoToAsync(Phase.Table);
        await using Page stranger = await Page.ConnectAsync(room.Address);
        await using Page visitor = await Page.OfVisitorAsync(room.Address, tool.Code);
        await using Page facilitator = await Page.OfAsync(room.Address, tool.Facilitator);

        Assert.Equal(Refusals.UnknownToken, await RefusedAsync(stranger));
        Assert.Equal(Refusals.UnknownToken, await RefusedAsync(visitor));
        Assert.Equal(Refusals.NotYourNation, await RefusedAsync(facilitator));
    }

    [Fact]
    public async Task It_is_refused_as_the_plan_would_be()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string token = await tool.SitAsync("EAC");
        await using Page page = await Page.OfAsync(room.Address, token);

        Assert.Equal(Refusals.NotNow, await RefusedAsync(page));
        await tool.GoToAsync(Phase.Table);

        Assert.Equal(Refusals.BadAmount, await RefusedAsync(page, """{"number":7,"plan":{"lines":[{"lever":"carbon-price","amount":-3}]}}"""));
        Assert.Equal(Refusals.OverBudget, await RefusedAsync(page, """{"number":7,"plan":{"lines":[{"lever":"clean-research","amount":80},{"lever":"pool","to":"climate","amount":30}]}}"""));
        Assert.Equal(Refusals.RoundNotOpen, await RefusedAsync(page, """{"number":7,"plan":{"lines":[]},"round":2}"""));
        Assert.Equal(Refusals.OtherFuture, await RefusedAsync(page, """{"number":7,"plan":{"lines":[]},"branch":4}"""));
        Assert.Equal(Refusals.UnreadableAmount, await RefusedAsync(page, """{"number":0,"plan":{"lines":[{"lever":"carbon-price","amount":"NaN"}]}}"""));
        Assert.Equal(Refusals.BadRequest, await RefusedAsync(page, """{"number":0,"nation":"USA","plan":{"lines":[]}}"""));
        Assert.IsType<MoveReply.Accepted>(await page.PlayAsync(Playing.Plan("carbon-price", 5)));
    }

    [Fact]
    public async Task Of_a_burst_of_questions_the_last_is_answered_and_each_once()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("USA"));
        await tool.GoToAsync(Phase.Table);
        ConcurrentDictionary<long, ForecastReply> heard = [];
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Hub.On<ForecastReply>("Foreseen", reply =>
        {
            Assert.True(heard.TryAdd(NumberOf(reply), reply));
            if (heard.Count == 20)
            {
                all.SetResult();
            }
        });

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => page.Hub.SendAsync("Forecast", Wish(number, Playing.Plan("carbon-price", number)))));
        await all.Task.WaitAsync(TimeSpan.FromSeconds(15));

        Assert.IsType<ForecastReply.Done>(heard[20]);
        Assert.All(heard.Values.OfType<ForecastReply.Refused>(), refused => Assert.Equal(Refusals.Superseded, refused.Because.Code));
    }

    [Fact]
    public async Task A_tool_asks_over_HTTP_with_its_token()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string token = await tool.SitAsync("EUN");
        await tool.GoToAsync(Phase.Table);
        string path = $"api/worlds/{tool.Code}/forecast";

        Heard heard = await tool.PostAsync(path, Wish(3, Playing.Plan("carbon-price", 150)), token);

        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal(3, Assert.IsType<ForecastReply.Done>(heard.As<ForecastReply>()).Number);
        RefusalTests.AssertRefused(await tool.PostAsync(path, Wish(4, Playing.Plan("carbon-price", 150)), tool.Facilitator), HttpStatusCode.Forbidden, Refusals.NotYourNation);
        RefusalTests.AssertRefused(await tool.PostAsync(path, Wish(5, Playing.Plan("carbon-price", 150))), HttpStatusCode.Unauthorized, Refusals.UnknownToken);
        RefusalTests.AssertRefused(await tool.PostAsync(path, Wish(6, Playing.Plan("moonshot", 1)), token), HttpStatusCode.UnprocessableEntity, Refusals.UnknownLever);
    }

    [Fact]
    public async Task A_seat_that_hammers_is_asked_to_wait()
    {
        await using OpenRoom strict = await OpenRoom.WithAsync(new ServerOptions { Limits = 0.1 });
        using Tool tool = await Tool.WithWorldAsync(strict.Address);
        await using Page page = await Page.OfAsync(strict.Address, await tool.SitAsync("USA"));

        List<string> codes = [];
        for (int n = 0; n < 20 && !codes.Contains(Refusals.TooFast); n++)
        {
            codes.Add(await RefusedAsync(page));
        }

        Assert.Contains(Refusals.TooFast, codes);
    }

    private static long NumberOf(ForecastReply reply) => reply switch
    {
        ForecastReply.Done done => done.Number,
        ForecastReply.Refused refused => refused.Number,
        _ => throw new InvalidOperationException(),
    };

    private static ForecastWish Wish(long number, SetPlan move) => new() { Number = number, Plan = move.Plan };

    private static async Task<Foreseen> AskAsync(Page page, SetPlan move)
    {
        ForecastReply reply = await ReplyAsync(page, JsonSerializer.Serialize(Wish(7, move), RulesJson.Options));
        return reply is ForecastReply.Done { Number: 7 } done ? done.Foreseen : throw new InvalidOperationException($"{reply}");
    }

    private static async Task<string> RefusedAsync(Page page, string wish = """{"number":7,"plan":{"lines":[]}}""") =>
        Assert.IsType<ForecastReply.Refused>(await ReplyAsync(page, wish)).Because.Code;

    private static async Task<ForecastReply> ReplyAsync(Page page, string wish)
    {
        TaskCompletionSource<ForecastReply> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable listening = page.Hub.On<ForecastReply>("Foreseen", reply => answer.TrySetResult(reply));
        await page.Hub.InvokeAsync("Forecast", JsonElement.Parse(wish));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(15));
    }
}
