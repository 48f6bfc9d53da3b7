using Orleans.TestingHost;
using WorldTable.Storage.Folders;

namespace WorldTable.Storage.Tests.Hosting;

public sealed class SqliteSiloTests
{
    [Fact]
    public async Task A_keeper_finds_its_record_again_in_the_next_run_of_the_server()
    {
        using var place = new TemporaryFolder();

        using (var folder = DataFolder.Open(place.Path))
        {
            await using var silo = await StartAsync(folder);
            Assert.Equal(5, await silo.Client.GetGrain<IPurseGrain>("w/KEN").AddAsync(5));
        }

        using (var folder = DataFolder.Open(place.Path))
        {
            await using var silo = await StartAsync(folder);
            Assert.Equal(7, await silo.Client.GetGrain<IPurseGrain>("w/KEN").AddAsync(2));
        }
    }

    [Fact]
    public async Task Two_silos_of_one_process_share_one_writer()
    {
        using var place = new TemporaryFolder();
        using var folder = DataFolder.Open(place.Path);
        await using var silos = await StartAsync(folder, silos: 2);

        var purses = Enumerable.Range(0, 40).Select(i => silos.Client.GetGrain<IPurseGrain>($"w/{i}")).ToList();
        for (var round = 1; round <= 5; round++)
            Assert.All(await Task.WhenAll(purses.Select(purse => purse.AddAsync(1))), coins => Assert.Equal(round, coins));
    }

    private static async Task<InProcessTestCluster> StartAsync(DataFolder folder, short silos = 1)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) => silo.AddSqliteGrainStorageAsDefault(options => options.Folder = folder));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}

[Alias("test.purse")]
public interface IPurseGrain : IGrainWithStringKey
{
    [Alias("add")]
    Task<int> AddAsync(int coins);
}

[GrainType("test-purse")]
public sealed class PurseGrain([PersistentState("purse")] IPersistentState<Contract.Purse> purse) : Grain, IPurseGrain
{
    public async Task<int> AddAsync(int coins)
    {
        purse.State = purse.State with { Coins = purse.State.Coins + coins };
        await purse.WriteStateAsync();
        return purse.State.Coins;
    }
}
