using System.Text;
using Microsoft.Data.Sqlite;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Sqlite;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Storage.Tests.Sqlite;

public sealed class SqliteStoreTests : IDisposable
{
    private static readonly RecordName Kenya = new("purse", "nation", "w/KEN");
    private readonly TemporaryFolder place = new();

    private string Database => place.File("worldtable.db");

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_clean_stop_saves_what_is_still_waiting_and_leaves_one_file()
    {
        List<Task> writes;
        using (var folder = DataFolder.Open(place.Path))
        {
            var store = folder.Sqlite;
            writes = [.. Enumerable.Range(0, 500).Select(i => store.WriteAsync(Kenya with { Key = $"w/{i}" }, Encoding.UTF8.GetBytes($"{i}")))];
        }

        await Task.WhenAll(writes);
        Assert.Equal(["worldtable.db", "worldtable.lock"], Directory.GetFiles(place.Path).Select(Path.GetFileName).Order());
        using var again = DataFolder.Open(place.Path);
        Assert.Equal(500, (await again.Sqlite.ListAllAsync().ToListAsync()).Count);
    }

    [Fact]
    public async Task Settling_folds_the_log_into_the_file_while_the_store_goes_on()
    {
        using var folder = DataFolder.Open(place.Path);
        await folder.Sqlite.WriteAsync(Kenya, new byte[100_000]);
        Assert.True(new FileInfo($"{Database}-wal").Length > 100_000);

        await folder.Sqlite.SettleAsync();

        Assert.Equal(0, new FileInfo($"{Database}-wal").Length);
        Assert.True(new FileInfo(Database).Length > 100_000);
        await folder.Sqlite.WriteAsync(Kenya, new byte[1]);
        Assert.Equal(1, (await folder.Sqlite.ReadAsync(Kenya))!.Body.Length);
    }

    [Fact]
    public async Task A_closed_store_refuses_to_read_and_write()
    {
        var folder = DataFolder.Open(place.Path);
        var store = folder.Sqlite;
        folder.Dispose();
        folder.Dispose();

        await Assert.ThrowsAsync<StoreFailed>(() => store.WriteAsync(Kenya, new byte[1]));
        await Assert.ThrowsAsync<StoreFailed>(() => store.ProveAsync());
        await Assert.ThrowsAsync<StoreFailed>(() => store.ReadAsync(Kenya));
    }

    [Fact]
    public void Every_commit_waits_until_its_log_is_on_the_disk()
    {
        using var writer = SqliteFile.OpenWriter(Database);

        Assert.Equal("wal", Ask("PRAGMA journal_mode", writer));
        Assert.Equal(2L, Ask("PRAGMA synchronous", writer));
        Assert.Equal(1L, Ask("PRAGMA fullfsync", writer));
    }

    [Fact]
    public async Task People_can_read_the_records_with_any_SQLite_tool()
    {
        using var folder = DataFolder.Open(place.Path);
        await folder.Sqlite.WriteAsync(Kenya, """{"Coins":3}"""u8.ToArray());

        Assert.Equal(3L, Ask("SELECT json_extract(body, '$.Coins') FROM readable WHERE key = 'w/KEN' AND state = 'purse' AND type = 'nation'"));
    }

    [Theory]
    [InlineData("CREATE TABLE songs (title TEXT)", "is not a WorldTable store")]
    [InlineData("PRAGMA user_version = 9", "is not a WorldTable store")]
    [InlineData("PRAGMA application_id = 0x57544142; PRAGMA user_version = 99", "was written by a newer WorldTable")]
    public void A_file_of_another_program_or_a_newer_game_is_refused_and_left_as_it_is(string made, string why)
    {
        Ask(made);
        using var folder = DataFolder.Open(place.Path);

        var refusal = Assert.Throws<StoreFailed>(() => folder.Sqlite);

        Assert.Contains(why, refusal.Message);
        Assert.Equal(0L, Ask("SELECT count(*) FROM sqlite_schema WHERE name = 'records'"));
    }

    [Fact]
    public void A_file_of_an_older_game_is_opened_and_from_then_on_refused_by_that_game()
    {
        using (var made = DataFolder.Open(place.Path))
        {
            Assert.NotNull(made.Sqlite);
        }
        Ask("PRAGMA user_version = 1");
        using (var folder = DataFolder.Open(place.Path))
        {
            Assert.NotNull(folder.Sqlite);
        }

        Assert.Equal((long)UpgradeSteps.Generation, Ask("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(Database, new string('x', 5000), TestContext.Current.CancellationToken);
        using var folder = DataFolder.Open(place.Path);

        Assert.Contains("cannot be opened as a WorldTable store", Assert.Throws<StoreFailed>(() => folder.Sqlite).Message);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
    }

    private object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return Ask(sql, connection);
    }

    private static object? Ask(string sql, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
