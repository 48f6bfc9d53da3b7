using Azure.Storage.Blobs;
using Orleans.Configuration;

// Where the official provider has it.
namespace Orleans.Storage;

/// <summary>Decides in which container a grain's records lie.</summary>
public interface IBlobContainerFactory
{
    /// <summary>The container of this grain's records.</summary>
    BlobContainerClient GetBlobContainerClient(GrainId grainId);

    /// <summary>Called once with the account, before anything is asked.</summary>
    Task InitializeAsync(BlobServiceClient client);
}

/// <summary>One container for everything.</summary>
internal sealed class DefaultBlobContainerFactory(AzureBlobStorageOptions options) : IBlobContainerFactory
{
    private BlobContainerClient? container;

    public BlobContainerClient GetBlobContainerClient(GrainId grainId) => container ?? throw new InvalidOperationException("The store is not open yet.");

    public async Task InitializeAsync(BlobServiceClient client)
    {
        container = client.GetBlobContainerClient(options.ContainerName);
        await container.CreateIfNotExistsAsync();
    }
}
