using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Sqlite;

/// <summary>Connections that only look: as many as look at the same time, kept for the next look.</summary>
internal sealed class ReaderConnections(string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private volatile bool closed;

    /// <summary>Runs one look on a connection of its own.</summary>
    public T Look<T>(Func<SqliteConnection, T> look)
    {
        if (closed)
            throw new StoreFailed($"The store {path} is closed.");
        SqliteConnection? connection = null;
        try
        {
            connection = idle.TryTake(out var kept) ? kept : SqliteFile.OpenReader(path);
            var seen = look(connection);
            idle.Add(connection);
            connection = null;
            return seen;
        }
        catch (SqliteException problem)
        {
            throw new StoreFailed($"The store {path} could not be read: {problem.Message}", problem);
        }
        finally
        {
            connection?.Dispose();
            if (closed)
                Dispose();
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var connection))
            connection.Dispose();
    }
}
