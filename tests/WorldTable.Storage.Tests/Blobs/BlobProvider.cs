using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using WorldTable.Storage.Blobs;
using WorldTable.Storage.Json;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Blobs;

/// <summary>Azure blobs on the shared Azurite in a container of its own, wired as a silo wires them.</summary>
public sealed class BlobProvider : Provider
{
    private readonly BlobServiceClient client;
    private readonly string container;
    private readonly Action<AzureBlobStorageOptions> configure;
    private ServiceProvider services;

    private BlobProvider(BlobServiceClient client, string container, Action<AzureBlobStorageOptions> configure)
    {
        (this.client, this.container, this.configure) = (client, container, configure);
        services = Wire();
    }

    public static async Task<BlobProvider> StartAsync(Action<AzureBlobStorageOptions>? configure = null)
    {
        BlobAccount account = await OneAzurite.AccountAsync();
        return new(account.Client, $"test-{Guid.NewGuid():n}", configure ?? (_ => { }));
    }

    /// <summary>The container as any client sees it.</summary>
    public BlobContainerClient Container => client.GetBlobContainerClient(container);

    public override IGrainStorage Grains => services.GetRequiredKeyedService<IGrainStorage>("table");

    public override IRecordShelf Shelf => services.GetRequiredService<IRecordShelf>();

    public override IStoreProbe Probe => services.GetRequiredService<IStoreProbe>();

    public override async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Wire();
    }

    public override async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Container.DeleteIfExistsAsync();
    }

    private ServiceProvider Wire()
    {
        var silo = new BareSilo();
        silo.Services.AddSerializer();
        silo.Services.AddLogging();
        silo.Services.AddKeyedSingleton<IGrainStorageSerializer>("table", new JsonRecordSerializer(JsonSerializerOptions.Default));
        silo.AddAzureBlobGrainStorage("table", (AzureBlobStorageOptions options) =>
        {
            options.BlobServiceClient = client;
            options.ContainerName = container;
            configure(options);
        });
        return silo.Services.BuildServiceProvider();
    }
}
