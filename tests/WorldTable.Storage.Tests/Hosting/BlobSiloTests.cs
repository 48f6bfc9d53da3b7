using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Storage;
using Orleans.TestingHost;
using WorldTable.Storage.Json;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Tests.Blobs;

namespace WorldTable.Storage.Tests.Hosting;

public sealed class BlobSiloTests
{
    private readonly string container = $"silo-{Guid.NewGuid():n}";

    [Fact]
    public async Task A_keeper_finds_its_record_again_in_the_next_run_of_the_server()
    {
        await using (var silo = await StartAsync())
        {
            Assert.Equal(5, await silo.Client.GetGrain<IPurseGrain>("w/KEN").AddAsync(5));
        }

        await using (var silo = await StartAsync())
        {
            Assert.Equal(7, await silo.Client.GetGrain<IPurseGrain>("w/KEN").AddAsync(2));
            var shelf = silo.Silos[0].ServiceProvider.GetRequiredService<IRecordShelf>();
            Assert.Equal(new RecordName("purse", "test-purse", "w/KEN"), Assert.Single(await shelf.ListAllAsync().ToListAsync()));
        }
    }

    [Fact]
    public async Task Two_silos_share_the_account()
    {
        await using var silos = await StartAsync(silos: 2);

        var purses = Enumerable.Range(0, 10).Select(i => silos.Client.GetGrain<IPurseGrain>($"w/{i}")).ToList();
        for (var round = 1; round <= 3; round++)
            Assert.All(await Task.WhenAll(purses.Select(purse => purse.AddAsync(1))), coins => Assert.Equal(round, coins));
    }

    private async Task<InProcessTestCluster> StartAsync(short silos = 1)
    {
        var account = await OneAzurite.AccountAsync();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorageSerializer>("Default", new JsonRecordSerializer(JsonSerializerOptions.Web));
            silo.AddAzureBlobGrainStorageAsDefault((AzureBlobStorageOptions options) => (options.BlobServiceClient, options.ContainerName) = (account.Client, container));
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
