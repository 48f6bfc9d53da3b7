using WorldTable.Storage.Folders;
using WorldTable.Storage.Tests.Children;
using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Sqlite;

public sealed class KilledServerTests
{
    private const int Kills = 5;
    private const int WritesBeforeKill = 2000;

    [Fact]
    public async Task A_server_killed_while_it_writes_loses_no_acknowledged_write_and_frees_its_folder()
    {
        using var place = new TemporaryFolder();
        var acknowledged = new int[SteadyWriter.Keepers];
        for (var kill = 0; kill < Kills; kill++)
        {
            await RunAndKillAsync(place.Path, acknowledged);

            await using var provider = new SqliteProvider(place.Path);
            for (var keeper = 0; keeper < acknowledged.Length; keeper++)
            {
                var found = (await provider.ReadAsync(Provider.Nation(SteadyWriter.Keeper(keeper)))).State.Coins;
                // One write of each keeper may have been saved without its answer getting out.
                Assert.InRange(found, acknowledged[keeper], acknowledged[keeper] + 1);
                acknowledged[keeper] = found;
            }
        }
        Assert.True(acknowledged.Sum() >= Kills * WritesBeforeKill);
    }

    private static async Task RunAndKillAsync(string folder, int[] acknowledged)
    {
        using var child = ChildProcess.Start(SteadyWriter.Name, folder);
        var heard = 0;
        while (await child.Says.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            // The last line may be cut off by the kill.
            if (line.Split(' ') is [var keeper, var coins] && int.Parse(coins) == acknowledged[int.Parse(keeper)] + 1)
                acknowledged[int.Parse(keeper)]++;
            if (++heard != WritesBeforeKill)
                continue;
            Assert.Throws<DataFolderInUse>(() => DataFolder.Open(folder));
            child.Kill();
        }
        Assert.True(heard >= WritesBeforeKill, await child.ComplaintsAsync());
        await child.ExitAsync();
    }
}
