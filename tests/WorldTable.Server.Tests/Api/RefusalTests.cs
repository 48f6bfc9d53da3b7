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

public sealed class RefusalTests(OpenRoom room)
{
    [Fact]
    public async Task A_wrong_code_leads_nowhere()
    {
        using Tool tool = Tool.At(room.Address);

        foreach (string code in (string[])["CCCCCC", "12", "no such code at all"])
        {
            AssertRefused(await tool.GetAsync($"api/worlds/{code}"), HttpStatusCode.NotFound, Refusals.UnknownCode);
        }
        AssertRefused(await tool.PostAsync("api/worlds/CCCCCC/seats", new TakeSeat { Nation = NationId.Of("EAC"), Nickname = "Ana" }), HttpStatusCode.NotFound, Refusals.UnknownCode);
    }

    [Fact]
    public async Task A_taken_seat_names_its_nation_and_a_full_world_says_so()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        foreach (string nation in (string[])["USA", "CHN", "EUN", "IND", "EAC"])
        {
            await tool.SitAsync(nation);
        }
        Heard taken = await tool.TrySitAsync("EAC", "Ben");
        await tool.SitAsync("SIS");
        Heard full = await tool.TrySitAsync("SIS", "Ben");

        AssertRefused(taken, HttpStatusCode.Conflict, Refusals.SeatTaken);
        Assert.Contains("East Africa", taken.Problem.Detail, StringComparison.Ordinal);
        AssertRefused(full, HttpStatusCode.Conflict, Refusals.WorldFull);
    }

    [Fact]
    public async Task Two_who_reach_for_one_seat_do_not_both_get_it()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        Heard[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => tool.TrySitAsync("USA", $"Person {n}")));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status is not HttpStatusCode.OK), answer => Assert.Equal(Refusals.SeatTaken, answer.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\u0000b")]
    [InlineData("line\nbreak")]
    [InlineData("right\u202Eleft")]
    public async Task A_nickname_that_nobody_could_read_is_refused(string nickname)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        AssertRefused(await tool.TrySitAsync("EAC", nickname), HttpStatusCode.UnprocessableEntity, Refusals.BadNickname);
    }

    [Fact]
    public async Task A_nickname_of_500_characters_is_refused_with_the_length_that_works()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        Heard heard = await tool.TrySitAsync("EAC", new string('x', 500));

        AssertRefused(heard, HttpStatusCode.UnprocessableEntity, Refusals.BadNickname);
        Assert.Contains("24", heard.Problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("REST")]
    [InlineData("../USA")]
    [InlineData("")]
    public async Task A_nation_that_nobody_plays_has_no_seat(string nation)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        AssertRefused(await tool.TrySitAsync(nation), HttpStatusCode.UnprocessableEntity, Refusals.UnknownNation);
    }

    [Theory]
    [InlineData("""{"pack":"big-table","pace":"manual"}""", Refusals.UnknownPack)]
    [InlineData("""{"pack":"small-table","pace":"warp"}""", Refusals.UnknownPace)]
    [InlineData("""{"pack":"small-table","pace":"manual","seatsPerNation":0}""", Refusals.BadSetting)]
    [InlineData("""{"pack":"small-table","pace":"manual","seatsPerNation":9}""", Refusals.BadSetting)]
    [InlineData("""{"pack":"small-table","pace":"manual","seatsPerNation":1e9}""", Refusals.BadSetting)]
    [InlineData("""{"pack":"small-table","pace":"manual","seatsPerNation":2.5}""", Refusals.BadSetting)]
    [InlineData("""{"pack":"small-table","pace":"manual","seed":-1}""", Refusals.BadSetting)]
    [InlineData("""{"pack":"small-table","pace":"manual","seed":1e308}""", Refusals.BadSetting)]
    [InlineData("""{"pack":7,"pace":"manual"}""", Refusals.BadRequest)]
    [InlineData("""{"pack":"small-table","pace":"manual","seed":"7"}""", Refusals.BadRequest)]
    [InlineData("""{"pack":"small-table","pace":"manual","wish":"more"}""", Refusals.BadRequest)]
    [InlineData("""{"pack":"small-table"}""", Refusals.BadRequest)]
    [InlineData("""{"pack":null,"pace":"manual"}""", Refusals.BadRequest)]
    [InlineData("[]", Refusals.BadRequest)]
    [InlineData("hello", Refusals.BadRequest)]
    [InlineData("", Refusals.BadRequest)]
    public async Task A_world_is_not_created_from_what_nobody_can_play(string body, string code)
    {
        using Tool tool = Tool.At(room.Address);

        Heard heard = await tool.PostTextAsync("api/worlds", body);

        AssertRefused(heard, (HttpStatusCode)Problems.StatusOf(code), code);
    }

    [Fact]
    public async Task A_reader_hears_the_sentence_in_an_own_language()
    {
        using Tool tool = Tool.At(room.Address);

        Problem english = (await tool.GetAsync("api/worlds/CCCCCC", language: "en-GB")).Problem;
        Problem spanish = (await tool.GetAsync("api/worlds/CCCCCC", language: "es-MX, en;q=0.5")).Problem;
        Problem neither = (await tool.GetAsync("api/worlds/CCCCCC", language: "tlh")).Problem;

        Assert.StartsWith("No world has this code", english.Detail, StringComparison.Ordinal);
        Assert.StartsWith("Ningún mundo tiene este código", spanish.Detail, StringComparison.Ordinal);
        Assert.Equal(english.Detail, neither.Detail);
    }

    [Theory]
    [InlineData("api/nothing")]
    [InlineData("api/worlds/CCCCCC/nothing")]
    [InlineData("openapi/v9.json")]
    [InlineData("health/nothing")]
    [InlineData("assets/nothing.js")]
    public async Task An_address_of_nothing_says_so(string path)
    {
        using Tool tool = Tool.At(room.Address);

        AssertRefused(await tool.GetAsync(path), HttpStatusCode.NotFound, Refusals.NotFound);
    }

    [Theory]
    [InlineData("api/worlds", "POST")]
    [InlineData("api/worlds/CCCCCC/seats", "POST")]
    [InlineData("api/worlds/CCCCCC/seats/EAC", "DELETE")]
    [InlineData("api/worlds/CCCCCC/moves", "POST")]
    public async Task An_address_that_wants_another_method_says_which(string path, string methods)
    {
        using Tool tool = Tool.At(room.Address);

        Heard heard = await tool.GetAsync(path);

        AssertRefused(heard, HttpStatusCode.MethodNotAllowed, Refusals.WrongMethod);
        Assert.Contains(methods, heard.Problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api/worlds/CCCCCC", "GET")]
    [InlineData("join/CCCCCC", "GET, HEAD")]
    public async Task What_can_only_be_looked_at_takes_no_post(string path, string methods)
    {
        using Tool tool = Tool.At(room.Address);

        Heard heard = await tool.PostTextAsync(path, "{}");

        AssertRefused(heard, HttpStatusCode.MethodNotAllowed, Refusals.WrongMethod);
        Assert.Contains(methods, heard.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_does_not_work_is_named_in_words()
    {
        using Tool tool = Tool.At(room.Address);

        Problem problem = (await tool.PostTextAsync("api/worlds", """{"pack":"small-table","pace":"manual","seatsPerNation":9}""")).Problem;

        Assert.DoesNotContain("seatsPerNation", problem.Detail, StringComparison.Ordinal);
        Assert.Contains("share a nation", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_hammers_is_asked_to_wait_and_may_come_back()
    {
        await using OpenRoom strict = await OpenRoom.WithAsync(new ServerOptions { Limits = 0.2 });
        using Tool tool = await Tool.WithWorldAsync(strict.Address);
        string seat = await tool.SitAsync("EAC");

        List<Heard> answers = [];
        for (int n = 0; n < 40; n++)
        {
            answers.Add(await tool.PlayAsync(seat, Playing.Plan("carbon-price", 5)));
        }

        Assert.Contains(answers, answer => answer.Status is HttpStatusCode.TooManyRequests && answer.Code == Refusals.TooFast);
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        while ((await tool.PlayAsync(seat, Playing.Plan("carbon-price", 5))).Code is Refusals.TooFast)
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    [Fact]
    public async Task A_class_of_forty_behind_one_address_joins_in_the_same_moment()
    {
        await using OpenRoom school = await OpenRoom.WithAsync(new ServerOptions());
        using Tool tool = await Tool.WithWorldAsync(school.Address, seatsPerNation: 8);
        string[] nations = ["USA", "CHN", "EUN", "IND", "EAC", "SIS"];

        Page[] pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(async pupil =>
        {
            await tool.LookAsync();
            string token = await tool.SitAsync(nations[pupil % nations.Length], $"Pupil {pupil}");
            return await Page.OfAsync(school.Address, token);
        }));

        await pages[0].UntilAsync(page => page.See<WorldDocument>("world").Here.Count == 40, "all forty here");
        foreach (Page page in pages)
        {
            await page.DisposeAsync();
        }
    }

    internal static void AssertRefused(Heard heard, HttpStatusCode status, string code)
    {
        Assert.Equal((status, code), (heard.Status, heard.ContentType is Problems.ContentType ? heard.Code : heard.Text));
        Problem problem = heard.Problem;
        Assert.Equal((int)status, problem.Status);
        Assert.DoesNotContain('{', problem.Detail);
        Assert.DoesNotContain("refusal.", problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", heard.Text, StringComparison.Ordinal);
        Assert.Equal("refusal." + code, problem.Said.Key);
    }
}
