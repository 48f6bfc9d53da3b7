using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Storage;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using WorldTable.Storage.Upgrades;

// Where the official provider has it, so that a host can change to that one without changing a line.
namespace Orleans.Configuration;

/// <summary>How a record is turned into bytes on its way to a blob.</summary>
public enum AzureBlobStorageWriteMode
{
    /// <summary>All at once, as the serializer's <see cref="BinaryData"/>.</summary>
    BinaryData,

    /// <summary>Through a buffer that is used again for the next record. Needs an <see cref="IGrainStorageStreamingSerializer"/>; else as <see cref="BinaryData"/>.</summary>
    BufferedStream,
}

/// <summary>What the grain storage on Azure blobs needs to know; names and defaults are the official provider's.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "The official provider's names.")]
public sealed class AzureBlobStorageOptions : IStorageProviderSerializerOptions
{
    public const string DEFAULT_CONTAINER_NAME = "grainstate";
    public const int DEFAULT_INIT_STAGE = ServiceLifecycleStage.ApplicationServices;

    /// <summary>The container of all records; made when it is missing.</summary>
    public string ContainerName { get; set; } = DEFAULT_CONTAINER_NAME;

    /// <summary>How clients are made that <see cref="ConfigureBlobServiceClient(string)"/> and its brothers make. Set it before.</summary>
    public BlobClientOptions? ClientOptions { get; set; }

    /// <summary>When the silo opens the store.</summary>
    public int InitStage { get; set; } = DEFAULT_INIT_STAGE;

    /// <summary>Without it: the serializer registered under the provider's name, else the silo's.</summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;

    /// <summary>The account to keep records in. Required, unless one of the methods below names it.</summary>
    public BlobServiceClient? BlobServiceClient
    {
        get;
        set
        {
            field = value;
            CreateClient = value is null ? null : () => Task.FromResult(value);
        }
    }

    /// <summary>True: clearing deletes the blob. False: it leaves an empty blob, whose ETag still keeps stale keepers out.</summary>
    public bool DeleteStateOnClear { get; set; } = true;

    /// <summary>True: records are read through buffers that are used again; a serializer must not keep them.</summary>
    public bool UsePooledBufferForReads { get; set; } = true;

    public AzureBlobStorageWriteMode WriteMode { get; set; } = AzureBlobStorageWriteMode.BinaryData;

    /// <summary>Which container keeps which grain.</summary>
    public Func<IServiceProvider, AzureBlobStorageOptions, IBlobContainerFactory> BuildContainerFactory { get; set; } =
        static (services, options) => ActivatorUtilities.CreateInstance<DefaultBlobContainerFactory>(services, options);

    /// <summary>Ours: steps that bring older records up to date when they are read, in order.</summary>
    public IList<Upgrade> Upgrades { get; } = [.. UpgradeSteps.All];

    internal Func<Task<BlobServiceClient>>? CreateClient { get; private set; }

    public void ConfigureBlobServiceClient(string connectionString) => BlobServiceClient = new(connectionString, ClientOptions);

    /// <summary>The address carries its own right of access (a shared access signature) or needs none.</summary>
    public void ConfigureBlobServiceClient(Uri serviceUri) => BlobServiceClient = new(serviceUri, ClientOptions);

    public void ConfigureBlobServiceClient(Func<Task<BlobServiceClient>> createClientCallback)
    {
        ArgumentNullException.ThrowIfNull(createClientCallback);
        CreateClient = createClientCallback;
    }

    public void ConfigureBlobServiceClient(Uri serviceUri, TokenCredential tokenCredential) => BlobServiceClient = new(serviceUri, tokenCredential, ClientOptions);

    public void ConfigureBlobServiceClient(Uri serviceUri, AzureSasCredential azureSasCredential) => BlobServiceClient = new(serviceUri, azureSasCredential, ClientOptions);

    public void ConfigureBlobServiceClient(Uri serviceUri, StorageSharedKeyCredential sharedKeyCredential) => BlobServiceClient = new(serviceUri, sharedKeyCredential, ClientOptions);
}
