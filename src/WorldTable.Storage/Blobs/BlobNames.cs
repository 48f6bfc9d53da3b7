using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Blobs;

/// <summary>How a record's name is written as a blob's name, and read back: <c>{state}-{grain type}/{key}.json</c>.</summary>
internal static class BlobNames
{
    /// <summary>The blob's metadata that says where the state's name ends, for both names may have hyphens.</summary>
    public const string StateMark = "state";
    private const string Ending = ".json";

    public static string Of(RecordName name)
    {
        if (name.State.Contains('/') || name.GrainType.Contains('/'))
            throw new ArgumentException($"A slash parts a blob's name: neither state nor grain type of '{name}' may have one.", nameof(name));
        // An address with steps up or in place would lead to another blob.
        if ($"/{name.Key}/" is var steps && (steps.Contains("/../", StringComparison.Ordinal) || steps.Contains("/./", StringComparison.Ordinal)))
            throw new ArgumentException($"The key of '{name}' has a step '.' or '..': no blob can have that name.", nameof(name));
        return $"{name}{Ending}";
    }

    /// <summary>Nothing when the blob is no record. Without a mark (written by another provider) the halves are equal, or the state has no hyphen.</summary>
    public static RecordName? Read(string blob, string? state)
    {
        var slash = blob.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !blob.EndsWith(Ending, StringComparison.Ordinal) || blob.Length <= slash + 1 + Ending.Length)
            return null;
        var folder = blob[..slash];
        var hyphen = state is not null && folder.StartsWith($"{state}-", StringComparison.Ordinal) ? state.Length
            : folder.Length % 2 == 1 && folder[folder.Length / 2] == '-' && folder.AsSpan(0, folder.Length / 2).SequenceEqual(folder.AsSpan(folder.Length / 2 + 1)) ? folder.Length / 2
            : folder.IndexOf('-', StringComparison.Ordinal);
        return hyphen <= 0 ? null : new(folder[..hyphen], folder[(hyphen + 1)..], blob[(slash + 1)..^Ending.Length]);
    }
}
