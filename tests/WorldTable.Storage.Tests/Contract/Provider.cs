using System.Diagnostics.CodeAnalysis;
using Orleans.Storage;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Tests.Contract;

/// <summary>A storage provider under test, with a way to stop and start it over the same records.</summary>
public abstract class Provider : IAsyncDisposable
{
    public abstract IGrainStorage Grains { get; }

    public abstract IRecordShelf Shelf { get; }

    public abstract IStoreProbe Probe { get; }

    public abstract Task RestartAsync();

    public abstract ValueTask DisposeAsync();

    public async Task<Held> ReadAsync(GrainId grain, string state = "purse")
    {
        var seen = new Held();
        await Grains.ReadStateAsync(state, grain, seen);
        return seen;
    }

    public Task WriteAsync(GrainId grain, Held known, string state = "purse") => Grains.WriteStateAsync(state, grain, known);

    public Task ClearAsync(GrainId grain, Held known, string state = "purse") => Grains.ClearStateAsync(state, grain, known);

    public static GrainId Nation(string key) => GrainId.Create("nation", key);
}

/// <summary>What the tests remember.</summary>
public sealed record Purse
{
    public int SchemaVersion { get; init; } = 1;

    public int Coins { get; init; }

    public string Motto { get; init; } = "";
}

/// <summary>What one keeper holds in memory of its record.</summary>
public sealed class Held(Purse? state = null, string? etag = null) : IGrainState<Purse>
{
    [AllowNull]
    public Purse State { get; set; } = state ?? new();

    public string? ETag { get; set; } = etag;

    public bool RecordExists { get; set; } = etag is not null;
}
