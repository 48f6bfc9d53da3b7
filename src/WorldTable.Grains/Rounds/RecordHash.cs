using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorldTable.Rules;

namespace WorldTable.Grains.Rounds;

/// <summary>The hash that chains a world's rounds. Canonical JSON: no blanks, members in ordinal order, numbers as .NET writes them shortest, absent members left out.</summary>
public static class RecordHash
{
    /// <summary>The record with its own hash.</summary>
    public static RoundRecord Hashed(this RoundRecord record) => record with { Hash = Of(record) };

    /// <summary>Whether the record is what it was when it was written.</summary>
    public static bool IsTrue(this RoundRecord record) => record.Hash == Of(record);

    public static string Of(RoundRecord record)
    {
        JsonObject json = (JsonObject)JsonSerializer.SerializeToNode(record, RulesJson.Options)!;
        json.Remove("hash");
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, new JsonWriterOptions { Encoder = RulesJson.Options.Encoder }))
        {
            Write(writer, json);
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach ((string name, JsonNode? value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (JsonNode? item in items)
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer, RulesJson.Options);
                break;
        }
    }
}
