using System.Text;
using WorldTable.Grains.Noticeboards;
using WorldTable.Rules.Views;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Tests.Relay;

public sealed class BoardCopyTests
{
    [Fact]
    public void Frames_in_order_are_told_at_once_and_twice_told_ones_are_not()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);

        Assert.Equal([6L, 7], Numbers(copy.Hear([Frame(6), Frame(7)])));
        Assert.Empty(copy.Hear([Frame(6), Frame(7)]));
        Assert.Equal(7, copy.CounterOf("public"));
    }

    [Fact]
    public void A_frame_behind_a_gap_waits_for_the_missing_one()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);

        Assert.Empty(copy.Hear([Frame(8)]));
        Assert.Equal(["public"], copy.Gaps);
        Assert.Empty(copy.Hear([Frame(7)]));
        Assert.Equal([6L, 7, 8], Numbers(copy.Hear([Frame(6)])));
        Assert.False(copy.HasGaps);
    }

    [Fact]
    public void A_gap_of_one_audience_holds_no_other()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);

        IReadOnlyList<WrittenFrame> told = copy.Hear([Frame(9), Frame(1, audience: "nation/EAC", key: "plan/EAC")]);

        Assert.Equal("plan/EAC", Assert.Single(told).Key);
    }

    [Fact]
    public void A_ghost_of_a_lower_epoch_is_ignored()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);

        Assert.Empty(copy.Hear([Frame(6, epoch: 2)]));
        Assert.Empty(copy.Adopt(Board(epoch: 2, publicly: 50)));

        Assert.False(copy.NeedsBoard);
        Assert.Equal((3, 5), (copy.Epoch, copy.CounterOf("public")));
    }

    [Fact]
    public void A_higher_epoch_asks_for_the_whole_board_and_tells_it_before_what_came_since()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);

        Assert.Empty(copy.Hear([Frame(3, epoch: 4, text: "newest")]));
        Assert.True(copy.NeedsBoard);
        IReadOnlyList<WrittenFrame> told = copy.Adopt(Board(epoch: 4, publicly: 2));

        Assert.Equal([2L, 3], Numbers(told));
        Assert.All(told, frame => Assert.Equal(4, frame.Epoch));
        Assert.Equal("newest", copy.For(_ => true).Documents["world"].GetString());
    }

    [Fact]
    public void A_board_of_the_same_epoch_tells_only_what_was_missed()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);

        Assert.Empty(copy.Adopt(Board(epoch: 3, publicly: 5)));
        Assert.Equal([9L], Numbers(copy.Adopt(Board(epoch: 3, publicly: 9))));
        Assert.Equal(9, copy.CounterOf("public"));
    }

    [Fact]
    public void The_heartbeat_finds_a_lost_last_frame_and_a_new_epoch()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);

        Assert.Empty(copy.Compare(Beat(epoch: 3, publicly: 5)));
        Assert.Equal(["public"], copy.Compare(Beat(epoch: 3, publicly: 6)));
        Assert.Empty(copy.Compare(Beat(epoch: 2, publicly: 60)));
        Assert.Empty(copy.Compare(Beat(epoch: 4, publicly: 1)));
        Assert.True(copy.NeedsBoard);
    }

    [Fact]
    public void A_snapshot_holds_only_what_its_audiences_may_see()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);
        copy.Hear([Frame(1, audience: "nation/EAC", key: "plan/EAC"), Frame(1, audience: "nation/USA", key: "plan/USA"), Frame(1, audience: "facilitator", key: "room")]);

        Snapshot delegates = copy.For(new Audience(new("EAC"), Facilitator: false).MaySee);
        Snapshot facilitators = copy.For(new Audience(Nation: null, Facilitator: true).MaySee);

        Assert.Equal(["plan/EAC", "world"], delegates.Documents.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["nation/EAC", "public"], delegates.Counters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["room", "world"], facilitators.Documents.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_that_is_taken_off_the_board_is_told_and_then_gone()
    {
        BoardCopy copy = At(epoch: 3, publicly: 5);
        copy.Hear([Frame(6, key: "report")]);

        IReadOnlyList<WrittenFrame> told = copy.Hear([Removal(7, "report")]);

        Assert.True(Assert.Single(told).IsRemoval);
        Assert.DoesNotContain("report", copy.For(_ => true).Documents.Keys);
    }

    [Fact]
    public void A_frame_is_written_as_pages_read_it()
    {
        WrittenFrame frame = new(Frame(6, text: "ñandú 🌍"));

        Rules.Views.Frame read = System.Text.Json.JsonSerializer.Deserialize<Frame>(frame.Utf8, Rules.RulesJson.Options)!;

        Assert.Equal((1, 3L, "public", 6L, "world", "ñandú 🌍"), (read.Branch, read.Epoch, read.Audience, read.N, read.Key, read.Document.GetString()));
    }

    private static BoardCopy At(long epoch, long publicly)
    {
        BoardCopy copy = new();
        copy.Adopt(Board(epoch, publicly));
        return copy;
    }

    private static Board Board(long epoch, long publicly) => new()
    {
        Epoch = epoch,
        Branch = 1,
        Counters = new Dictionary<string, long> { ["public"] = publicly },
        Documents = [Frame(publicly, epoch)],
    };

    private static Beat Beat(long epoch, long publicly) => new(epoch, new Dictionary<string, long> { ["public"] = publicly });

    private static Posted Frame(long n, long epoch = 3, string audience = "public", string key = "world", string text = "as it was") =>
        new(epoch, n, new Notice { Key = key, Audience = audience, Branch = 1, Round = 1, Revision = n, Json = Encoding.UTF8.GetBytes($"\"{text}\"") });

    private static Posted Removal(long n, string key) =>
        new(3, n, new Notice { Key = key, Audience = "public", Branch = 1, Round = 1, Revision = n, Json = Encoding.UTF8.GetBytes("null") });

    private static IEnumerable<long> Numbers(IReadOnlyList<WrittenFrame> frames) => frames.Select(frame => frame.N);
}
