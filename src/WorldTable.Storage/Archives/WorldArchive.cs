using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Archives;

/// <summary>One exported world: its name, and its records as they were stored.</summary>
public sealed record ArchivedWorld(string World, IReadOnlyList<ShelvedRecord> Records);

/// <summary>
/// The file of an exported world: lines of JSON. The first says what it is, then one line per record with its body as stored, the last counts them and
/// carries the SHA-256 (lower-case hex) of all bytes before it. A file that is cut off or changed is refused.
/// </summary>
public static class WorldArchive
{
    private const string Kind = "world";
    private const int Format = 1;
    private const byte EndOfLine = (byte)'\n';

    /// <summary>Writes the world and answers how many records it has.</summary>
    public static async Task WriteAsync(Stream to, ArchivedWorld archived, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archived);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await AddAsync(to, hash, Line(line =>
        {
            line.WriteString("worldtable", Kind);
            line.WriteNumber("format", Format);
            line.WriteString("world", archived.World);
        }), cancellation);
        foreach (var record in archived.Records)
        {
            await AddAsync(to, hash, Line(line =>
            {
                line.WriteString("state", record.Name.State);
                line.WriteString("type", record.Name.GrainType);
                line.WriteString("key", record.Name.Key);
                line.WritePropertyName("body");
                line.WriteRawValue(record.Body.Span);
            }), cancellation);
        }
        await to.WriteAsync(Line(line =>
        {
            line.WriteNumber("records", archived.Records.Count);
            line.WriteString("sha256", Convert.ToHexStringLower(hash.GetCurrentHash()));
        }), cancellation);
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ArchiveUnreadable">It is no exported world, or not all of one.</exception>
    public static async Task<ArchivedWorld> ReadAsync(Stream from, CancellationToken cancellation = default)
    {
        using MemoryStream whole = new();
        await from.CopyToAsync(whole, cancellation);
        return Read(whole.GetBuffer().AsMemory(0, (int)whole.Length));
    }

    private static ArchivedWorld Read(ReadOnlyMemory<byte> file)
    {
        string? world = null;
        List<ShelvedRecord> records = [];
        var start = 0;
        for (var number = 1; start < file.Length; number++)
        {
            var rest = file[start..];
            var length = rest.Span.IndexOf(EndOfLine);
            var text = length < 0 ? rest : rest[..length];
            using var line = Parsed(text, number);
            if (world is null)
                world = Titled(line.RootElement);
            else if (line.RootElement.TryGetProperty("sha256", out var hash))
                return Closed(file, start, start + text.Length + 1, line.RootElement, hash, new(world, records));
            else
                records.Add(RecordIn(line.RootElement, world, number));
            start += text.Length + 1;
        }
        throw new ArchiveUnreadable(world is null ? "The file is empty." : $"The file ends after {records.Count} records, without its last line: a part is missing.");
    }

    private static ArchivedWorld Closed(ReadOnlyMemory<byte> file, int start, int end, JsonElement last, JsonElement hash, ArchivedWorld read)
    {
        if (end < file.Length)
            throw new ArchiveUnreadable("Something follows the last line.");
        if (Number(last, "records") != read.Records.Count)
            throw new ArchiveUnreadable($"The last line counts {Number(last, "records")} records, and there are {read.Records.Count}.");
        return hash.ValueEquals(Convert.ToHexStringLower(SHA256.HashData(file.Span[..start])))
            ? read
            : throw new ArchiveUnreadable("The file was changed after it was written: its SHA-256 is another.");
    }

    private static JsonDocument Parsed(ReadOnlyMemory<byte> text, int number)
    {
        try
        {
            var line = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 128 });
            return line.RootElement.ValueKind is JsonValueKind.Object ? line : throw new ArchiveUnreadable($"Line {number} is no record.");
        }
        catch (JsonException problem)
        {
            throw new ArchiveUnreadable(number == 1 ? "This is no exported world." : $"Line {number} is cut off or damaged.", problem);
        }
    }

    private static string Titled(JsonElement title)
    {
        if (Text(title, "worldtable") != Kind || Text(title, "world") is not { Length: > 0 } world)
            throw new ArchiveUnreadable("This is no exported world.");
        return Number(title, "format") is Format
            ? world
            : throw new ArchiveUnreadable($"The file has format {Number(title, "format")}; this server reads format {Format}. A newer WorldTable wrote it.");
    }

    private static ShelvedRecord RecordIn(JsonElement line, string world, int number)
    {
        if (Text(line, "state") is not { } state || Text(line, "type") is not { } type || Text(line, "key") is not { } key || !line.TryGetProperty("body", out var body))
            throw new ArchiveUnreadable($"Line {number} is no record.");
        if (key != world && !key.StartsWith(world + "/", StringComparison.Ordinal))
            throw new ArchiveUnreadable($"Line {number} belongs to another world.");
        return new(new(state, type, key), "", Encoding.UTF8.GetBytes(body.GetRawText()));
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static async Task AddAsync(Stream to, IncrementalHash hash, ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        hash.AppendData(line.Span);
        await to.WriteAsync(line, cancellation);
    }

    private static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter line = new(bytes, new JsonWriterOptions { MaxDepth = 128 }))
        {
            line.WriteStartObject();
            write(line);
            line.WriteEndObject();
        }
        bytes.Write([EndOfLine]);
        return bytes.WrittenMemory;
    }
}
