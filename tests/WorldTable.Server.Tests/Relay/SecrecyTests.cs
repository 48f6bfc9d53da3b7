using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Relay;

public sealed class SecrecyTests(OpenRoom room)
{
    [Fact]
    public async Task A_hundred_secret_edits_send_no_byte_to_other_seats()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string theirs = await tool.SitAsync("USA");
        await using Page own = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));
        await tool.GoToAsync(Phase.Table);
        await using RawLine delegates = await SitAsync($$"""{"version":{{Rules.Views.Protocol.Version}},"token":"{{theirs}}"}""");
        await using RawLine facilitators = await SitAsync($$"""{"version":{{Rules.Views.Protocol.Version}},"token":"{{tool.Facilitator}}"}""");
        await using RawLine visitors = await SitAsync($$"""{"version":{{Rules.Views.Protocol.Version}},"code":"{{tool.Code}}"}""");
        RawLine[] others = [delegates, facilitators, visitors];
        await own.UntilAsync(page => page.See<WorldDocument>("world") is { Here.Count: 2, FacilitatorHere: true }, "everybody here");
        await Task.WhenAll(others.Select(line => line.UntilAsync(heard => heard.Any(HasEverybody))));
        // What is offered under a condition is for everybody; the rest of the same plan is not.
        PlanLine offer = new() { Lever = LeverId.Of("pool"), To = "climate", Amount = 1, If = new PledgeCondition { Others = 1 } };
        Assert.IsType<MoveReply.Accepted>(await own.PlayAsync(new SetPlan { Id = Playing.NewId(), Plan = new Plan { Lines = [offer] } }));
        await Task.WhenAll(others.Select(line => line.UntilAsync(heard => heard.Any(message => message.Contains("\"offers\":", StringComparison.Ordinal)))));
        int[] before = [.. others.Select(line => line.Messages.Count)];

        for (int edit = 1; edit <= 100; edit++)
        {
            Assert.IsType<MoveReply.Accepted>(await own.PlayAsync(new SetPlan { Id = Playing.NewId(), Plan = new Plan { Lines = [offer, new PlanLine { Lever = LeverId.Of("carbon-price"), Amount = edit }] } }));
        }
        await own.UntilAsync(page => page.See<PlanDocument>("plan/EAC").Lines.Any(line => line.Amount == 100), "the last edit");
        Assert.IsType<MoveReply.Accepted>(await own.PlayAsync(Playing.Pledge("climate", 3)));
        await Task.WhenAll(others.Select((line, n) => line.UntilAsync(heard => heard.Skip(before[n]).Any(message => message.Contains("challenge/climate", StringComparison.Ordinal)))));

        Assert.All(others.Zip(before), one =>
        {
            string first = one.First.Messages[one.Second];
            Assert.Contains("challenge/climate", first, StringComparison.Ordinal);
            Assert.DoesNotContain("plan/EAC", one.First.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_two_nations_say_to_each_other_sends_no_byte_to_anybody_else_but_whoever_leads()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string third = await tool.SitAsync("EUN");
        await using Page own = await Page.OfAsync(room.Address, await tool.SitAsync("EAC"));
        await using Page other = await Page.OfAsync(room.Address, await tool.SitAsync("USA"));
        await using Page leader = await Page.OfAsync(room.Address, tool.Facilitator);
        await using RawLine delegates = await SitAsync($$"""{"version":{{Rules.Views.Protocol.Version}},"token":"{{third}}"}""");
        await using RawLine visitors = await SitAsync($$"""{"version":{{Rules.Views.Protocol.Version}},"code":"{{tool.Code}}"}""");
        RawLine[] others = [delegates, visitors];
        foreach ((string channel, string text) in new[] { ("pair/EAC+USA", "between us"), ("delegation/EAC", "among us"), ("treaty/7", "among all who play"), ("floor", "to everybody") })
        {
            Assert.IsType<MoveReply.Accepted>(await own.SayAsync(channel, text));
        }

        await Task.WhenAll(((Page[])[other, leader]).Select(page => page.UntilAsync(one => one.Knows("channel/pair/EAC+USA") && one.Knows("channel/treaty/7"), "what was said to it")));
        await Task.WhenAll(others.Select(line => line.UntilAsync(heard => heard.Any(message => message.Contains("to everybody", StringComparison.Ordinal)))));
        await delegates.UntilAsync(heard => heard.Any(message => message.Contains("among all who play", StringComparison.Ordinal)));

        Assert.All(others, line => Assert.DoesNotContain("between us", line.Text, StringComparison.Ordinal));
        Assert.All(others, line => Assert.DoesNotContain("EAC+USA", line.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("treaty/7", visitors.Text, StringComparison.Ordinal);
        Assert.All([other, leader], page => Assert.False(page.Knows("channel/delegation/EAC")));
        Assert.Equal(Refusals.NotYourChannel, (await tool.GetAsync($"api/worlds/{tool.Code}/channels/pair/EAC+USA", third)).Code);
        Assert.Equal("between us", Assert.Single((await tool.GetAsync($"api/worlds/{tool.Code}/channels/pair/EAC+USA", tool.Facilitator)).As<ChannelPage>().Messages).Text);
        await using RawLine late = await SitAsync($$"""{"version":{{Rules.Views.Protocol.Version}},"token":"{{third}}"}""");
        Assert.Contains("to everybody", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("EAC+USA", late.Text, StringComparison.Ordinal);
    }

    // The snapshot itself or a later frame: whichever showed the last of the three people come in.
    private static bool HasEverybody(string message) =>
        message.Contains("\"facilitatorHere\":true", StringComparison.Ordinal) && System.Text.RegularExpressions.Regex.IsMatch(message, "\"here\":\\[\"[0-9a-f]+\",\"[0-9a-f]+\"\\]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private async Task<RawLine> SitAsync(string request)
    {
        RawLine line = await RawLine.ConnectAsync(room.Address);
        await line.SendAsync($$"""{"type":1,"target":"Sit","arguments":[{{request}}],"invocationId":"1"}""");
        await line.UntilAsync(heard => heard.Any(message => message.Contains("\"invocationId\":\"1\"", StringComparison.Ordinal)));
        return line;
    }
}
