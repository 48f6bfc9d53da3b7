using Orleans.Concurrency;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Health;

/// <summary>Says whether the silo that answers can remember anything. Any key.</summary>
[Alias("store-witness")]
public interface IStoreWitnessGrain : IGrainWithIntegerKey
{
    /// <summary>Returns after one real, durable write.</summary>
    [Alias("prove")]
    Task ProveAsync();
}

/// <summary>Asks the store of its silo.</summary>
[StatelessWorker(1), GrainType("store-witness")]
public sealed class StoreWitnessGrain(IStoreProbe probe) : Grain, IStoreWitnessGrain
{
    public Task ProveAsync() => probe.ProveAsync();
}
