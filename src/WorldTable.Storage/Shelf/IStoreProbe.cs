namespace WorldTable.Storage.Shelf;

/// <summary>Proves that the store remembers: what a host's readiness check asks.</summary>
public interface IStoreProbe
{
    /// <summary>Makes one real, durable write; returns after it is safe, throws <see cref="StoreFailed"/> when it cannot.</summary>
    Task ProveAsync(CancellationToken cancellation = default);
}
