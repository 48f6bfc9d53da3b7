using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Orleans.Configuration;
using Orleans.Storage;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Storage.Blobs;

/// <summary>An account of Azure Storage, or Azurite, from the words in a host's configuration.</summary>
public sealed record BlobAccount(BlobServiceClient Client, bool IsAzurite)
{
    private const string AzuritesAccount = "devstoreaccount1";
    /// <summary>The newest protocol that the pinned Azurite understands; the client speaks newer ones.</summary>
    private const BlobClientOptions.ServiceVersion AzuritesVersion = BlobClientOptions.ServiceVersion.V2026_06_06;

    /// <param name="words">A connection string; or the https address of the blob service, with a shared access signature, or plain for the identity of this machine (managed identity and its like).</param>
    /// <exception cref="FormatException">The words are neither.</exception>
    public static BlobAccount Of(string words)
    {
        var client = Reach(words, Patience(new BlobClientOptions()));
        var isAzurite = client.AccountName == AzuritesAccount || client.Uri.AbsolutePath.Trim('/') == AzuritesAccount;
        return new(isAzurite ? Reach(words, Patience(new BlobClientOptions(AzuritesVersion))) : client, isAzurite);
    }

    /// <summary>Answers when the account does, with the container of all records made and marked as ours to write.</summary>
    /// <exception cref="StoreFailed">It does not, and why; or a newer server has written there.</exception>
    public Task ReachAsync(CancellationToken cancellation = default) => Store().ClaimAsync(UpgradeSteps.Generation, cancellation);

    /// <summary>All records of the account as raw bytes.</summary>
    public IRecordShelf Shelf() => new BlobShelf(Store());

    private BlobStore Store()
    {
        var options = new AzureBlobStorageOptions { BlobServiceClient = Client };
        return new(options, new DefaultBlobContainerFactory(options));
    }

    private static BlobServiceClient Reach(string words, BlobClientOptions options)
    {
        try
        {
            return !Uri.TryCreate(words, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") ? new(words, options)
                : address.Query.Length > 0 ? new(address, options)
                : new(address, new DefaultAzureCredential(), options);
        }
        catch (ArgumentException problem)
        {
            throw new FormatException(problem.Message, problem);
        }
    }

    /// <summary>A player should hear "not saved, try again" before the call to the keeper gives up, after 30 seconds.</summary>
    private static BlobClientOptions Patience(BlobClientOptions options)
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(250);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(8);
        return options;
    }
}
