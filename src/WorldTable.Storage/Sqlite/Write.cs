using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Sqlite;

/// <summary>What a write expects to find: nothing, the record left by one earlier write, or whatever is there.</summary>
internal readonly record struct Expecting(long? ETag, bool Anything)
{
    /// <summary>ETags count from 1, so zero is the one that never matches.</summary>
    private const long Never = 0;

    public static Expecting Whatever { get; } = new(null, Anything: true);

    public static Expecting From(string? etag) =>
        new(string.IsNullOrEmpty(etag) ? null : long.TryParse(etag, out var number) ? number : Never, Anything: false);
}

/// <summary>How a write ended: kept under a new ETag, cleared (no ETag), or refused because another record was there.</summary>
internal readonly record struct WriteEnd(bool Done, long? ETag);

/// <summary>One write on its way to the file, and who waits for it.</summary>
internal abstract class Write
{
    private readonly TaskCompletionSource<WriteEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<WriteEnd> Ended => ended.Task;

    /// <summary>Set inside the transaction; told only after its commit.</summary>
    public WriteEnd Ruling { get; set; }

    public void Tell() => ended.TrySetResult(Ruling);

    /// <summary>Those already told keep their answer.</summary>
    public void Fail(Exception why) => ended.TrySetException(why);

    internal sealed class Put(RecordName name, Expecting expecting, byte[] body) : Write
    {
        public RecordName Name => name;
        public Expecting Expecting => expecting;
        public byte[] Body => body;
    }

    internal sealed class Clear(RecordName name, Expecting expecting) : Write
    {
        public RecordName Name => name;
        public Expecting Expecting => expecting;
    }

    /// <summary>A write of nothing but the store's own counter.</summary>
    internal sealed class Proof : Write;

    /// <summary>Asks for everything written so far to be moved from the log into the file.</summary>
    internal sealed class Checkpoint : Write;

    /// <summary>Asks for the file to be written anew without what was removed.</summary>
    internal sealed class Compact : Write;
}
