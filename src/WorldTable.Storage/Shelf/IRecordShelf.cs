namespace WorldTable.Storage.Shelf;

/// <summary>All records as raw bytes, for export, import, backup, verification and purge. Not for play: it asks no ETag.</summary>
public interface IRecordShelf
{
    /// <summary>Names of all records of one world: key <paramref name="world"/> itself and everything below <c>world/</c>, in order of key.</summary>
    IAsyncEnumerable<RecordName> ListAsync(string world, CancellationToken cancellation = default);

    /// <summary>Names of all records of the store, in order of key.</summary>
    IAsyncEnumerable<RecordName> ListAllAsync(CancellationToken cancellation = default);

    /// <summary>The record as stored, or nothing.</summary>
    Task<ShelvedRecord?> ReadAsync(RecordName name, CancellationToken cancellation = default);

    /// <summary>Keeps these bytes under this name, whatever was there; durable when it returns. Keepers that hold the old record find their ETag stale.</summary>
    Task WriteAsync(RecordName name, ReadOnlyMemory<byte> body, CancellationToken cancellation = default);

    /// <summary>Removes the record if it is there; durable when it returns.</summary>
    Task RemoveAsync(RecordName name, CancellationToken cancellation = default);
}
