using System.Text.Json;
using WorldTable.Grains.Audits;
using WorldTable.Grains.Channels;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Channels;

public sealed class ChannelTests(House house)
{
    private static readonly Speaker Amina = new(new("EAC"), new("seat-1"));

    [Fact]
    public async Task Every_message_keeps_its_number_and_its_place_whatever_is_forgotten_in_between()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        for (int at = 1; at <= 130; at++)
        {
            Assert.Equal(new MoveReply.Accepted(at), await SayAsync(world, $"word {at}"));
        }
        await house.SleepAsync(Floor(world));

        ChannelDocument shown = Document(Assert.Single(await Floor(world).NoticesAsync()));
        ChannelPage older = await Floor(world).BeforeAsync(81);
        ChannelPage oldest = await Floor(world).BeforeAsync(51);

        Assert.Equal((130, 81, 130), (shown.Last, shown.Messages[0].Number, shown.Messages[^1].Number));
        Assert.Equal(Enumerable.Range(51, 30).Select(at => ((long)at, $"word {at}")), older.Messages.Select(message => (message.Number, message.Text!)));
        Assert.Equal(Enumerable.Range(1, 50).Select(at => (long)at), oldest.Messages.Select(message => message.Number));
        Assert.Empty((await Floor(world).BeforeAsync(1)).Messages);
        Assert.Empty(Audited(world).Findings);
    }

    [Fact]
    public async Task A_retry_hears_the_first_answer_and_is_not_said_twice_even_when_muted_since()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        MoveId id = PlayedWorld.NextMove();
        MoveReply first = await SayAsync(world, "once", id);
        await house.SleepAsync(Floor(world));

        MoveReply again = await SayAsync(world, "once", id, Refusal.Of(Refusals.Muted));
        MoveReply other = await SayAsync(world, "twice", id);

        Assert.Equal((first, first), (new MoveReply.Accepted(1), again));
        Assert.Equal(Refusals.MoveIdReused, Code(other));
        Assert.Equal(Refusals.Muted, Code(await SayAsync(world, "more", held: Refusal.Of(Refusals.Muted))));
        Assert.Single(Document(Assert.Single(await Floor(world).NoticesAsync())).Messages);
    }

    [Fact]
    public async Task What_could_not_be_saved_was_not_said_and_may_be_said_again()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        for (int at = 1; at <= 100; at++)
        {
            await SayAsync(world, $"word {at}");
        }
        MoveId id = PlayedWorld.NextMove();
        house.Shelf.Meddle("channel-page", $"{world.Id}/floor/page/0", () => throw new IOException("The disk is full."));
        MoveReply noPage = await SayAsync(world, "one too many", id);
        house.Shelf.Meddle("channel-page", $"{world.Id}/floor/page/0", null);
        house.Shelf.Meddle("channel", $"{world.Id}/floor", () => throw new IOException("The disk is full."));
        MoveReply noTail = await SayAsync(world, "one too many", id);
        house.Shelf.Meddle("channel", $"{world.Id}/floor", null);

        MoveReply said = await SayAsync(world, "one too many", id);

        Assert.Equal((Refusals.NotSaved, Refusals.NotSaved), (Code(noPage), Code(noTail)));
        Assert.Equal(new MoveReply.Accepted(101), said);
        Assert.Equal(101, Document(Assert.Single(await Floor(world).NoticesAsync())).Last);
        Assert.Empty(Audited(world).Findings);
    }

    [Fact]
    public async Task A_removed_message_leaves_its_place_in_the_tail_and_on_a_page()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        for (int at = 1; at <= 101; at++)
        {
            await SayAsync(world, "@USA look");
        }

        Assert.IsType<MoveReply.Accepted>(await Floor(world).RemoveAsync(100));
        Assert.IsType<MoveReply.Accepted>(await Floor(world).RemoveAsync(7));
        Assert.Equal(Refusals.NotFound, Code(await Floor(world).RemoveAsync(102)));
        await house.SleepAsync(Floor(world));

        Assert.Equal([7L], Document(Assert.Single(await Floor(world).NoticesAsync())).Removed);
        Message[] gone = [Document(Assert.Single(await Floor(world).NoticesAsync())).Messages[^2], (await Floor(world).BeforeAsync(8)).Messages[^1]];
        Assert.All(gone, message => Assert.Equal((null, 0, new NationId("EAC")), (message.Text, message.Mentions.Count, message.Nation!.Value)));
        Assert.Equal(new MoveReply.Accepted(102), await SayAsync(world, "next"));
    }

    [Fact]
    public async Task A_rewind_does_not_touch_what_was_said_and_a_new_noticeboard_finds_it()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.SitAsync("EAC");
        await world.DoAsync("start");
        Assert.Null(await Talk(world).EnterAsync(new("floor"), new("EAC")));
        await SayAsync(world, "before");
        await world.GoToAsync(Phase.Report);
        await world.DoAsync("rewind", round: 1);
        Assert.Equal(new MoveReply.Accepted(2), await SayAsync(world, "after"));
        await house.SleepAsync(world.Board);

        Board board = await world.Board.WatchAsync("web-1", house.Client.CreateObjectReference<IWorldWatcher>(new Deaf()));

        Posted floor = Assert.Single(board.Documents, posted => posted.Notice.Key == "channel/floor");
        Assert.Equal((0, "public", 2), (floor.Notice.Branch, floor.Notice.Audience, board.Branch));
        Assert.Equal(["before", "after"], Document(floor.Notice).Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task A_mute_is_kept_and_a_forgotten_world_takes_its_talk_with_it()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        Assert.Null(await Talk(world).EnterAsync(new("floor"), new("EAC")));
        for (int at = 1; at <= 101; at++)
        {
            await SayAsync(world, "word");
        }
        Assert.IsType<MoveReply.Accepted>(await Talk(world).MuteAsync(new() { Nation = new("EAC"), Muted = true }));
        await house.SleepAsync(Talk(world));

        Assert.Equal(Refusals.Muted, (await Talk(world).EnterAsync(new("floor"), new("EAC")))!.Code);
        Assert.Null(await Talk(world).EnterAsync(new("floor"), nation: null));
        Assert.Equal(Refusals.UnknownNation, Code(await Talk(world).MuteAsync(new() { Nation = new("REST"), Muted = true })));
        Assert.IsType<MoveReply.Accepted>(await Talk(world).MuteAsync(new() { Muted = false }));
        Assert.Null(await Talk(world).EnterAsync(new("floor"), new("EAC")));
        house.Time.Advance(TimeSpan.FromHours(48));
        Assert.True(await world.Grain.ForgetUnusedAsync(TimeSpan.FromHours(48)));

        Assert.Equal([null, null, null], Records(world).Select(record => house.Shelf.Read(record.State, record.Key)));
    }

    [Fact]
    public async Task An_audit_misses_what_is_not_there()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        for (int at = 1; at <= 101; at++)
        {
            await SayAsync(world, "word");
        }
        house.Shelf.Write("channel-page", $"{world.Id}/floor/page/0", new PageRecord());

        Assert.Contains("101 messages", Assert.Single(Audited(world).Findings).What, StringComparison.Ordinal);
    }

    private AuditReport Audited(PlayedWorld world) => WorldAudit.Of(world.Id, Records(world).Append((State: "world", Key: world.Id))
        .Where(record => house.Shelf.Read(record.State, record.Key) is not null)
        .Select(record => new StoredRecord(record.State, record.Key, JsonSerializer.SerializeToUtf8Bytes(house.Shelf.Read(record.State, record.Key), RulesJson.Options))));

    private static (string State, string Key)[] Records(PlayedWorld world) =>
        [("talk", world.Id), ("channel", $"{world.Id}/floor"), ("channel-page", $"{world.Id}/floor/page/0")];

    private Task<MoveReply> SayAsync(PlayedWorld world, string text, MoveId? id = null, Refusal? held = null) =>
        Floor(world).SayAsync(Amina, new Say { Id = id ?? PlayedWorld.NextMove(), Channel = new("floor"), Text = text }, held);

    private IChannelGrain Floor(PlayedWorld world) => house.Grains.GetGrain<IChannelGrain>($"{world.Id}/floor");

    private ITalkGrain Talk(PlayedWorld world) => house.Grains.GetGrain<ITalkGrain>(world.Id);

    private static ChannelDocument Document(Notice notice) => JsonSerializer.Deserialize<ChannelDocument>(notice.Json, RulesJson.Options)!;

    private static string Code(MoveReply reply) => Assert.IsType<MoveReply.Refused>(reply).Because.Code;

    private sealed class Deaf : IWorldWatcher
    {
        public Task PostedAsync(string world, IReadOnlyList<Posted> posted) => Task.CompletedTask;
    }
}
