using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Grains.Noticeboards;
using WorldTable.Rules.Views;

namespace WorldTable.Server.Relay;

/// <summary>A <see cref="Frame"/> that is already JSON: written once, sent to everybody who may see it.</summary>
[JsonConverter(typeof(WrittenFrameConverter))]
public sealed class WrittenFrame(Posted posted)
{
    private readonly Lazy<JsonElement> document = new(() => JsonElement.Parse(posted.Notice.Json));
    private readonly Lazy<byte[]> utf8 = new(() => Write(posted));

    public string Audience => posted.Notice.Audience;

    public string Key => posted.Notice.Key;

    public int Branch => posted.Notice.Branch;

    public long N => posted.N;

    public long Epoch => posted.Epoch;

    /// <summary>Where the keeper stood that posted it.</summary>
    public (int Branch, int Round, long Revision) Standing => (posted.Notice.Branch, posted.Notice.Round, posted.Notice.Revision);

    /// <summary>The document was taken off the board, as a report is by a rewind to the first round.</summary>
    public bool IsRemoval => posted.Notice.IsRemoval;

    public JsonElement Document => document.Value;

    public ReadOnlySpan<byte> Utf8 => utf8.Value;

    private static byte[] Write(Posted posted)
    {
        ArrayBufferWriter<byte> bytes = new(posted.Notice.Json.Length + 128);
        using Utf8JsonWriter writer = new(bytes);
        writer.WriteStartObject();
        writer.WriteNumber("branch", posted.Notice.Branch);
        writer.WriteNumber("epoch", posted.Epoch);
        writer.WriteString("audience", posted.Notice.Audience);
        writer.WriteNumber("n", posted.N);
        writer.WriteString("key", posted.Notice.Key);
        writer.WritePropertyName("document");
        writer.WriteRawValue(posted.Notice.Json, skipInputValidation: true);
        writer.WriteEndObject();
        writer.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}

/// <summary>Puts the ready bytes into whatever is being written. Pages read frames; a server never does.</summary>
public sealed class WrittenFrameConverter : JsonConverter<WrittenFrame>
{
    public override WrittenFrame Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Frames travel from the server to pages only.");

    public override void Write(Utf8JsonWriter writer, WrittenFrame value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8, skipInputValidation: true);
}
