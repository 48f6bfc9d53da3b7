using System.IO.Compression;
using System.Text.Json;
using WorldTable.Load.Tables;

namespace WorldTable.Load.Bench;

/// <summary>A school's line: the JavaScript that the first page loads, and all that one who plays to the end loads, compressed with gzip.</summary>
internal static class SizeBench
{
    public static async Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        measures.AtMost("first-page-javascript-kb", await KilobytesAsync("initial.json", cancellation), 150);
        measures.AtMost("player-javascript-kb", await KilobytesAsync("player.json", cancellation), 260);
    }

    /// <summary>The scripts that one of the client's own lists of files names.</summary>
    private static async Task<double> KilobytesAsync(string list, CancellationToken cancellation)
    {
        string[] files = JsonSerializer.Deserialize<string[]>(await File.ReadAllBytesAsync(Path.Combine(Place.Client, list), cancellation)) ?? [];
        double bytes = 0;
        foreach (string file in files.Where(file => file.EndsWith(".js", StringComparison.Ordinal)))
        {
            bytes += Compressed(await File.ReadAllBytesAsync(Path.Combine(Place.Client, file.TrimStart('/')), cancellation));
        }
        return bytes / 1024;
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
