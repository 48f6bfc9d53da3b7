using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WorldTable.Grains.Keepers;

/// <summary>Secrets of seats and facilitators: drawn at random, told once, kept only as a hash.</summary>
public static class Secrets
{
    /// <summary>256 bits, base64url.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of the secret's text, lower-case hex.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether the secret has this hash, in the same time whatever the answer.</summary>
    public static bool Matches(string? secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret ?? "")), Encoding.ASCII.GetBytes(hash)) && secret is not null;
}
