using System.Buffers;
using Azure.Storage.Blobs.Models;
using Orleans.Configuration;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Telemetry;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Storage.Blobs;

/// <summary>What the keepers remember, one blob each, changed only by whoever knows its latest ETag. Names, layout and preconditions are the official provider's.</summary>
internal sealed class AzureBlobGrainStorage(string name, AzureBlobStorageOptions options, BlobStore store, IActivatorProvider activators) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private const string Store = "azure-blobs";
    private readonly UpgradePath upgrades = new(options.Upgrades);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        using var deed = Deed.Begin(Store, "read", stateName);
        using var found = await store.ReadAsync(NameOf(stateName, grainId), cancellationToken);
        // An empty blob is the mark of a cleared record: nothing is remembered, but its ETag counts.
        var isRecord = found is { Details.ContentLength: > 0 };
        grainState.State = isRecord ? await BodyAsync<T>(stateName, found!, cancellationToken) : Fresh<T>();
        grainState.ETag = found?.Details.ETag.ToString();
        grainState.RecordExists = isRecord;
        deed?.Done(found?.Details.ContentLength ?? 0);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        using var deed = Deed.Begin(Store, "write", stateName);
        var pool = options.WriteMode is AzureBlobStorageWriteMode.BufferedStream && options.GrainStorageSerializer is IGrainStorageStreamingSerializer ? new PooledStream() : null;
        var body = pool is null ? options.GrainStorageSerializer.Serialize(grainState.State) : await BodyAsync(grainState.State, pool, cancellationToken);
        upgrades.Check(stateName, body);
        try
        {
            grainState.ETag = await store.WriteAsync(NameOf(stateName, grainId), grainState.ETag, body, cancellationToken);
        }
        catch (InconsistentStateException)
        {
            deed?.Refused();
            throw;
        }
        grainState.RecordExists = true;
        deed?.Done(body.ToMemory().Length);
        pool?.GiveBack();
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        using var deed = Deed.Begin(Store, "clear", stateName);
        var record = NameOf(stateName, grainId);
        try
        {
            if (options.DeleteStateOnClear)
            {
                await store.DeleteAsync(record, grainState.ETag, cancellationToken);
                grainState.ETag = null;
            }
            else
            {
                grainState.ETag = await store.WriteAsync(record, grainState.ETag, new(ReadOnlyMemory<byte>.Empty), cancellationToken);
            }
        }
        catch (InconsistentStateException)
        {
            deed?.Refused();
            throw;
        }
        grainState.RecordExists = false;
        grainState.State = Fresh<T>();
        deed?.Done();
    }

    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe($"{nameof(AzureBlobGrainStorage)}-{name}", options.InitStage, cancellation => store.OpenAsync(cancellation));

    private static RecordName NameOf(string stateName, GrainId grainId) => new(stateName, grainId.Type.ToString()!, grainId.Key.ToString()!);

    private async Task<BinaryData> BodyAsync<T>(T state, PooledStream pool, CancellationToken cancellation)
    {
        await ((IGrainStorageStreamingSerializer)options.GrainStorageSerializer).SerializeAsync(state, pool, cancellation);
        return new(pool.Written);
    }

    private async Task<T> BodyAsync<T>(string stateName, BlobDownloadStreamingResult found, CancellationToken cancellation)
    {
        var size = checked((int)found.Details.ContentLength);
        var bytes = options.UsePooledBufferForReads ? ArrayPool<byte>.Shared.Rent(size) : new byte[size];
        try
        {
            await store.PromptlyAsync(async enough =>
            {
                await found.Content.ReadExactlyAsync(bytes.AsMemory(0, size), enough);
                return true;
            }, cancellation);
            return options.GrainStorageSerializer.Deserialize<T>(upgrades.Apply(stateName, new(bytes.AsMemory(0, size)))) ?? Fresh<T>();
        }
        finally
        {
            if (options.UsePooledBufferForReads)
                ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private T Fresh<T>() => activators.GetActivator<T>().Create();
}
