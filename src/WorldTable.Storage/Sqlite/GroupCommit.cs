using System.Diagnostics;
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
    private List<Write> arrived = [];
    private readonly List<Write> batch = [];
    private int expected;
    private int wakeAt = 1;
    private long began;
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
        while (Begin())
        {
            Save();
            room.Release(batch.Count);
        }
        // The last connection to close folds the log into the file.
        connection?.Dispose();
    }

    /// <summary>Waits for the first write of the next batch; nothing more comes when the store closes.</summary>
    private bool Begin()
    {
        lock (gate)
        {
            // Those just answered tend to come back at once.
            expected = waiting.Count + batch.Count;
            batch.Clear();
            wakeAt = 1;
            while (waiting.Count == 0 && !closing)
                Monitor.Wait(gate);
            began = Stopwatch.GetTimestamp();
            return Take();
        }
    }

    /// <summary>
    /// Gives those who are expected a moment, so that a busy table shares one save. A lone writer never waits, for nobody else is expected.
    /// </summary>
    private bool More()
    {
        lock (gate)
        {
            while (batch.Count + waiting.Count < expected && !closing)
            {
                var left = Gathering - Stopwatch.GetElapsedTime(began);
                if (left <= TimeSpan.Zero)
                    break;
                // Woken by half of the missing at a time: judging the first while the others arrive, without a wake-up for each.
                wakeAt = (expected - batch.Count + 1) / 2;
                if (waiting.Count >= wakeAt)
                    break;
                Monitor.Wait(gate, Math.Max(1, (int)left.TotalMilliseconds));
            }
            return Take();
        }
    }

    private bool Take()
    {
        wakeAt = int.MaxValue;
        (arrived, waiting) = (waiting, arrived);
        waiting.Clear();
        batch.AddRange(arrived);
        return arrived.Count > 0;
    }

    private void Save()
    {
        try
        {
            connection ??= new(path);
            connection.Begin();
            do
            {
                foreach (var write in arrived)
                    connection.Judge(write);
            }
            while (More());
            connection.Commit();
            foreach (var write in batch)
            {
                if (write is Write.Checkpoint)
                    connection.Checkpoint();
                else if (write is Write.Compact)
                    connection.Compact();
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
