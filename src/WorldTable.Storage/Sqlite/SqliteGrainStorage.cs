using Orleans.Serialization.Serializers;
using Orleans.Storage;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Telemetry;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Storage.Sqlite;

/// <summary>What the keepers remember, in the embedded store: one record per grain state, changed only by whoever knows its latest ETag.</summary>
public sealed class SqliteGrainStorage(string name, SqliteStore store, IGrainStorageSerializer serializer, UpgradePath upgrades, IActivatorProvider activators)
    : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private const string Store = "sqlite";

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        using var deed = Deed.Begin(Store, "read", stateName);
        var record = await store.ReadAsync(NameOf(stateName, grainId), cancellationToken);
        grainState.State = record is null ? Fresh<T>() : serializer.Deserialize<T>(upgrades.Apply(stateName, new(record.Body)));
        grainState.ETag = record?.ETag;
        grainState.RecordExists = record is not null;
        deed?.Done(record?.Body.Length ?? 0);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        using var deed = Deed.Begin(Store, "write", stateName);
        var record = NameOf(stateName, grainId);
        var body = serializer.Serialize(grainState.State);
        upgrades.Check(stateName, body);
        var end = await store.WriteAsync(record, grainState.ETag, body, cancellationToken);
        grainState.ETag = Accepted(end, record, grainState.ETag, "write", deed);
        grainState.RecordExists = true;
        deed?.Done(body.ToMemory().Length);
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        using var deed = Deed.Begin(Store, "clear", stateName);
        var record = NameOf(stateName, grainId);
        var end = await store.ClearAsync(record, grainState.ETag, cancellationToken);
        grainState.ETag = Accepted(end, record, grainState.ETag, "clear", deed);
        grainState.RecordExists = false;
        grainState.State = Fresh<T>();
        deed?.Done();
    }

    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe($"{nameof(SqliteGrainStorage)}-{name}", ServiceLifecycleStage.ApplicationServices, store.ProveAsync, store.SettleAsync);

    private static RecordName NameOf(string stateName, GrainId grainId) => new(stateName, grainId.Type.ToString()!, grainId.Key.ToString()!);

    private static string? Accepted(WriteEnd end, RecordName record, string? known, string verb, Deed? deed)
    {
        if (end.Done)
            return end.ETag?.ToString();
        deed?.Refused();
        throw new InconsistentStateException($"Refused to {verb} {record}: another write came first.", end.ETag?.ToString() ?? "(none)", known ?? "(none)");
    }

    private T Fresh<T>() => activators.GetActivator<T>().Create();
}
