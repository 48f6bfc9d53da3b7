using System.IO.Compression;
using System.Text.Json;
using WorldTable.Load.Tables;

namespace WorldTable.Load.Bench;

/// <summary>A school's line: the JavaScript that the first page loads, compressed with gzip.</summary>
internal static class SizeBench
{
    public static async Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        string[] files = JsonSerializer.Deserialize<string[]>(await File.ReadAllBytesAsync(Path.Combine(Place.Client, "initial.json"), cancellation)) ?? [];
        double bytes = 0;
        foreach (string file in files.Where(file => file.EndsWith(".js", StringComparison.Ordinal)))
        {
            bytes += Compressed(await File.ReadAllBytesAsync(Path.Combine(Place.Client, file.TrimStart('/')), cancellation));
        }
        measures.AtMost("first-page-javascript-kb", bytes / 1024, 150);
    }

    private static long Compressed(byte[] bytes)
    {
        using MemoryStream target = new();
        using (GZipStream gzip = new(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return target.Length;
    }
}
