using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace WorldTable.Server.Client;

/// <summary>One file of the page, ready to be sent: as it is, and compressed once for all who can read that.</summary>
public sealed class ClientFile
{
    private const int SmallestWorthCompressing = 512;

    private ClientFile(byte[] plain, byte[]? brotli, byte[]? gzip, string etag, DateTime written) =>
        (Plain, Brotli, Gzip, ETag, Written) = (plain, brotli, gzip, etag, written);

    public byte[] Plain { get; }

    public byte[]? Brotli { get; }

    public byte[]? Gzip { get; }

    /// <summary>Names the content, without quotes; each encoding adds its own letter.</summary>
    public string ETag { get; }

    /// <summary>When the file on disk was written: a page built anew replaces it.</summary>
    public DateTime Written { get; }

    public static ClientFile Read(string path, bool compressible)
    {
        DateTime written = File.GetLastWriteTimeUtc(path);
        byte[] plain = File.ReadAllBytes(path);
        string etag = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12));
        bool worth = compressible && plain.Length >= SmallestWorthCompressing;
        return new(plain, worth ? Smaller(plain, ByBrotli(plain)) : null, worth ? Smaller(plain, ByGzip(plain)) : null, etag, written);
    }

    private static byte[]? Smaller(byte[] plain, byte[] compressed) => compressed.Length < plain.Length ? compressed : null;

    private static byte[] ByBrotli(byte[] plain)
    {
        const int Quality = 9;
        const int Window = 22;
        byte[] room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, room, out int length, Quality, Window) ? room[..length] : plain;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] ByGzip(byte[] plain)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }
        return bytes.ToArray();
    }
}
