using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using WorldTable.Storage.Folders;

namespace WorldTable.Load.Bench;

/// <summary>How many 4 KB moves per second the embedded store acknowledges, beside a bare loop that does nothing but the same saves.</summary>
internal static class StorageBench
{
    private const int Keepers = 64;
    private const int RecordsPerKeeper = Keeping.RecordsPerKeeper;
    private const int BodyBytes = Keeping.BodyBytes;
    private const int Rounds = 5;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        var place = Directory.CreateTempSubdirectory("worldtable-bench-").FullName;
        try
        {
            List<double> bare = [], kept = [], alone = [];
            for (var round = 0; round <= Rounds; round++)
            {
                var here = Path.Combine(place, round.ToString());
                using var opened = DataFolder.Open(here);
                var storage = Storage(opened);
                // Side by side and in turn, so that a busy machine slows both alike.
                bare.Add(BareLoop(Path.Combine(here, "bare.db"), Time));
                kept.Add(await Keeping.MovesPerSecondAsync(storage, Keepers, Time, cancellation));
                alone.Add(await Keeping.MovesPerSecondAsync(storage, 1, Time / 2, cancellation));
            }
            // The first round is for the compiler to warm up.
            foreach (var series in (ReadOnlySpan<List<double>>)[bare, kept, alone])
                series.RemoveAt(0);

            measures.AtLeast("sqlite-moves-per-second-64", Median(kept), 8000);
            measures.Note("bare-group-commit-per-second-64", Median(bare));
            measures.AtLeast("sqlite-to-bare-ratio", Median([.. kept.Zip(bare, (ours, theirs) => ours / theirs)]), 0.6);
            measures.Note("sqlite-moves-per-second-1", Median(alone));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>One thread, one connection, 64 compare-and-swap updates per transaction, each commit synced: what the disk and SQLite alone can do.</summary>
    private static double BareLoop(string path, TimeSpan time)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16384");
        Run(connection, "CREATE TABLE records (key TEXT PRIMARY KEY, etag INTEGER NOT NULL, body BLOB NOT NULL)");
        var keys = Enumerable.Range(0, Keepers * RecordsPerKeeper).Select(i => $"w/{i}").ToArray();
        var etags = new long[keys.Length];
        var body = new byte[BodyBytes];
        Random.Shared.NextBytes(body);

        using var update = connection.CreateCommand();
        update.CommandText = "UPDATE records SET etag = $next, body = $body WHERE key = $key AND etag = $etag";
        var (key, next, known) = (update.Parameters.Add("$key", SqliteType.Text), update.Parameters.Add("$next", SqliteType.Integer), update.Parameters.Add("$etag", SqliteType.Integer));
        update.Parameters.Add("$body", SqliteType.Blob).Value = body;
        foreach (var name in keys)
            Run(connection, $"INSERT INTO records VALUES ('{name}', 0, zeroblob({BodyBytes}))");

        var clock = Stopwatch.StartNew();
        var chosen = new Random(0);
        var saved = 0;
        while (clock.Elapsed < time)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            update.Transaction = transaction;
            for (var i = 0; i < Keepers; i++)
            {
                var at = (i * RecordsPerKeeper) + chosen.Next(RecordsPerKeeper);
                saved++;
                (key.Value, known.Value, next.Value) = (keys[at], etags[at], ++etags[at]);
                if (update.ExecuteNonQuery() != 1)
                    throw new InvalidOperationException($"The bare loop lost {keys[at]}.");
            }
            transaction.Commit();
        }
        return saved / clock.Elapsed.TotalSeconds;
    }

    private static IGrainStorage Storage(DataFolder folder)
    {
        var silo = new BareSilo();
        silo.Services.AddSerializer();
        silo.AddSqliteGrainStorage("bench", options =>
        {
            options.Folder = folder;
            options.Json = JsonSerializerOptions.Web;
        });
        return silo.Services.BuildServiceProvider().GetRequiredKeyedService<IGrainStorage>("bench");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static double Median(List<double> values) => Measures.Quantile(values, 0.5);
}
