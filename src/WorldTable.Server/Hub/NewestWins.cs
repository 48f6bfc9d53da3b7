namespace WorldTable.Server.Hub;

/// <summary>One question of each page at a time; of those that come meanwhile only the newest waits.</summary>
public sealed class NewestWins
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TaskCompletionSource<bool>?> waiting = new(StringComparer.Ordinal);

    /// <summary>Null when a newer question came before this one's turn.</summary>
    public async Task<T?> AskAsync<T>(string page, Func<Task<T>> ask)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (Queue(page) is { } turn && !await turn.Task)
        {
            return null;
        }
        try
        {
            return await ask();
        }
        finally
        {
            CallNext(page);
        }
    }

    private TaskCompletionSource<bool>? Queue(string page)
    {
        lock (gate)
        {
            if (!waiting.TryGetValue(page, out TaskCompletionSource<bool>? older))
            {
                return waiting[page] = null;
            }
            older?.SetResult(false);
            return waiting[page] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void CallNext(string page)
    {
        lock (gate)
        {
            if (waiting[page] is { } next)
            {
                waiting[page] = null;
                next.SetResult(true);
            }
            else
            {
                waiting.Remove(page);
            }
        }
    }
}
