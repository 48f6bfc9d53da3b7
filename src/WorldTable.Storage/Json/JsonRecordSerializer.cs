using System.Text.Json;
using Orleans.Storage;

namespace WorldTable.Storage.Json;

/// <summary>Records as JSON, written with the options that the game hands in.</summary>
public sealed class JsonRecordSerializer(JsonSerializerOptions options) : IGrainStorageSerializer, IGrainStorageStreamingSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, options));

    public T Deserialize<T>(BinaryData input) => There(JsonSerializer.Deserialize<T>(input.ToMemory().Span, options));

    public async ValueTask SerializeAsync<T>(T? input, Stream destination, CancellationToken cancellationToken = default) =>
        await JsonSerializer.SerializeAsync(destination, input, options, cancellationToken);

    public async ValueTask<T?> DeserializeAsync<T>(Stream input, CancellationToken cancellationToken = default) =>
        There(await JsonSerializer.DeserializeAsync<T>(input, options, cancellationToken));

    private static T There<T>(T? read) => read ?? throw new JsonException($"A stored {typeof(T).Name} is the JSON word null.");
}
