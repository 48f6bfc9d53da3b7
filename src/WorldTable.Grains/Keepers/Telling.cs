using Microsoft.Extensions.Logging;
using WorldTable.Grains.Noticeboards;

namespace WorldTable.Grains.Keepers;

/// <summary>Tells a world's noticeboard what changed, at least once and never in the keeper's way: what was not acknowledged is told again every second and when the keeper wakes.</summary>
/// <param name="keeper">who tells</param>
/// <param name="board">the world's noticeboard</param>
/// <param name="log">where untold documents are noted</param>
/// <param name="heard">hears, beside the turns, the latest revision that another life of this keeper has told there</param>
internal sealed partial class Telling(IGrainBase keeper, INoticeboardGrain board, ILogger log, Action<long>? heard = null)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, Notice> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> told = new(StringComparer.Ordinal);
    private IGrainTimer? retelling;
    private bool posting;

    /// <summary>Which life of the keeper this is.</summary>
    public long Life { get; } = Random.Shared.NextInt64(1, long.MaxValue);

    /// <summary>What is told next is told whether it says something new or not.</summary>
    public void Anew() => told.Clear();

    /// <summary>Posts those of the notices that say something new; returns at once.</summary>
    public void Tell(IEnumerable<Notice> notices)
    {
        foreach (Notice notice in notices)
        {
            if (told.TryGetValue(notice.Key, out byte[]? before) && before.AsSpan().SequenceEqual(notice.Json))
            {
                continue;
            }
            told[notice.Key] = notice.Json;
            open[notice.Key] = notice;
        }
        _ = PostAsync();
    }

    /// <summary>Runs beside the keeper's turns on its own scheduler; never throws.</summary>
    private async Task PostAsync()
    {
        if (posting)
        {
            return;
        }
        posting = true;
        try
        {
            while (open.Count > 0)
            {
                Notice[] batch = [.. open.Values];
                long toldBefore = await board.PostAsync(batch);
                heard?.Invoke(toldBefore);
                foreach (Notice notice in batch)
                {
                    if (ReferenceEquals(open[notice.Key], notice))
                    {
                        open.Remove(notice.Key);
                    }
                }
            }
            retelling?.Dispose();
            retelling = null;
        }
        catch (Exception failure)
        {
            LogUntold(failure, open.Count);
            retelling ??= keeper.RegisterGrainTimer(PostAsync, Again, Again);
        }
        finally
        {
            posting = false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The noticeboard did not take {Count} documents; they are told again.")]
    private partial void LogUntold(Exception failure, int count);
}
