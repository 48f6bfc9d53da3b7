using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Api;

public sealed class TreatyTests(OpenRoom room)
{
    private const string Good = """{"terms":{"title":"Ours","parties":["USA","CHN"]},"clauses":[{"kind":"carbon-price-floor","dollars":50}]}""";

    // What is changed in a good text, by path, and how that is answered.
    private static readonly (string Path, string Json, string Code)[] Bad =
    [
        ("terms.title", "\"\"", Refusals.BadTitle),
        ("terms.title", $"\"{new string('x', 10_000)}\"", Refusals.BadTitle),
        ("terms.title", "\"\\u202Eeurt\"", Refusals.BadTitle),
        ("terms.title", "null", Refusals.BadRequest),
        ("terms.parties", """["USA","Atlantis"]""", Refusals.UnknownNation),
        ("terms.parties", "[\"USA\"]", Refusals.BadParties),
        ("terms.parties", "[null]", Refusals.BadRequest),
        ("terms.sunset", "1", Refusals.BadSunset),
        ("terms.sunset", "1e3", Refusals.BadRequest),
        ("terms.entry", """{"sharePercent":"half"}""", Refusals.UnreadableAmount),
        ("terms.colour", "\"red\"", Refusals.BadRequest),
        ("clauses", "[null]", Refusals.BadRequest),
        ("clauses", """[{"kind":"flat-earth"}]""", Refusals.BadRequest),
        ("clauses", """[{"kind":"carbon-price-floor","dollars":-1}]""", Refusals.BadAmount),
        ("clauses", """[{"kind":"carbon-price-floor","dollars":1e400}]""", Refusals.BadAmount),
        ("clauses", """[{"kind":"carbon-price-floor","dollars":5,"from":3,"until":2}]""", Refusals.BadSchedule),
        ("clauses", """[{"kind":"carbon-price-floor","dollars":5,"from":-1}]""", Refusals.BadSchedule),
        ("clauses", """[{"kind":"carbon-price-floor","dollars":5,"id":"c1","if":{"breached":"c1"}}]""", Refusals.CircularTrigger),
        ("clauses", """[{"kind":"carbon-price-floor","dollars":5,"bound":["IND"]}]""", Refusals.BoundNotParty),
        ("clauses", $"[{string.Join(',', Enumerable.Repeat("""{"kind":"carbon-price-floor","dollars":5}""", 200))}]", Refusals.TooManyClauses),
    ];

    [Fact]
    public async Task A_text_that_cannot_be_is_refused_with_a_code_and_a_sentence_and_costs_no_number()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("USA");
        await tool.GoToAsync(Phase.Table);

        foreach ((string path, string json, string code) in Bad)
        {
            Heard heard = await tool.PlayAsync(seat, Draft(path, json));
            Assert.True(heard.Status is not HttpStatusCode.OK && heard.Code == code, $"{path} = {json[..Math.Min(80, json.Length)]}: {heard.Text}");
            RefusalTests.AssertRefused(heard, (HttpStatusCode)Problems.StatusOf(code), code);
            Assert.InRange(heard.Problem.Detail.Length, 10, 200);
        }
        Assert.Equal("1", (await tool.PlayAsync(seat, Draft("terms.title", "\"Ours\""))).As<MoveReply>() is MoveReply.Accepted { Made: { } made } ? made.Value : "");
    }

    [Fact]
    public async Task A_move_about_a_treaty_that_cannot_be_made_now_says_why()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string usa = await tool.SitAsync("USA");
        string china = await tool.SitAsync("CHN");
        string india = await tool.SitAsync("IND");
        await tool.GoToAsync(Phase.Table);
        Assert.Equal(HttpStatusCode.OK, (await tool.PlayAsync(usa, Draft("terms.title", "\"Ours\""))).Status);

        await RefusedAsync(usa, """{"kind":"sign-treaty","treaty":"1","version":1}""", Refusals.TreatyNotNow);
        await RefusedAsync(usa, """{"kind":"sign-treaty","treaty":"7","version":1}""", Refusals.UnknownTreaty);
        await RefusedAsync(usa, """{"kind":"sign-treaty","treaty":"USA","version":1}""", Refusals.UnknownTreaty);
        await RefusedAsync(usa, """{"kind":"sign-treaty","treaty":"../1","version":1}""", Refusals.UnknownTreaty);
        await RefusedAsync(usa, """{"kind":"edit-treaty","treaty":"1","base":1,"edits":[null]}""", Refusals.BadRequest);
        await RefusedAsync(india, """{"kind":"edit-treaty","treaty":"1","base":1,"edits":[{"drop":"c1"}]}""", Refusals.NotAParty);
        await AcceptedAsync(china, """{"kind":"edit-treaty","treaty":"1","base":1,"edits":[{"put":{"kind":"carbon-price-floor","dollars":60,"id":"c1"}}],"offer":true}""");
        await RefusedAsync(usa, """{"kind":"edit-treaty","treaty":"1","base":1,"edits":[{"drop":"c1"}]}""", Refusals.TreatyMovedOn);
        await RefusedAsync(usa, """{"kind":"sign-treaty","treaty":"1","version":1}""", Refusals.TreatyMovedOn);
        await RefusedAsync(usa, """{"kind":"sign-treaty","treaty":"1","version":2,"without":["c1"]}""", Refusals.NoReservations);
        await RefusedAsync(usa, """{"kind":"withdraw-offer","treaty":"1"}""", Refusals.NotYourOffer);
        await RefusedAsync(usa, """{"kind":"unsign-treaty","treaty":"1"}""", Refusals.NotSigned);
        await RefusedAsync(usa, """{"kind":"leave-treaty","treaty":"1"}""", Refusals.TreatyNotNow);
        await RefusedAsync(usa, """{"kind":"set-two-keys","on":true}""", Refusals.NeedsTwoDelegates);
        await AcceptedAsync(usa, """{"kind":"sign-treaty","treaty":"1","version":2}""");

        async Task RefusedAsync(string seat, string json, string code) =>
            RefusalTests.AssertRefused(await tool.PlayAsync(seat, WithId(json)), (HttpStatusCode)Problems.StatusOf(code), code);
        async Task AcceptedAsync(string seat, string json) => Assert.Equal(HttpStatusCode.OK, (await tool.PlayAsync(seat, WithId(json))).Status);
    }

    [Fact]
    public async Task Everybody_reads_a_treaty_and_a_delegate_asks_where_it_leads()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string usa = await tool.SitAsync("USA");
        await using Page visitor = await Page.OfVisitorAsync(room.Address, tool.Code);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("CHN"));
        await tool.GoToAsync(Phase.Table);
        await page.PlayAsync(new DraftTreaty { Id = Playing.NewId(), Text = await ClubAsync(tool) });
        await visitor.UntilAsync(one => one.Knows("treaty/1"), "the treaty");
        await page.UntilAsync(one => one.Knows("treaty/1"), "the treaty");
        TreatyDocument shown = visitor.See<TreatyDocument>("treaty/1");
        TaskCompletionSource<TreatyForecastReply> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Hub.On<TreatyForecastReply>("TreatyForeseen", reply => answer.TrySetResult(reply));

        await page.Hub.InvokeAsync("ForecastTreaty", new TreatyForecastWish { Number = 4, Treaty = new TreatyId("1"), Version = 1 });
        TreatyForecastReply.Done told = Assert.IsType<TreatyForecastReply.Done>(await answer.Task.WaitAsync(TimeSpan.FromSeconds(15)));
        string path = $"api/worlds/{tool.Code}/forecast/treaty";
        Heard same = await tool.PostAsync(path, new TreatyForecastWish { Number = 5, Treaty = new TreatyId("1"), Version = 1 }, usa);

        Assert.Equal(("CHN", TreatyStatus.Draft, 6), (shown.ProposedBy.Value, shown.Status, shown.Clauses[0].Duties.Count));
        Assert.Equal(4, told.Number);
        ForeseenFigure warming = told.Foreseen.World.First(figure => figure.Figure == "temperature");
        Assert.True(warming.With < warming.Without - 0.01);
        Assert.Equal(JsonSerializer.Serialize(told.Foreseen, RulesJson.Options), JsonSerializer.Serialize(Assert.IsType<TreatyForecastReply.Done>(same.As<TreatyForecastReply>()).Foreseen, RulesJson.Options));
        RefusalTests.AssertRefused(await tool.PostAsync(path, new TreatyForecastWish { Treaty = new TreatyId("2"), Version = 1 }, usa), HttpStatusCode.UnprocessableEntity, Refusals.UnknownTreaty);
        RefusalTests.AssertRefused(await tool.PostAsync(path, new TreatyForecastWish { Treaty = new TreatyId("1"), Version = 2 }, usa), HttpStatusCode.Conflict, Refusals.TreatyMovedOn);
        RefusalTests.AssertRefused(await tool.PostAsync(path, new TreatyForecastWish { Treaty = new TreatyId("1"), Version = 1 }, tool.Facilitator), HttpStatusCode.Forbidden, Refusals.NotYourNation);
        RefusalTests.AssertRefused(await tool.PostAsync(path, new TreatyForecastWish { Treaty = new TreatyId("1"), Version = 1, Round = 2 }, usa), HttpStatusCode.Conflict, Refusals.RoundNotOpen);
    }

    [Fact]
    public async Task A_pack_says_what_its_treaties_can_be_made_of()
    {
        using Tool tool = Tool.At(room.Address);

        TreatyKit small = (await tool.GetAsync("api/packs/small-table/treaty-kit")).As<TreatyKit>();
        TreatyKit large = (await tool.GetAsync("api/packs/world-2025/treaty-kit")).As<TreatyKit>();

        Assert.Contains(small.Clauses, form => form.Kind == "carbon-price-floor");
        Assert.DoesNotContain(small.Clauses, form => form.Kind == "club-tariff");
        Assert.True(large.Clauses.Count >= 12);
        Assert.Equal(["climate-club", "paris", "green-fund-with-inspection", "north-american-free-trade"], large.Templates.Select(template => template.Name));
        RefusalTests.AssertRefused(await tool.GetAsync("api/packs/atlantis/treaty-kit"), HttpStatusCode.UnprocessableEntity, Refusals.UnknownPack);
    }

    private static async Task<TreatyText> ClubAsync(Tool tool) => (await tool.GetAsync("api/packs/small-table/treaty-kit")).As<TreatyKit>().Templates.First(template => template.Name == "common-carbon-price").Text;

    private static string Draft(string path, string json)
    {
        JsonNode text = JsonNode.Parse(Good)!;
        string[] names = path.Split('.');
        (names.Length == 1 ? text : text[names[0]]!)[names[^1]] = JsonNode.Parse(json);
        return $$"""{"kind":"draft-treaty","id":"{{Playing.NewId()}}","text":{{text.ToJsonString()}}}""";
    }

    private static string WithId(string json) => json.Insert(1, $"\"id\":\"{Playing.NewId()}\",");
}
