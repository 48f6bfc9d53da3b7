using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WorldTable.Rules.Numbers;

/// <summary>A world's fingerprint: SHA-256 over its canonical JSON, so that two machines can tell that they hold the same world.</summary>
public static class StateHash
{
    /// <summary>Fingerprint of bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>
    /// Fingerprint of a state as its JSON says it. Numbers are written with the fewest digits that read back the same
    /// and members in their declared order; dictionaries should be sorted by key.
    /// </summary>
    public static string Of<T>(T state, JsonTypeInfo<T> json) => Of(JsonSerializer.SerializeToUtf8Bytes(state, json));
}
