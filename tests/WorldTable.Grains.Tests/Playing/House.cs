using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.TestingHost;
using WorldTable.Grains.Tests.Playing;

[assembly: AssemblyFixture(typeof(House))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace WorldTable.Grains.Tests.Playing;

/// <summary>One silo with a clock that only tests move and a store that can be made to fail. Every test plays in a world of its own.</summary>
public sealed class House : IAsyncLifetime
{
    private static int worlds;
    private InProcessTestCluster? cluster;

    public TestTime Time { get; } = new();
    public Shelf Shelf { get; } = new();
    public IGrainFactory Grains => cluster!.Client;
    public IClusterClient Client => cluster!.Client;

    public House()
    {
    }

    private House(House other) => (Time, Shelf) = (other.Time, other.Shelf);

    /// <summary>A house of its own with several silos over one store.</summary>
    public static async Task<House> OfSilosAsync(short silos)
    {
        House house = new();
        house.cluster = await BuildAsync(house.Shelf, house.Time, silos);
        return house;
    }

    /// <summary>One of the silos stops without a word.</summary>
    public Task KillOneSiloAsync() => cluster!.KillSiloAsync(cluster.Silos[^1]);

    public async ValueTask InitializeAsync() => cluster = await BuildAsync(Shelf, Time, 1);

    /// <summary>A second house over the same store that knows nothing of the first: its keepers are the stale activations of the fence tests.</summary>
    public async Task<House> TwinAsync()
    {
        House twin = new(this);
        await twin.InitializeAsync();
        return twin;
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }

    public Task SleepAsync(IAddressable keeper) => cluster!.DeactivateAsync(keeper);

    public static string NextWorld() => "w" + Interlocked.Increment(ref worlds);

    private static async Task<InProcessTestCluster> BuildAsync(Shelf shelf, TimeProvider time, short silos)
    {
        InProcessTestClusterBuilder builder = new(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.Replace(ServiceDescriptor.Singleton(time));
            silo.Services.AddGrainStorage("Default", (_, _) => shelf);
            silo.AddWorldTable();
            silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        });
        builder.ConfigureClient(client => client.Services.AddSerializer(serializer => serializer.AddWorldTableJson()));
        InProcessTestCluster built = builder.Build();
        await built.DeployAsync();
        return built;
    }
}
