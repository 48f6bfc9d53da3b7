using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Hub;

public sealed class TableHubTests(OpenRoom room)
{
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task A_pledge_reaches_everybody_whatever_the_school_lets_through(HttpTransportType transport)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page one = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"), transport);
        await using Page other = await Page.OfAsync(room.Address, await tool.SitAsync("USA"), transport);
        await tool.GoToAsync(Phase.Table);

        MoveReply reply = await one.PlayAsync(Playing.Pledge("climate", 4));

        Assert.IsType<MoveReply.Accepted>(reply);
        await other.UntilAsync(page => page.See<ChallengeDocument>("challenge/climate").PledgedBillionsPerYear == 4, "the pledge");
        await one.UntilAsync(page => page.See<ChallengeDocument>("challenge/climate").PledgedBillionsPerYear == 4, "its own pledge");
    }

    [Fact]
    public async Task Sitting_down_shows_the_whole_world_and_the_own_plan_and_nobody_elses()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await tool.SitAsync("USA");
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("EAC", "Neema"));

        Assert.Equal(("delegate", "EAC", "Neema", tool.Code), (page.You!.Role, page.You.Nation!.Value.Value, page.You.Nickname, page.You.Code));
        Assert.True(page.Knows("world") && page.Knows("meters") && page.Knows("nation/USA") && page.Knows("challenge/climate") && page.Knows("plan/EAC"));
        Assert.DoesNotContain(page.Snapshot!.Documents.Keys, key => key.StartsWith("plan/", StringComparison.Ordinal) && key != "plan/EAC");
        Assert.Equal(["nation/EAC", "public"], page.Snapshot.Counters.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_facilitator_and_a_visitor_see_no_plan()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await tool.SitAsync("EAC");
        await using Page facilitator = await Page.OfAsync(room.Address, tool.Facilitator);
        await using Page visitor = await Page.OfVisitorAsync(room.Address, tool.Code.ToLowerInvariant());

        Assert.Equal(("facilitator", "visitor"), (facilitator.You!.Role, visitor.You!.Role));
        Assert.DoesNotContain(facilitator.Snapshot!.Documents.Keys.Concat(visitor.Snapshot!.Documents.Keys), key => key.StartsWith("plan/", StringComparison.Ordinal));
        Assert.DoesNotContain(visitor.Snapshot.Counters.Keys, audience => audience != "public");
    }

    [Fact]
    public async Task Whoever_is_connected_is_here_and_whoever_left_is_not()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page watching = await Page.OfVisitorAsync(room.Address, tool.Code);
        string token = await tool.SitAsync("EAC");
        Page first = await Page.OfAsync(room.Address, token);
        Page second = await Page.OfAsync(room.Address, token);
        await using Page facilitator = await Page.OfAsync(room.Address, tool.Facilitator);
        await watching.UntilAsync(page => page.See<WorldDocument>("world") is { Here.Count: 1, FacilitatorHere: true }, "one delegate and the facilitator here");

        await first.DisposeAsync();
        Assert.IsType<MoveReply.Refused>(await second.PlayAsync(Playing.Plan("carbon-price", 1)));
        Assert.Single(watching.See<WorldDocument>("world").Here);
        await second.DisposeAsync();

        await watching.UntilAsync(page => page.See<WorldDocument>("world") is { Here.Count: 0, FacilitatorHere: true }, "the delegate gone");
    }

    [Fact]
    public async Task A_refresh_keeps_the_seat_and_brings_the_plan_back()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string token = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Table);
        Page before = await Page.OfAsync(room.Address, token);
        await before.PlayAsync(Playing.Plan("carbon-price", 33));
        await before.UntilAsync(page => page.See<PlanDocument>("plan/EAC").Lines.Any(line => line.Amount == 33), "the plan");
        await before.DisposeAsync();

        await using Page after = await Page.OfAsync(room.Address, token);

        Assert.Contains(after.See<PlanDocument>("plan/EAC").Lines, line => line.Amount == 33);
    }

    [Fact]
    public async Task The_facilitator_moves_the_clock_over_the_line_and_pupils_do_not()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page facilitator = await Page.OfAsync(room.Address, tool.Facilitator);
        await using Page pupil = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));

        AssertRefused(Refusals.NotFacilitator, await pupil.ClockAsync("start"));
        Assert.IsType<MoveReply.Accepted>(await facilitator.ClockAsync("start"));
        AssertRefused(Refusals.BadClock, await facilitator.ClockAsync("start"));
        AssertRefused(Refusals.NotYourNation, await facilitator.PlayAsync(Playing.Plan("carbon-price", 1)));

        await pupil.UntilAsync(page => page.See<WorldDocument>("world").Phase is Phase.Briefing, "the briefing");
    }

    [Fact]
    public async Task A_stranger_can_do_nothing_but_sit_down()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page stranger = await Page.ConnectAsync(room.Address);

        AssertRefused(Refusals.UnknownToken, await stranger.PlayAsync(Playing.Plan("carbon-price", 1)));
        AssertRefused(Refusals.UnknownToken, await stranger.ClockAsync("start"));
        Assert.Equal(Refusals.UnknownToken, (await stranger.CatchUpAsync("public", 0)).Because?.Code);

        await tool.GoToAsync(Phase.Table);
        Assert.IsType<SitReply.Welcome>(await stranger.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Code = tool.Code }));
        Assert.Empty(stranger.Frames);
    }

    [Theory]
    [InlineData("garbage", Refusals.UnknownToken)]
    [InlineData("abcdefgh.EAC.seat.secret", Refusals.UnknownToken)]
    [InlineData("abcdefgh.facilitator.secret", Refusals.UnknownToken)]
    [InlineData("a/b.EAC.seat.secret", Refusals.UnknownToken)]
    [InlineData(null, Refusals.UnknownCode)]
    public async Task A_token_of_nobody_is_refused_and_the_connection_stays(string? token, string code)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.ConnectAsync(room.Address);

        SitReply reply = await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = token });

        Assert.Equal(code, Assert.IsType<SitReply.Refused>(reply).Because.Code);
        Assert.IsType<SitReply.Welcome>(await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = tool.Facilitator }));
    }

    [Fact]
    public async Task An_old_page_is_told_to_load_again()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.ConnectAsync(room.Address);

        SitReply reply = await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version - 1, Token = tool.Facilitator });

        Assert.Equal(Refusals.OldPage, Assert.IsType<SitReply.Refused>(reply).Because.Code);
    }

    [Theory]
    [InlineData("""{"id":"a","kind":"declare-war"}""", Refusals.UnknownKind)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"carbon-price","amount":"NaN"}]}}""", Refusals.UnreadableAmount)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":{"lines":[{"lever":"carbon-price","amount":-3}]}}""", Refusals.BadAmount)]
    [InlineData("""{"id":"a","kind":"set-plan","plan":[]}""", Refusals.BadRequest)]
    [InlineData("""{"id":"a","kind":"set-ready","ready":true,"extra":1}""", Refusals.BadRequest)]
    [InlineData("[]", Refusals.BadRequest)]
    [InlineData("null", Refusals.BadRequest)]
    public async Task A_move_that_cannot_be_is_refused_and_the_connection_lives_on(string json, string code)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));
        await tool.GoToAsync(Phase.Table);

        AssertRefused(code, await page.PlayAsync(json));

        Assert.IsType<MoveReply.Accepted>(await page.PlayAsync(Playing.Plan("carbon-price", 5)));
    }

    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task A_message_of_a_megabyte_is_refused_and_the_connection_lives_on(HttpTransportType transport)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"), transport);
        await tool.GoToAsync(Phase.Table);

        AssertRefused(Refusals.TooLarge, await page.PlayAsync($$"""{"id":"{{new string('x', 1_000_000)}}","kind":"set-ready","ready":true}"""));

        Assert.IsType<MoveReply.Accepted>(await page.PlayAsync(Playing.Plan("carbon-price", 5)));
        Assert.Equal(HubConnectionState.Connected, page.Hub.State);
    }

    [Fact]
    public async Task An_audience_of_others_cannot_be_asked_for()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));
        await tool.SitAsync("USA");

        foreach (string audience in (string[])["nation/USA", "facilitator", "nation/", ""])
        {
            Assert.Equal(Refusals.NotYourNation, (await page.CatchUpAsync(audience, 0)).Because?.Code);
        }
    }

    [Fact]
    public async Task Whoever_missed_frames_gets_them_or_everything()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));
        await tool.GoToAsync(Phase.Table);
        await page.UntilAsync(one => one.See<WorldDocument>("world").Phase is Phase.Table, "the table");
        long last = page.Frames.Where(frame => frame.Audience == "public").Max(frame => frame.N);

        CatchUpReply some = await page.CatchUpAsync("public", last - 2);
        CatchUpReply none = await page.CatchUpAsync("public", last);
        CatchUpReply tooFar = await page.CatchUpAsync("public", last + 1_000);
        CatchUpReply everything = await page.CatchUpAsync("public", -1);

        Assert.Equal([last - 1, last], some.Frames!.Select(frame => frame.N).Take(2));
        Assert.Empty(none.Frames!);
        Assert.Contains("world", tooFar.Snapshot!.Documents.Keys);
        Assert.Contains("plan/EAC", everything.Snapshot!.Documents.Keys);
        Assert.DoesNotContain("plan/USA", everything.Snapshot.Documents.Keys);
    }

    public static TheoryData<string, string> Misread => new()
    {
        { """{"id":"a","kind":"make-pledge","challenge":"climate","billionsPerYear":NaN}""", Refusals.UnreadableAmount },
        { """{"id":"a","kind":"make-pledge","challenge":"climate","billionsPerYear":-Infinity}""", Refusals.UnreadableAmount },
        { """{"id":"a","kind":"set-ready","ready":yes}""", Refusals.BadRequest },
        { """{"id":"a","kind":"set-plan","plan":""" + string.Concat(Enumerable.Repeat("""{"plan":[""", 500)) + string.Concat(Enumerable.Repeat("]}", 500)) + "}", Refusals.BadRequest },
        { """{"id":"a","kind":"set-ready","ready":true,"ready":false}""", Refusals.BadRequest },
    };

    [Theory]
    [MemberData(nameof(Misread))]
    public async Task What_is_no_JSON_is_refused_like_any_other_move_and_the_line_lives_on(string move, string code)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string token = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Table);
        await using RawLine line = await RawLine.ConnectAsync(room.Address);
        await line.SendAsync($$"""{"type":1,"target":"Sit","invocationId":"1","arguments":[{"version":{{Rules.Views.Protocol.Version}},"token":"{{token}}"}]}""");

        // Pages write the arguments first, other clients last.
        await line.SendAsync($$"""{"arguments":[{{move}}],"invocationId":"2","target":"Play","type":1}""");
        await line.SendAsync($$"""{"type":1, "invocationId":"3", "target":"Play", "arguments":[{{move}}]}""");
        await line.SendAsync("""{"type":1,"target":"Play","invocationId":"4","arguments":[{"id":"b","kind":"set-ready","ready":true}]}""");

        await line.UntilAsync(heard => heard.Any(message => message.Contains("\"invocationId\":\"4\"", StringComparison.Ordinal)));
        Assert.All((string[])["2", "3"], id => Assert.Contains($"\"code\":\"{code}\"", AnswerTo(line, id), StringComparison.Ordinal));
        Assert.Contains("\"kind\":\"accepted\"", AnswerTo(line, "4"), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":1,"target":"CatchUp","invocationId":"1","arguments":["public",NaN]}""")]
    [InlineData("""{"type":1,"target":"CatchUp","invocationId":"1","arguments":[7,"public"]}""")]
    [InlineData("""{"type":1,"target":"Conquer","invocationId":"1","arguments":[NaN]}""")]
    [InlineData("""{"type":1,"target":"Play","invocationId":"1","arguments":[]}""")]
    public async Task A_call_that_the_hub_does_not_know_fails_alone(string call)
    {
        await using RawLine line = await RawLine.ConnectAsync(room.Address);
        await line.SendAsync(call);
        await line.SendAsync("""{"type":1,"target":"Play","invocationId":"2","arguments":[{}]}""");

        await line.UntilAsync(heard => heard.Any(message => message.Contains("\"invocationId\":\"2\"", StringComparison.Ordinal)));
        Assert.Contains("\"error\":", AnswerTo(line, "1"), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_beyond_the_transports_limit_costs_the_line_but_neither_the_seat_nor_what_was_accepted()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string token = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Table);
        await using Page page = await Page.OfAsync(room.Address, token);
        Assert.IsType<MoveReply.Accepted>(await page.PlayAsync(Playing.Plan("carbon-price", 12)));
        Task hungUp = page.HungUpAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => page.PlayAsync($$"""{"id":"{{new string('x', 2_300_000)}}","kind":"set-ready","ready":true}"""));
        await hungUp.WaitAsync(TimeSpan.FromSeconds(15));
        await using Page back = await Page.OfAsync(room.Address, token);

        Assert.Equal(12, Assert.Single(back.See<PlanDocument>("plan/EAC").Lines).Amount);
    }

    [Fact]
    public async Task One_address_sits_down_only_so_often_however_many_lines_it_opens()
    {
        await using OpenRoom strict = await OpenRoom.WithAsync(new ServerOptions { Limits = 0.03 });
        List<SitReply> replies = [];
        for (int n = 0; n < 30; n++)
        {
            await using Page page = await Page.ConnectAsync(strict.Address);
            replies.Add(await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = "nobody" }));
            CatchUpReply caughtUp = await page.CatchUpAsync("public", 0);
            if (caughtUp.Because?.Code == Refusals.TooFast)
            {
                return;
            }
        }

        Assert.Fail($"Nobody was asked to wait in {replies.Count} lines.");
    }

    private static string AnswerTo(RawLine line, string id) => line.Messages.Single(message => message.Contains($"\"invocationId\":\"{id}\"", StringComparison.Ordinal));

    [Fact]
    public async Task Second_thoughts_of_one_connection_change_its_seat()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page page = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));

        await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = await tool.SitAsync("USA") });
        await tool.GoToAsync(Phase.Table);
        await page.PlayAsync(Playing.Plan("carbon-price", 44));

        await page.UntilAsync(one => one.Knows("plan/USA") && one.See<PlanDocument>("plan/USA").Lines.Any(line => line.Amount == 44), "the plan of the new seat");
        Assert.DoesNotContain(page.Frames, frame => frame.Key == "plan/EAC" && frame.Document.Deserialize<PlanDocument>(Rules.RulesJson.Options)!.Lines.Any(line => line.Amount == 44));
    }

    private static void AssertRefused(string code, MoveReply reply) => Assert.Equal(code, Assert.IsType<MoveReply.Refused>(reply).Because.Code);
}
