using System.Text.Json;
using Orleans.Storage;

namespace WorldTable.Storage.Json;

/// <summary>Records as JSON, written with the options that the game hands in.</summary>
public sealed class JsonRecordSerializer(JsonSerializerOptions options) : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, options));

    public T Deserialize<T>(BinaryData input) =>
        JsonSerializer.Deserialize<T>(input.ToMemory().Span, options)
        ?? throw new JsonException($"A stored {typeof(T).Name} is the JSON word null.");
}
