using Microsoft.Data.Sqlite;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Storage.Sqlite;

/// <summary>How the file is opened and what its tables are.</summary>
internal static class SqliteFile
{
    /// <summary>In pages of 4 KB: a busy server folds its log into the file about every 64 MB. Larger pages were slower: a commit logs whole pages.</summary>
    private const int CheckpointPages = 16 * 1024;
    private const long LogBytes = 128L * 1024 * 1024;
    private const int ApplicationId = 0x57544142;

    private const string Tables = """
        CREATE TABLE records (
          key   TEXT NOT NULL,
          state TEXT NOT NULL,
          type  TEXT NOT NULL,
          etag  INTEGER NOT NULL,
          body  BLOB NOT NULL,
          UNIQUE (key, state, type));
        CREATE TABLE counter (only INTEGER PRIMARY KEY CHECK (only = 1), last INTEGER NOT NULL);
        INSERT INTO counter VALUES (1, 0);
        CREATE VIEW readable AS SELECT key, state, type, etag, CAST(body AS TEXT) AS body FROM records;
        """;

    public static SqliteConnection OpenWriter(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Run(connection, "PRAGMA busy_timeout = 5000; PRAGMA fullfsync = ON");
            if (Text(connection, "PRAGMA journal_mode = WAL") is not "wal" and var mode)
                throw new StoreFailed($"{path} cannot use a write-ahead log (it stays in mode '{mode}'). Choose a folder on a local disk.");
            Run(connection, $"PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = {CheckpointPages}; PRAGMA journal_size_limit = {LogBytes}");
            Prepare(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenReader(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWrite);
        Run(connection, "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON");
        return connection;
    }

    /// <summary>Writes everything that is saved at this moment into a new file, while others go on writing.</summary>
    public static void Copy(string path, string target)
    {
        using var connection = Connect(path, SqliteOpenMode.ReadWrite);
        Run(connection, "PRAGMA busy_timeout = 5000");
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.Parameters.AddWithValue("$target", target);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        var found = Number(connection, "PRAGMA user_version");
        var isOurs = Number(connection, "PRAGMA application_id") == ApplicationId;
        if (found == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
            Run(connection, $"BEGIN IMMEDIATE; {Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {UpgradeSteps.Generation}; COMMIT");
        else if (found < 1 || !isOurs)
            throw new StoreFailed($"{path} is not a WorldTable store. Use another data folder.");
        else if (found > UpgradeSteps.Generation)
            throw new StoreFailed($"{path} was written by a newer WorldTable. Start that one, or use another data folder.");
        else if (found < UpgradeSteps.Generation)
            Run(connection, $"PRAGMA user_version = {UpgradeSteps.Generation}");
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static string? Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string?)command.ExecuteScalar();
    }
}
