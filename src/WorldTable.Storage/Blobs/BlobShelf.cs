using System.Runtime.CompilerServices;
using Azure.Storage.Blobs.Models;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Blobs;

/// <summary>The records of the options' container as raw bytes.</summary>
internal sealed class BlobShelf(BlobStore store) : IRecordShelf, IStoreProbe
{
    /// <summary>Beside all records: theirs have a folder.</summary>
    private const string Proof = "proof";

    public IAsyncEnumerable<RecordName> ListAllAsync(CancellationToken cancellation = default) =>
        InOrderAsync(found => CollectAsync(prefix: null, world: null, found, cancellation), cancellation);

    public IAsyncEnumerable<RecordName> ListAsync(string world, CancellationToken cancellation = default) => InOrderAsync(async found =>
    {
        foreach (var folder in await FoldersAsync(cancellation))
            await CollectAsync(folder + world, world, found, cancellation);
    }, cancellation);

    public async Task<ShelvedRecord?> ReadAsync(RecordName name, CancellationToken cancellation = default)
    {
        using var found = await store.ReadAsync(name, cancellation);
        if (found is not { Details.ContentLength: > 0 })
            return null;
        var body = new byte[checked((int)found.Details.ContentLength)];
        try
        {
            return await store.AskAsync(async () =>
            {
                await found.Content.ReadExactlyAsync(body, cancellation);
                return new ShelvedRecord(name, found.Details.ETag.ToString(), body);
            }, cancellation);
        }
        catch (StoreFailed broken)
        {
            throw new StoreFailed($"{name}: {broken.Message}", broken);
        }
    }

    public Task WriteAsync(RecordName name, ReadOnlyMemory<byte> body, CancellationToken cancellation = default) => store.OverwriteAsync(name, new(body), cancellation);

    public async Task RemoveAsync(RecordName name, CancellationToken cancellation = default)
    {
        var container = await store.ContainerAsync(cancellation);
        await OrNothingAsync(() => container.DeleteBlobIfExistsAsync(BlobNames.Of(name), cancellationToken: cancellation), cancellation);
    }

    public async Task ProveAsync(CancellationToken cancellation = default)
    {
        var container = await store.ContainerAsync(cancellation);
        await store.AskAsync(async () =>
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            return await container.GetBlobClient(Proof).UploadAsync(BinaryData.Empty, overwrite: true, cancellation);
        }, cancellation);
    }

    /// <summary>All names at once, for blobs come in another order: a few hundred bytes of memory for each.</summary>
    private static async IAsyncEnumerable<RecordName> InOrderAsync(Func<List<RecordName>, Task> collect, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<RecordName> found = [];
        await collect(found);
        found.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key) is not 0 and var byKey ? byKey
            : string.CompareOrdinal(one.State, other.State) is not 0 and var byState ? byState
            : string.CompareOrdinal(one.GrainType, other.GrainType));
        foreach (var name in found)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return name;
        }
    }

    private async Task<List<string>> FoldersAsync(CancellationToken cancellation)
    {
        var container = await store.ContainerAsync(cancellation);
        List<string> folders = [];
        await OrNothingAsync(async () =>
        {
            await foreach (var item in container.GetBlobsByHierarchyAsync(new GetBlobsByHierarchyOptions { Delimiter = "/" }, cancellation))
            {
                if (item.IsPrefix)
                    folders.Add(item.Prefix);
            }
            return true;
        }, cancellation);
        return folders;
    }

    private async Task CollectAsync(string? prefix, string? world, List<RecordName> found, CancellationToken cancellation)
    {
        var container = await store.ContainerAsync(cancellation);
        await OrNothingAsync(async () =>
        {
            await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix, Traits = BlobTraits.Metadata }, cancellation))
            {
                if (blob.Properties.ContentLength is 0 || BlobNames.Read(blob.Name, StateOf(blob)) is not { } name)
                    continue;
                if (world is null || name.Key == world || name.Key.StartsWith($"{world}/", StringComparison.Ordinal))
                    found.Add(name);
            }
            return true;
        }, cancellation);
    }

    private static string? StateOf(BlobItem blob) => blob.Metadata is { } marks && marks.TryGetValue(BlobNames.StateMark, out var state) ? Uri.UnescapeDataString(state) : null;

    /// <summary>A container that has vanished holds nothing.</summary>
    private async Task OrNothingAsync<T>(Func<Task<T>> question, CancellationToken cancellation)
    {
        try
        {
            await store.AskAsync(question, cancellation);
        }
        catch (StoreFailed missing) when (BlobStore.IsMissing(missing.InnerException))
        {
            // Said by what is not found.
        }
    }
}
