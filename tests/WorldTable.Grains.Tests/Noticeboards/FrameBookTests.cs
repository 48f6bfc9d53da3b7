using WorldTable.Grains.Noticeboards;

namespace WorldTable.Grains.Tests.Noticeboards;

public sealed class FrameBookTests
{
    private readonly FrameBook book = new(4);

    [Fact]
    public void Frames_are_counted_per_audience()
    {
        IReadOnlyList<Posted> posted = book.Take([Notice("nation/EAC", "public", 1), Notice("plan/EAC", "nation/EAC", 1), Notice("world", "public", 1)]);

        Assert.Equal([(4L, 1L), (4L, 1L), (4L, 2L)], posted.Select(one => (one.Epoch, one.N)));
        Assert.Equal([("nation/EAC", 1L), ("public", 2L)], book.Beat().Counters.Select(counter => (counter.Key, counter.Value)));
    }

    [Fact]
    public void What_is_older_than_what_stands_is_ignored_but_a_later_head_always_wins()
    {
        book.Take([Notice("world", "public", 5, head: 3, round: 3)]);

        Assert.Empty(book.Take([Notice("world", "public", 5, head: 3, round: 3)]));
        Assert.Empty(book.Take([Notice("world", "public", 4, head: 3, round: 3)]));
        Assert.Empty(book.Take([Notice("world", "public", 9, head: 2, round: 2)]));
        Assert.Single(book.Take([Notice("world", "public", 1, head: 4, round: 2)]));
        Assert.Single(book.Take([Notice("world", "public", 1, head: 5, branch: 2)]));
        Assert.Equal(2, book.Board().Branch);
    }

    [Fact]
    public void What_says_the_same_as_what_stands_is_no_frame_but_counts_as_the_later()
    {
        book.Take([Notice("world", "public", 5, head: 3)]);

        Assert.Empty(book.Take([Notice("world", "public", 1, head: 4) with { Json = "5"u8.ToArray() }]));
        Assert.Empty(book.Take([Notice("world", "public", 9, head: 3) with { Json = "[]"u8.ToArray() }]));
        Assert.Equal(1, book.Board().Counters["public"]);
    }

    [Fact]
    public void A_keeper_hears_how_far_another_life_of_it_had_come()
    {
        Notice told = Notice("plan/EAC", "nation/EAC", 34) with { Stored = 17, Life = 1 };
        book.Take([told, Notice("nation/EAC", "public", 30) with { Stored = 15, Life = 1 }]);

        Assert.Equal(17, book.ToldBefore([told with { Life = 2 }, Notice("nation/EAC", "public", 30) with { Life = 2 }]));
        Assert.Equal(0, book.ToldBefore([told]));
        Assert.Equal(0, book.ToldBefore([Notice("levers/EAC", "nation/EAC", 34) with { Life = 2 }]));
    }

    [Fact]
    public void A_later_head_in_an_earlier_branch_leaves_the_book_and_the_forgotten_branch_comes_into_no_new_one()
    {
        book.Take([Notice("world", "public", 1, head: 3, branch: 2)]);
        Notice back = Notice("world", "public", 2, head: 4, branch: 1);

        Assert.True(book.IsLeftBy([back]));
        Assert.False(book.IsLeftBy([back with { Head = 2 }]));
        FrameBook anew = new(5);
        anew.Take([back]);
        Assert.Empty(anew.Take([Notice("nation/EAC", "public", 1, head: 3, branch: 2)]));
        Assert.Single(anew.Take([Notice("nation/EAC", "public", 1, head: 4, branch: 1)]));
    }

    [Fact]
    public void The_last_frames_are_kept_for_whoever_missed_some()
    {
        for (int at = 1; at <= FrameBook.Kept + 10; at++)
        {
            book.Take([Notice("world", "public", at)]);
        }

        Assert.Equal([FrameBook.Kept + 9L, FrameBook.Kept + 10L], book.After("public", FrameBook.Kept + 8)!.Select(posted => posted.N));
        Assert.Equal(FrameBook.Kept, book.After("public", 10)!.Count);
        Assert.Null(book.After("public", 9));
        Assert.Empty(book.After("public", FrameBook.Kept + 10)!);
        Assert.Null(book.After("public", FrameBook.Kept + 11));
        Assert.Empty(book.After("nation/EAC", 0)!);
    }

    [Fact]
    public void A_document_that_no_longer_stands_is_sent_and_taken_off_the_board()
    {
        book.Take([Notice("report", "public", 1)]);

        Posted removal = Assert.Single(book.Take([Notice("report", "public", 2) with { Json = "null"u8.ToArray() }]));

        Assert.Equal(2, removal.N);
        Assert.Empty(book.Board().Documents);
        Assert.Equal(2, book.Board().Counters["public"]);
    }

    private static Notice Notice(string key, string audience, long revision, int branch = 1, int round = 1, long head = 1) =>
        new() { Key = key, Audience = audience, Branch = branch, Round = round, Head = head, Revision = revision, Json = System.Text.Encoding.UTF8.GetBytes($"{revision}") };
}
