using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Sqlite;

/// <summary>All records of one server in one file: one writer, any number of readers. Opened and closed by its data folder.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Its data folder closes it. A service container, which disposes what it hands out, must not.")]
public sealed class SqliteStore : IRecordShelf, IStoreProbe
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "worldtable.db";
    private const int NamesAtOnce = 500;

    private readonly GroupCommit writer;
    private readonly ReaderConnections readers;

    private SqliteStore(string path)
    {
        writer = new(path);
        readers = new(path);
    }

    internal static SqliteStore Open(string path)
    {
        try
        {
            return new(path);
        }
        catch (SqliteException problem)
        {
            throw new StoreFailed($"{path} cannot be opened as a WorldTable store: {problem.Message}", problem);
        }
    }

    internal void Close()
    {
        readers.Dispose();
        writer.Dispose();
    }

    /// <summary>Keeps the record if what is stored is what the caller knows (nothing, when <paramref name="known"/> is null).</summary>
    internal Task<WriteEnd> WriteAsync(RecordName name, string? known, ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        writer.AddAsync(new Write.Put(name, Expecting.From(known), Bytes(body)), cancellation);

    /// <summary>Removes the record if what is stored is what the caller knows.</summary>
    internal Task<WriteEnd> ClearAsync(RecordName name, string? known, CancellationToken cancellation) =>
        writer.AddAsync(new Write.Clear(name, Expecting.From(known)), cancellation);

    /// <summary>Folds the log into the file, after everything asked before is saved.</summary>
    public async Task SettleAsync(CancellationToken cancellation = default) => await writer.AddAsync(new Write.Checkpoint(), cancellation);

    /// <summary>Gives the room of what was removed back to the disk; nothing of it stays readable in the file.</summary>
    public async Task CompactAsync(CancellationToken cancellation = default)
    {
        await writer.AddAsync(new Write.Compact(), cancellation);
        await SettleAsync(cancellation);
    }

    public async Task ProveAsync(CancellationToken cancellation = default) => await writer.AddAsync(new Write.Proof(), cancellation);

    public async Task WriteAsync(RecordName name, ReadOnlyMemory<byte> body, CancellationToken cancellation = default) =>
        await writer.AddAsync(new Write.Put(name, Expecting.Whatever, Bytes(body)), cancellation);

    public async Task RemoveAsync(RecordName name, CancellationToken cancellation = default) =>
        await writer.AddAsync(new Write.Clear(name, Expecting.Whatever), cancellation);

    /// <summary>Answers on the caller's thread: a look into a local file is shorter than a hop to another thread.</summary>
    public Task<ShelvedRecord?> ReadAsync(RecordName name, CancellationToken cancellation = default)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return Task.FromResult(Read(name));
        }
        catch (OperationCanceledException)
        {
            return Task.FromCanceled<ShelvedRecord?>(cancellation);
        }
        catch (StoreFailed failure)
        {
            return Task.FromException<ShelvedRecord?>(failure);
        }
    }

    public IAsyncEnumerable<RecordName> ListAllAsync(CancellationToken cancellation = default) => ListAsync("TRUE", "", cancellation);

    // '0' is the character after '/': everything between the two begins with the world and a slash.
    public IAsyncEnumerable<RecordName> ListAsync(string world, CancellationToken cancellation = default) =>
        ListAsync("(key = $world OR (key >= $world || '/' AND key < $world || '0'))", world, cancellation);

    private ShelvedRecord? Read(RecordName name) => readers.Look(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT etag, body FROM records WHERE key = $key AND state = $state AND type = $type";
        command.Parameters.AddWithValue("$key", name.Key);
        command.Parameters.AddWithValue("$state", name.State);
        command.Parameters.AddWithValue("$type", name.GrainType);
        using var row = command.ExecuteReader();
        return row.Read() ? new ShelvedRecord(name, row.GetInt64(0).ToString(), row.GetFieldValue<byte[]>(1)) : null;
    });

    private async IAsyncEnumerable<RecordName> ListAsync(string which, string world, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RecordName? last = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = readers.Look(connection => Page(connection, which, world, last));
            foreach (var name in page)
                yield return name;
            if (page.Count < NamesAtOnce)
                yield break;
            last = page[^1];
            // A long list must not keep a grain's turn to itself.
            await Task.Yield();
        }
    }

    private static List<RecordName> Page(SqliteConnection connection, string which, string world, RecordName? last)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT state, type, key FROM records
            WHERE {which} {(last is null ? "" : "AND (key, state, type) > ($key, $state, $type)")}
            ORDER BY key, state, type LIMIT {NamesAtOnce}
            """;
        command.Parameters.AddWithValue("$world", world);
        if (last is { } before)
        {
            command.Parameters.AddWithValue("$key", before.Key);
            command.Parameters.AddWithValue("$state", before.State);
            command.Parameters.AddWithValue("$type", before.GrainType);
        }
        using var rows = command.ExecuteReader();
        List<RecordName> page = [];
        while (rows.Read())
            page.Add(new(rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return page;
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var whole) && whole.Array is { } array && array.Length == body.Length ? array : body.ToArray();
}
