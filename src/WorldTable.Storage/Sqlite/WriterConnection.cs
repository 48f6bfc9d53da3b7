using System.Diagnostics;
using Microsoft.Data.Sqlite;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Sqlite;

/// <summary>The one connection that changes the file: judges each write of a batch in turn, all in one transaction.</summary>
internal sealed class WriterConnection : IDisposable
{
    private const string Here = "key = $key AND state = $state AND type = $type";
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand update;
    private readonly SqliteCommand replace;
    private readonly SqliteCommand clear;
    private readonly SqliteCommand find;
    private readonly SqliteCommand count;
    private readonly SqliteCommand[] commands;
    private SqliteTransaction? transaction;
    private long last;

    public WriterConnection(string path)
    {
        connection = SqliteFile.OpenWriter(path);
        last = SqliteFile.Number(connection, "SELECT last FROM counter");
        const string row = "INSERT INTO records (key, state, type, etag, body) VALUES ($key, $state, $type, $etag, $body) ON CONFLICT (key, state, type)";
        insert = Command($"{row} DO NOTHING", "$key", "$state", "$type", "$etag", "$body");
        replace = Command($"{row} DO UPDATE SET etag = $etag, body = $body", "$key", "$state", "$type", "$etag", "$body");
        update = Command($"UPDATE records SET etag = $etag, body = $body WHERE {Here} AND etag = $expected", "$key", "$state", "$type", "$etag", "$body", "$expected");
        clear = Command($"DELETE FROM records WHERE {Here} AND etag = $expected", "$key", "$state", "$type", "$expected");
        find = Command($"SELECT etag FROM records WHERE {Here}", "$key", "$state", "$type");
        count = Command("UPDATE counter SET last = $last", "$last");
        commands = [insert, update, replace, clear, find, count];
    }

    public void Begin()
    {
        transaction = connection.BeginTransaction(deferred: false);
        foreach (var command in commands)
            command.Transaction = transaction;
    }

    /// <summary>Rules on one write of the batch; the ruling holds once the batch is committed.</summary>
    public void Judge(Write write) => write.Ruling = write switch
    {
        Write.Put put => Judge(put),
        Write.Clear removal => Judge(removal),
        Write.Proof or Write.Checkpoint or Write.Compact => new(Done: true, null),
        _ => throw new UnreachableException(),
    };

    /// <summary>The whole batch is safe on disk when this returns; when it throws, none of it may be called done.</summary>
    public void Commit()
    {
        // Counted also when every write was refused or cleared: a proof is a change of the file, and no ETag is ever given twice.
        count.Parameters[0].Value = ++last;
        count.ExecuteNonQuery();
        transaction!.Commit();
        transaction.Dispose();
        transaction = null;
    }

    public void Checkpoint() => SqliteFile.Number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    public void Compact() => SqliteFile.Run(connection, "VACUUM");

    public void Dispose()
    {
        transaction?.Dispose();
        connection.Dispose();
    }

    private WriteEnd Judge(Write.Put put)
    {
        var command = put.Expecting switch { { Anything: true } => replace, { ETag: null } => insert, _ => update };
        Aim(command, put.Name);
        command.Parameters[3].Value = ++last;
        command.Parameters[4].Value = put.Body;
        if (command == update)
            command.Parameters[5].Value = put.Expecting.ETag;
        return command.ExecuteNonQuery() == 1 ? new(Done: true, last) : new(Done: false, Find(put.Name));
    }

    private WriteEnd Judge(Write.Clear removal)
    {
        var stored = Find(removal.Name);
        if (!removal.Expecting.Anything && stored != removal.Expecting.ETag)
            return new(Done: false, stored);
        if (stored is null)
            return new(Done: true, null);
        Aim(clear, removal.Name);
        clear.Parameters[3].Value = stored;
        clear.ExecuteNonQuery();
        return new(Done: true, null);
    }

    private long? Find(RecordName name)
    {
        Aim(find, name);
        return (long?)find.ExecuteScalar();
    }

    private static void Aim(SqliteCommand command, RecordName name)
    {
        command.Parameters[0].Value = name.Key;
        command.Parameters[1].Value = name.State;
        command.Parameters[2].Value = name.GrainType;
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }
}
