namespace WorldTable.Grains.Noticeboards;

/// <summary>What stands on one world's board, counted per audience, and the last frames for those who missed some.</summary>
internal sealed class FrameBook(long epoch)
{
    public const int Kept = 1024;
    private readonly Dictionary<string, Posted> standing = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> counters = new(StringComparer.Ordinal);
    private readonly Queue<Posted> frames = new(Kept);
    private int branch = 1;

    /// <summary>Numbers what is newer than what stands; the rest is known already.</summary>
    public IReadOnlyList<Posted> Take(IReadOnlyList<Notice> notices)
    {
        List<Posted> fresh = [];
        foreach (Notice notice in notices)
        {
            if (standing.TryGetValue(notice.Key, out Posted? before) && Order(before.Notice).CompareTo(Order(notice)) >= 0)
            {
                continue;
            }
            long n = counters.GetValueOrDefault(notice.Audience) + 1;
            Posted posted = new(epoch, n, notice);
            counters[notice.Audience] = n;
            standing[notice.Key] = posted;
            branch = Math.Max(branch, notice.Branch);
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

    private static (int, int, long) Order(Notice notice) => (notice.Branch, notice.Round, notice.Revision);
}
