using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorldTable.Rules.Words;

/// <summary>What the rules have to say: a catalogue key and its arguments, never a sentence.</summary>
public sealed record Said(string Key, IReadOnlyDictionary<string, SaidArgument> Arguments)
{
    public static Said Of(string key) => new(key, SortedArguments());

    public static Said Of(string key, params ReadOnlySpan<(string Name, SaidArgument Value)> arguments)
    {
        SortedDictionary<string, SaidArgument> sorted = SortedArguments();
        foreach ((string name, SaidArgument value) in arguments)
        {
            sorted[name] = value;
        }
        return new(key, sorted);
    }

    private static SortedDictionary<string, SaidArgument> SortedArguments() => new(StringComparer.Ordinal);
}

/// <summary>A number, or a text that names something (a nation's code, a lever); in JSON just that number or text.</summary>
[JsonConverter(typeof(SaidArgumentConverter))]
public readonly record struct SaidArgument(string? Text, double Number)
{
    public static implicit operator SaidArgument(string text) => new(text, 0);
    public static implicit operator SaidArgument(double number) => new(null, number);
    public static SaidArgument FromString(string text) => new(text, 0);
    public static SaidArgument FromDouble(double number) => new(null, number);
}

/// <summary>Writes a number as a number and a text as a text.</summary>
public sealed class SaidArgumentConverter : JsonConverter<SaidArgument>
{
    public override SaidArgument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? new SaidArgument(null, reader.GetDouble())
            : new SaidArgument(reader.GetString(), 0);

    public override void Write(Utf8JsonWriter writer, SaidArgument value, JsonSerializerOptions options)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteNumberValue(value.Number);
        }
    }
}
