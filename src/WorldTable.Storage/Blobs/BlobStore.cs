using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Orleans.Configuration;
using Orleans.Storage;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Blobs;

/// <summary>Records as blobs of one account, and what its answers mean. Opens itself when first asked.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Its gate is never waited on through a handle; it has nothing to give back.")]
internal sealed class BlobStore(AzureBlobStorageOptions options, IBlobContainerFactory containers)
{
    private const string ContentType = "application/octet-stream";
    private const int ContainersMadeInVain = 3;
    /// <summary>More would wait at the other end, where the client's patience is already counting.</summary>
    private const int QuestionsAtOnce = 64;
    /// <summary>A keeper waits no longer for one record: players hear "not saved, try again".</summary>
    private static readonly TimeSpan Promptness = TimeSpan.FromSeconds(10);
    private const string WriteMark = "write";
    private const string GenerationMark = "generation";
    private readonly SemaphoreSlim gate = new(1);
    private readonly SemaphoreSlim questions = new(QuestionsAtOnce);
    private readonly Patience patience = new(Promptness);
    private volatile BlobServiceClient? account;

    /// <summary>The container of the records that no factory has sent elsewhere.</summary>
    public async Task<BlobContainerClient> ContainerAsync(CancellationToken cancellation) => (await OpenAsync(cancellation)).GetBlobContainerClient(options.ContainerName);

    /// <summary>Marks the container with the generation of records that are written from now on; refuses one that a newer server has marked.</summary>
    public async Task ClaimAsync(int generation, CancellationToken cancellation)
    {
        var container = await ContainerAsync(cancellation);
        try
        {
            await AskAsync(ClaimedAsync, cancellation);
        }
        catch (StoreFailed refused) when (refused.InnerException is RequestFailedException { Status: 403 })
        {
            return; // a signature for blobs alone: then each record is judged when it is read
        }

        async Task<bool> ClaimedAsync()
        {
            var marks = (await container.GetPropertiesAsync(cancellationToken: cancellation)).Value.Metadata;
            var found = marks.TryGetValue(GenerationMark, out var mark) && int.TryParse(mark, CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (found > generation)
                throw new StoreFailed($"The worlds in {container.Uri.GetLeftPart(UriPartial.Path)} were written by a newer WorldTable. Start that one, or name another account.");
            if (found < generation)
                await container.SetMetadataAsync(new Dictionary<string, string>(marks, StringComparer.OrdinalIgnoreCase) { [GenerationMark] = generation.ToString(CultureInfo.InvariantCulture) }, cancellationToken: cancellation);
            return true;
        }
    }

    /// <summary>Reaches the account and makes the container. Tried again at the next deed if it fails.</summary>
    public async Task<BlobServiceClient> OpenAsync(CancellationToken cancellation)
    {
        if (account is { } open)
            return open;
        await gate.WaitAsync(cancellation);
        try
        {
            if (account is null)
            {
                var client = await Account();
                account = await AskAsync(async () =>
                {
                    await containers.InitializeAsync(client);
                    return client;
                }, cancellation);
            }
            return account;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The blob's stream with its size and ETag, or nothing.</summary>
    public async Task<BlobDownloadStreamingResult?> ReadAsync(RecordName name, CancellationToken cancellation)
    {
        var blob = await BlobAsync(name, cancellation);
        try
        {
            return await PromptlyAsync(async enough => (await blob.DownloadStreamingAsync(new BlobDownloadOptions(), enough)).Value, cancellation);
        }
        catch (StoreFailed missing) when (IsMissing(missing.InnerException))
        {
            return null;
        }
    }

    /// <summary>Writes if the blob is the one that is known (none, when <paramref name="known"/> is empty); answers the new ETag. Makes a container that has vanished.</summary>
    public Task<string> WriteAsync(RecordName name, string? known, BinaryData body, CancellationToken cancellation) =>
        WriteAsync(name, Expecting(known), known, body, cancellation);

    /// <summary>Writes whatever was there.</summary>
    public Task<string> OverwriteAsync(RecordName name, BinaryData body, CancellationToken cancellation) => WriteAsync(name, new(), null, body, cancellation);

    /// <summary>Deletes if the blob is the one that is known. Where nothing is known, nothing must be there.</summary>
    public async Task DeleteAsync(RecordName name, string? known, CancellationToken cancellation)
    {
        var blob = await BlobAsync(name, cancellation);
        if (string.IsNullOrEmpty(known))
        {
            if (await PromptlyAsync(async enough => (await blob.ExistsAsync(enough)).Value, cancellation))
                throw Inconsistent(name, known, cause: null);
            return;
        }
        try
        {
            await PromptlyAsync(enough => blob.DeleteAsync(DeleteSnapshotsOption.None, Expecting(known), enough), cancellation);
        }
        catch (StoreFailed stale) when (IsConflict(stale.InnerException) || IsMissing(stale.InnerException))
        {
            throw Inconsistent(name, known, stale.InnerException);
        }
    }

    /// <summary>Asks about one record, and does not wait for an account that stands still.</summary>
    public Task<T> PromptlyAsync<T>(Func<CancellationToken, Task<T>> question, CancellationToken cancellation) =>
        AskAsync(() => patience.WithinAsync(question, cancellation), cancellation);

    /// <summary>Asks the account; everything that is not an answer becomes <see cref="StoreFailed"/>.</summary>
    public async Task<T> AskAsync<T>(Func<Task<T>> question, CancellationToken cancellation)
    {
        await questions.WaitAsync(cancellation);
        try
        {
            return await question();
        }
        catch (RequestFailedException problem) when (problem.Status != 0)
        {
            throw new StoreFailed($"Azure Storage refused ({problem.Status} {problem.ErrorCode}): {FirstLine(problem)}", problem);
        }
        // The client's own patience ends as a cancellation that nobody asked for; several attempts in vain come together.
        catch (Exception problem) when (problem is RequestFailedException or AggregateException or IOException or Azure.Identity.AuthenticationFailedException
            || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new StoreFailed($"Azure Storage could not be reached: {FirstLine(problem)}", problem);
        }
        finally
        {
            questions.Release();
        }
    }

    /// <summary>No such blob, or no container at all.</summary>
    public static bool IsMissing(Exception? problem) => problem is RequestFailedException { Status: 404 };

    private async Task<string> WriteAsync(RecordName name, BlobRequestConditions conditions, string? known, BinaryData body, CancellationToken cancellation)
    {
        var blob = await BlobAsync(name, cancellation);
        var mark = Guid.NewGuid().ToString("n");
        var upload = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = ContentType },
            Metadata = new Dictionary<string, string>(2, StringComparer.Ordinal) { [BlobNames.StateMark] = Uri.EscapeDataString(name.State), [WriteMark] = mark },
            Conditions = conditions,
        };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PromptlyAsync(async enough => (await blob.UploadAsync(body, upload, enough)).Value.ETag.ToString(), cancellation);
            }
            catch (StoreFailed gone) when (attempt <= ContainersMadeInVain && gone.InnerException is RequestFailedException { ErrorCode: "ContainerNotFound" })
            {
                await PromptlyAsync(enough => blob.GetParentBlobContainerClient().CreateIfNotExistsAsync(cancellationToken: enough), cancellation);
            }
            catch (StoreFailed stale) when (IsConflict(stale.InnerException) || IsMissing(stale.InnerException))
            {
                return await OwnAsync(blob, mark, cancellation) ?? throw Inconsistent(name, known, stale.InnerException);
            }
        }
    }

    /// <summary>A write whose answer was lost is sent again by the client and finds itself: then it is no other keeper's, and this is its ETag.</summary>
    private async Task<string?> OwnAsync(BlobClient blob, string mark, CancellationToken cancellation)
    {
        try
        {
            var found = await PromptlyAsync(async enough => (await blob.GetPropertiesAsync(cancellationToken: enough)).Value, cancellation);
            return found.Metadata.TryGetValue(WriteMark, out var written) && written == mark ? found.ETag.ToString() : null;
        }
        catch (StoreFailed missing) when (IsMissing(missing.InnerException))
        {
            return null;
        }
    }

    private async Task<BlobClient> BlobAsync(RecordName name, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        return containers.GetBlobContainerClient(GrainId.Create(name.GrainType, name.Key)).GetBlobClient(BlobNames.Of(name));
    }

    private Task<BlobServiceClient> Account() => (options.CreateClient ?? throw new StoreFailed("The Azure blob grain storage has no account."))();

    private static BlobRequestConditions Expecting(string? known) => string.IsNullOrEmpty(known) ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = new ETag(known) };

    /// <summary>A container on its way out also answers 409, and is no other keeper's write.</summary>
    private static bool IsConflict(Exception? problem) => problem is RequestFailedException { Status: 409 or 412, ErrorCode: not "ContainerBeingDeleted" };

    private static InconsistentStateException Inconsistent(RecordName name, string? known, Exception? cause) =>
        new($"Refused to change {name}: another write came first.", "Unknown", string.IsNullOrEmpty(known) ? "(none)" : known, cause!);

    private static string FirstLine(Exception problem) => problem.Message.Split('\n', 2)[0].Trim();
}
