namespace WorldTable.Storage.Shelf;

/// <summary>One record as it lies on the shelf: its bytes, and the mark of the write that left them there.</summary>
public sealed record ShelvedRecord(RecordName Name, string ETag, ReadOnlyMemory<byte> Body);
