namespace WorldTable.Grains.Noticeboards;

/// <summary>What stands on one world's board, counted per audience, and the last frames for those who missed some.</summary>
internal sealed class FrameBook(long epoch)
{
    public const int Kept = 1024;
    private readonly Dictionary<string, Posted> standing = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> counters = new(StringComparer.Ordinal);
    private readonly Queue<Posted> frames = new(Kept);
    private long head;
    private int branch = 1;

    public long Epoch => epoch;

    /// <summary>The latest revision of a keeper's record that another life of the keeper has told about one of these documents.</summary>
    public long ToldBefore(IReadOnlyList<Notice> notices) => notices
        .Select(notice => standing.GetValueOrDefault(notice.Key)?.Notice is { } before && before.Life != notice.Life ? before.Stored : 0)
        .DefaultIfEmpty(0).Max();

    /// <summary>A later head stands in an earlier branch: the world has forgotten a rewind, and no page that follows this book could go back there.</summary>
    public bool IsLeftBy(IReadOnlyList<Notice> notices) => notices.Any(notice => notice.Head > head && notice.Branch < branch);

    /// <summary>Numbers what is newer than what stands and says something else; the rest is known already.</summary>
    public IReadOnlyList<Posted> Take(IReadOnlyList<Notice> notices)
    {
        List<Posted> fresh = [];
        foreach (Notice notice in notices)
        {
            Posted? before = standing.GetValueOrDefault(notice.Key);
            // What a keeper drew in a branch that the world has forgotten since is drawn again when the keeper hears of it.
            if ((before is not null && Order(before.Notice).CompareTo(Order(notice)) >= 0) || (notice.Head < head && notice.Branch > branch))
            {
                continue;
            }
            if (notice.Head > head)
            {
                (head, branch) = (notice.Head, notice.Branch);
            }
            if (before is not null && Says(before.Notice, notice))
            {
                standing[notice.Key] = before with { Notice = notice };
                continue;
            }
            long n = counters.GetValueOrDefault(notice.Audience) + 1;
            Posted posted = new(epoch, n, notice);
            counters[notice.Audience] = n;
            standing[notice.Key] = posted;
            if (frames.Count == Kept)
            {
                frames.Dequeue();
            }
            frames.Enqueue(posted);
            fresh.Add(posted);
        }
        return fresh;
    }

    public Board Board() => new()
    {
        Epoch = epoch,
        Branch = branch,
        Counters = new SortedDictionary<string, long>(counters, StringComparer.Ordinal),
        Documents = [.. standing.Values.Where(posted => !posted.Notice.IsRemoval)],
    };

    public Beat Beat() => new(epoch, new SortedDictionary<string, long>(counters, StringComparer.Ordinal));

    /// <summary>Null when some of them are no longer kept, or the number was never reached.</summary>
    public IReadOnlyList<Posted>? After(string audience, long after)
    {
        long missed = counters.GetValueOrDefault(audience) - after;
        Posted[] range = [.. frames.Where(posted => posted.Notice.Audience == audience && posted.N > after)];
        return range.Length == missed ? range : null;
    }

    private static (long, long) Order(Notice notice) => (notice.Head, notice.Revision);

    private static bool Says(Notice before, Notice now) =>
        (before.Branch, before.Round, before.Audience) == (now.Branch, now.Round, now.Audience) && before.Json.AsSpan().SequenceEqual(now.Json);
}
