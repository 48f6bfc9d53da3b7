using WorldTable.Storage.Shelf;
using WorldTable.Storage.Tests.Contract;
using WorldTable.Storage.Tests.Sqlite;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Storage.Tests.Upgrades;

public sealed class UpgradeAtReadTests
{
    private static readonly RecordName Kenya = new("purse", "nation", "w/KEN");

    [Fact]
    public async Task A_keeper_reads_an_old_record_in_its_newest_version_and_writes_it_so()
    {
        await using var provider = new SqliteProvider(configure: options => options.Upgrades.Add(new("purse", 1, record =>
        {
            record["Coins"] = (int)record["Shells"]! * 2;
            return record;
        })));
        await provider.Shelf.WriteAsync(Kenya, """{"SchemaVersion":1,"Shells":4}"""u8.ToArray());

        var held = await provider.ReadAsync(Provider.Nation(Kenya.Key));
        await provider.WriteAsync(Provider.Nation(Kenya.Key), held);

        Assert.Equal(new Purse { SchemaVersion = 2, Coins = 8 }, held.State);
        Assert.Equal(held.State, (await provider.ReadAsync(Provider.Nation(Kenya.Key))).State);
    }

    [Fact]
    public async Task A_record_from_the_future_is_neither_read_nor_written()
    {
        await using var provider = new SqliteProvider();
        var future = """{"SchemaVersion":2,"Coins":4}"""u8.ToArray();
        await provider.Shelf.WriteAsync(Kenya, future);

        await Assert.ThrowsAsync<RecordVersionUnknown>(() => provider.ReadAsync(Provider.Nation(Kenya.Key)));
        await Assert.ThrowsAsync<RecordVersionUnknown>(() => provider.WriteAsync(Provider.Nation("w/NOR"), new(new() { SchemaVersion = 2 })));

        Assert.Equal(future, (await provider.Shelf.ReadAsync(Kenya))!.Body.ToArray());
        Assert.Null(await provider.Shelf.ReadAsync(Kenya with { Key = "w/NOR" }));
    }
}
