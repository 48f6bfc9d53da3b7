using WorldTable.Rules.Moves;

namespace WorldTable.Server.Relay;

/// <summary>One connected page: gathers what is pending for it and sends it in order, never more often than the tempo allows.</summary>
public sealed partial class Listener(string connection, Audience audience, Func<IReadOnlyList<WrittenFrame>, Task> send, Tempo tempo, TimeProvider time, ILogger log) : IThreadPoolWorkItem
{
    private const int PendingAtMost = 512;
    private readonly Lock gate = new();
    private List<WrittenFrame> pending = [];
    private bool sending;
    private long kicked;
    private long lastSent;

    public string Connection => connection;

    /// <summary>Tells the page why it has no place here any more, and hangs up.</summary>
    public Func<Refusal, Task> Drop { get; init; } = _ => Task.CompletedTask;

    public Audience Audience => audience;

    /// <summary>Notes what this page may see of it; true when somebody has to start the sending.</summary>
    public bool Gather(IReadOnlyList<WrittenFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        lock (gate)
        {
            foreach (WrittenFrame frame in frames)
            {
                if (audience.MaySee(frame.Audience))
                {
                    pending.Add(frame);
                }
            }
            if (pending.Count > PendingAtMost)
            {
                KeepNewestOfEachAudience();
            }
            if (sending || pending.Count == 0)
            {
                return false;
            }
            sending = true;
            kicked = time.GetTimestamp();
            return true;
        }
    }

    public void Execute()
    {
        tempo.RanLate(time.GetElapsedTime(kicked));
        _ = SendPendingAsync();
    }

    // A line that breaks while it is spoken into is the hub's to close; the page comes back and gets a snapshot.
    private async Task TrySendAsync(List<WrittenFrame> batch)
    {
        try
        {
            await send(batch);
        }
        catch (Exception problem)
        {
            LogUnsent(log, connection, problem);
        }
    }

    // A page that cannot follow sees the gap in the numbers and catches up when its line is free again.
    private void KeepNewestOfEachAudience() =>
        pending = [.. pending.GroupBy(frame => frame.Audience, StringComparer.Ordinal).Select(group => group.MaxBy(frame => (frame.Epoch, frame.N))!)];

    private async Task SendPendingAsync()
    {
        while (true)
        {
            TimeSpan wait = tempo.Interval - time.GetElapsedTime(lastSent);
            if (lastSent != 0 && wait > TimeSpan.Zero)
            {
                long before = time.GetTimestamp();
                await Task.Delay(wait, time);
                tempo.RanLate(time.GetElapsedTime(before) - wait);
            }
            List<WrittenFrame> batch;
            lock (gate)
            {
                batch = pending;
                pending = [];
            }
            lastSent = time.GetTimestamp();
            await TrySendAsync(batch);
            lock (gate)
            {
                if (pending.Count == 0)
                {
                    sending = false;
                    return;
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Frames could not be sent to {Connection}.")]
    private static partial void LogUnsent(ILogger log, string connection, Exception problem);
}
