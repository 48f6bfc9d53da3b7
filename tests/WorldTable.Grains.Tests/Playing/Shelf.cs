using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Storage;
using WorldTable.Rules;

namespace WorldTable.Grains.Tests.Playing;

/// <summary>A store in memory that keeps records as JSON with ETags, as the real ones do, and fails or waits on demand.</summary>
public sealed class Shelf : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, string Key), (byte[] Body, int Tag)> records = new();
    private readonly ConcurrentDictionary<(string State, string Key), Func<Task>> faults = new();
    private readonly ConcurrentDictionary<string, int> falls = new(StringComparer.Ordinal);

    /// <summary>Runs before each write of this record until taken away; throws to make it fail.</summary>
    public void Meddle(string state, string key, Func<Task>? before)
    {
        if (before is null)
        {
            faults.TryRemove((state, key), out _);
        }
        else
        {
            faults[(state, key)] = before;
        }
    }

    public JsonElement? Read(string state, string key) =>
        records.TryGetValue((state, key), out (byte[] Body, int Tag) record) ? JsonDocument.Parse(record.Body).RootElement : null;

    public int Tag(string state, string key) => records.TryGetValue((state, key), out (byte[] Body, int Tag) record) ? record.Tag : 0;

    public T Read<T>(string state, string key) => JsonSerializer.Deserialize<T>(records[(state, key)].Body, RulesJson.Options)!;

    /// <summary>Puts a record back as another writer would: whoever holds the old one finds its ETag stale.</summary>
    public void Write<T>(string state, string key, T value) =>
        records.AddOrUpdate((state, key), _ => (Bytes(value), 1), (_, old) => (Bytes(value), old.Tag + 1));

    /// <summary>Everything of one world as it is now.</summary>
    public IReadOnlyDictionary<(string State, string Key), (byte[] Body, int Tag)> Remember(string world) =>
        records.Where(record => record.Key.Key.Split('/')[0] == world).ToDictionary();

    /// <summary>Falls back in time, as Azurite does when it is killed: what is remembered stands, what was written since never was. An ETag is never given twice.</summary>
    public void FallBack(string world, IReadOnlyDictionary<(string State, string Key), (byte[] Body, int Tag)> to)
    {
        falls.AddOrUpdate(world, 1, (_, times) => times + 1);
        foreach ((string State, string Key) name in records.Keys.Where(name => name.Key.Split('/')[0] == world && !to.ContainsKey(name)))
        {
            records.TryRemove(name, out _);
        }
        foreach (((string State, string Key) name, (byte[] Body, int Tag) record) in to)
        {
            records[name] = record;
        }
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (records.TryGetValue((stateName, grainId.Key.ToString()!), out (byte[] Body, int Tag) record))
        {
            grainState.State = JsonSerializer.Deserialize<T>(record.Body, RulesJson.Options)!;
            grainState.ETag = record.Tag.ToString();
            grainState.RecordExists = true;
        }
        else
        {
            grainState.State = Activator.CreateInstance<T>();
            grainState.ETag = null;
            grainState.RecordExists = false;
        }
        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        (string, string) name = (stateName, grainId.Key.ToString()!);
        if (faults.TryGetValue(name, out Func<Task>? fault))
        {
            await fault();
        }
        byte[] body = Bytes(grainState.State);
        int last = grainState.ETag is { } tag ? int.Parse(tag) : 0;
        int next = last + 1 + 1000 * falls.GetValueOrDefault(name.Item2.Split('/')[0]);
        bool done = grainState.ETag is null
            ? records.TryAdd(name, (body, next))
            : records.TryGetValue(name, out (byte[] Body, int Tag) now) && now.Tag == last && records.TryUpdate(name, (body, next), now);
        if (!done)
        {
            throw new InconsistentStateException($"Another write of {name} came first.", "", grainState.ETag ?? "");
        }
        grainState.ETag = next.ToString();
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        (string, string) name = (stateName, grainId.Key.ToString()!);
        if (faults.TryGetValue(name, out Func<Task>? fault))
        {
            await fault();
        }
        records.TryRemove(name, out _);
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, RulesJson.Options);
}
