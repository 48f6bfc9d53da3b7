using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Sqlite;

/// <summary>The one writer: collects the writes that arrive while the last ones are being saved, and saves them together.</summary>
internal sealed class GroupCommit : IDisposable
{
    private const int MostWaiting = 1024;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(1);

    private readonly string path;
    private readonly Thread thread;
    private readonly SemaphoreSlim room = new(MostWaiting);
    private readonly object gate = new();
    private List<Write> waiting = [];
    private List<Write> batch = [];
    private int wakeAt = 1;
    private bool closing;
    private WriterConnection? connection;

    public GroupCommit(string path)
    {
        this.path = path;
        connection = new(path);
        thread = new(Run) { Name = "WorldTable store writer", IsBackground = true };
        thread.Start();
    }

    /// <summary>Queues one write and answers when its batch is safe on disk. Giving up waiting does not take the write back.</summary>
    public async Task<WriteEnd> AddAsync(Write write, CancellationToken cancellation)
    {
        await room.WaitAsync(cancellation);
        lock (gate)
        {
            if (closing)
            {
                room.Release();
                throw new StoreFailed($"The store {path} is closed.");
            }
            waiting.Add(write);
            if (waiting.Count >= wakeAt)
                Monitor.Pulse(gate);
        }
        return await write.Ended.WaitAsync(cancellation);
    }

    /// <summary>Saves what is still waiting and ends the thread.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            closing = true;
            Monitor.Pulse(gate);
        }
        thread.Join();
    }

    private void Run()
    {
        while (Gather())
        {
            Save();
            room.Release(batch.Count);
        }
        // The last connection to close folds the log into the file.
        connection?.Dispose();
    }

    /// <summary>
    /// Takes what is waiting. Those just answered tend to come back at once: give them a moment, so that a busy table shares one save.
    /// A lone writer never waits, for nobody else is expected.
    /// </summary>
    private bool Gather()
    {
        lock (gate)
        {
            var expected = waiting.Count + batch.Count;
            batch.Clear();
            wakeAt = 1;
            while (waiting.Count == 0 && !closing)
                Monitor.Wait(gate);

            wakeAt = Math.Min(expected, MostWaiting);
            if (waiting.Count < wakeAt && !closing)
                Monitor.Wait(gate, Gathering);
            wakeAt = int.MaxValue;
            (waiting, batch) = (batch, waiting);
            return batch.Count > 0;
        }
    }

    private void Save()
    {
        try
        {
            connection ??= new(path);
            connection.Commit(batch);
            foreach (var write in batch)
            {
                if (write is Write.Checkpoint)
                    connection.Checkpoint();
                write.Tell();
            }
        }
        catch (Exception problem)
        {
            var told = new StoreFailed($"The store {path} could not save: {problem.Message}", GiveUpConnection(problem));
            foreach (var write in batch)
                write.Fail(told);
        }
    }

    /// <summary>After a failure the next batch starts on a fresh connection, so that a full disk that has room again needs no restart.</summary>
    private Exception GiveUpConnection(Exception problem)
    {
        try
        {
            connection?.Dispose();
            return problem;
        }
        catch (Exception second)
        {
            return new AggregateException(problem, second);
        }
        finally
        {
            connection = null;
        }
    }
}
