using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Api;

/// <summary>Keeps what came as it came, unless it is far too large to keep.</summary>
public sealed class UnreadConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Unread<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Unread<T>>
        where T : class
    {
        public override Unread<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            long start = reader.TokenStartIndex;
            Utf8JsonReader ahead = reader;
            ahead.Skip();
            long size = ahead.BytesConsumed - start;
            if (size > WireLimits.MessageBytes)
            {
                reader = ahead;
                return new(Json: null, size);
            }
            return new(JsonElement.ParseValue(ref reader), size);
        }

        public override void Write(Utf8JsonWriter writer, Unread<T> value, JsonSerializerOptions options) =>
            throw new JsonException("What has not been read is not written.");
    }
}
