using System.Net;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Api;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Api;

public sealed class TalkTests(OpenRoom room)
{
    [Theory]
    [InlineData("""{"id":"a","channel":"floor","text":"  "}""", Refusals.MessageEmpty)]
    [InlineData("""{"id":"a","channel":"floor","text":"a\u0007b"}""", Refusals.MessageUnreadable)]
    [InlineData("""{"id":"a","channel":"floor","text":null}""", Refusals.BadRequest)]
    [InlineData("""{"id":"","channel":"floor","text":"x"}""", Refusals.BadRequest)]
    [InlineData("""{"channel":"floor","text":"x"}""", Refusals.BadRequest)]
    [InlineData("""{"id":"a","channel":"floor","text":"x","nation":"USA"}""", Refusals.BadRequest)]
    [InlineData("""{"id":"a","channel":"attic","text":"x"}""", Refusals.UnknownChannel)]
    [InlineData("""{"id":"a","channel":"pair/USA+EAC","text":"x"}""", Refusals.UnknownChannel)]
    [InlineData("""{"id":"a","channel":"treaty/201","text":"x"}""", Refusals.UnknownChannel)]
    [InlineData("""{"id":"a","channel":"pair/EUN+USA","text":"x"}""", Refusals.NotYourChannel)]
    [InlineData("""{"id":"a","channel":"delegation/USA","text":"x"}""", Refusals.NotYourChannel)]
    public async Task A_message_that_cannot_be_is_refused_and_nothing_is_lost(string json, string code)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");

        Heard heard = await tool.PostTextAsync($"api/worlds/{tool.Code}/messages", json, seat);

        RefusalTests.AssertRefused(heard, (HttpStatusCode)Problems.StatusOf(code), code);
        Assert.Equal(new MoveReply.Accepted(1), (await SayAsync(tool, seat, "floor", "still here")).As<MoveReply>());
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused_with_the_limit_and_script_is_text()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");

        Heard longer = await SayAsync(tool, seat, "floor", new string('x', 10_000));
        Heard script = await SayAsync(tool, seat, "floor", "<script>alert(1)</script> @usa #meter/trust");

        RefusalTests.AssertRefused(longer, HttpStatusCode.UnprocessableEntity, Refusals.MessageTooLong);
        Assert.Contains("500", longer.Problem.Detail, StringComparison.Ordinal);
        Assert.Equal(new MoveReply.Accepted(1), script.As<MoveReply>());
        Message kept = Assert.Single((await PageAsync(tool, seat, "floor")).Messages);
        Assert.Equal("<script>alert(1)</script> @usa #meter/trust", kept.Text);
        Assert.Equal([("nation", "USA", 26), ("meter", "trust", 31)], kept.Mentions.Select(one => (one.Kind, one.Name, one.At)));
    }

    [Fact]
    public async Task Earlier_pages_are_for_those_who_may_read_them()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        for (int at = 1; at <= 3; at++)
        {
            await SayAsync(tool, seat, "delegation/EAC", $"word {at}");
        }

        ChannelPage before = (await tool.GetAsync($"api/worlds/{tool.Code}/channels/delegation/EAC?before=3", seat)).As<ChannelPage>();

        Assert.Equal(["word 1", "word 2"], before.Messages.Select(message => message.Text));
        RefusalTests.AssertRefused(await tool.GetAsync($"api/worlds/{tool.Code}/channels/delegation/EAC", tool.Facilitator), HttpStatusCode.Forbidden, Refusals.NotYourChannel);
        RefusalTests.AssertRefused(await tool.GetAsync($"api/worlds/{tool.Code}/channels/attic", seat), HttpStatusCode.NotFound, Refusals.UnknownChannel);
        RefusalTests.AssertRefused(await tool.GetAsync($"api/worlds/{tool.Code}/channels/floor"), HttpStatusCode.Unauthorized, Refusals.UnknownToken);
    }

    [Fact]
    public async Task Whoever_leads_speaks_on_the_floor_mutes_a_nation_and_takes_a_message_away()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("EAC");
        await using Page pupil = await Page.OfAsync(room.Address, seat);
        await using Page leader = await Page.OfAsync(room.Address, tool.Facilitator);
        Assert.Equal(new MoveReply.Accepted(1), await pupil.SayAsync("floor", "rude"));
        Assert.Equal(new MoveReply.Accepted(2), await leader.SayAsync("floor", "Be kind."));
        await pupil.SayAsync("pair/EAC+USA", "hello");

        Assert.Equal(Refusals.NotYourChannel, Code(await leader.SayAsync("pair/EAC+USA", "I see you")));
        Assert.IsType<MoveReply.Accepted>(await leader.RemoveAsync("floor", 1));
        Assert.IsType<MoveReply.Accepted>(await leader.MuteAsync(new() { Nation = new("EAC"), Muted = true }));
        await pupil.UntilAsync(page => page.See<ChannelDocument>("channel/floor").Messages is [{ Text: null }, { Nation: null, Text: "Be kind." }], "the removed message");
        await pupil.UntilAsync(page => page.See<TalkDocument>("talk").Muted is [{ Value: "EAC" }], "the mute");
        Assert.Equal(Refusals.Muted, Code(await pupil.SayAsync("floor", "what?")));
        Assert.Equal(Refusals.Muted, Code(await pupil.PlayAsync(new DraftTreaty { Id = Playing.NewId(), Text = new() { Terms = new() { Title = "rude", Parties = [new("EAC"), new("USA")] }, Clauses = [] } })));
        RefusalTests.AssertRefused(await tool.PostAsync($"api/worlds/{tool.Code}/mutes", new MuteNation { Muted = true }, seat), HttpStatusCode.Forbidden, Refusals.NotFacilitator);
        RefusalTests.AssertRefused(await tool.DeleteAsync($"api/worlds/{tool.Code}/channels/floor?number=2", seat), HttpStatusCode.Forbidden, Refusals.NotFacilitator);
        RefusalTests.AssertRefused(await tool.DeleteAsync($"api/worlds/{tool.Code}/channels/delegation/EAC?number=1", tool.Facilitator), HttpStatusCode.NotFound, Refusals.UnknownChannel);
        Assert.Equal(Refusals.NotFacilitator, Code(await pupil.MuteAsync(new() { Muted = false })));
        Assert.Equal(HttpStatusCode.OK, (await tool.PostAsync($"api/worlds/{tool.Code}/mutes", new MuteNation { Muted = false }, tool.Facilitator)).Status);

        Assert.Equal(new MoveReply.Accepted(3), await pupil.SayAsync("floor", "thank you"));
    }

    [Fact]
    public async Task A_stranger_and_a_visitor_say_nothing()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        await using Page stranger = await Page.ConnectAsync(room.Address);
        await using Page visitor = await Page.OfVisitorAsync(room.Address, tool.Code);

        Assert.Equal((Refusals.UnknownToken, Refusals.UnknownToken), (Code(await stranger.SayAsync("floor", "hi")), Code(await visitor.SayAsync("floor", "hi"))));
        Assert.Equal(Refusals.NotFacilitator, Code(await visitor.RemoveAsync("floor", 1)));
    }

    private static Task<Heard> SayAsync(Tool tool, string seat, string channel, string text) =>
        tool.PostAsync($"api/worlds/{tool.Code}/messages", new Say { Id = Playing.NewId(), Channel = ChannelId.Of(channel), Text = text }, seat);

    private static async Task<ChannelPage> PageAsync(Tool tool, string seat, string channel) => (await tool.GetAsync($"api/worlds/{tool.Code}/channels/{channel}", seat)).As<ChannelPage>();

    private static string Code(MoveReply reply) => Assert.IsType<MoveReply.Refused>(reply).Because.Code;
}
