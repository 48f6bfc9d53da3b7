using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules;
using WorldTable.Rules.Moves;

namespace WorldTable.Server.Api;

/// <summary>Something that came over the wire and has not been believed yet: reading it gives the thing or a refusal, never a broken connection.</summary>
[JsonConverter(typeof(UnreadConverter))]
public readonly record struct Unread<T>(JsonElement? Json, long Size, bool NotANumber = false)
    where T : class
{
    /// <summary>Null with a refusal when it is too large, not understood or of an unknown kind.</summary>
    public T? Read(out Refusal refusal)
    {
        refusal = Refusal.Of(Refusals.BadRequest);
        if (Size > WireLimits.MessageBytes)
        {
            refusal = Refusal.Of(Refusals.TooLarge, ("limit", WireLimits.MessageBytes));
            return null;
        }
        if (NotANumber)
        {
            refusal = WireKinds.BadAmount;
            return null;
        }
        if (Json is not { ValueKind: JsonValueKind.Object } json)
        {
            return null;
        }
        if (json.TryGetProperty("kind", out JsonElement kind) && WireKinds.IsUnknown(typeof(T), kind))
        {
            refusal = Refusal.Of(Refusals.UnknownKind);
            return null;
        }
        try
        {
            return json.Deserialize<T>(RulesJson.Options);
        }
        catch (JsonException problem)
        {
            refusal = WireKinds.Explain(typeof(T), problem.Path);
            return null;
        }
        catch (NotSupportedException)
        {
            // A move without a kind: abstract, so it cannot be made.
            return null;
        }
    }
}

/// <summary>How large things from outside may be.</summary>
public static class WireLimits
{
    /// <summary>A whole plan with every line is about a tenth of this.</summary>
    public const int MessageBytes = 32 * 1024;

    /// <summary>Above this the transport itself gives up; below it a page hears a refusal and goes on.</summary>
    public const int TransportBytes = 2 * 1024 * 1024;
}

/// <summary>What the wire types say about kinds and amounts, for refusals that name the fault.</summary>
public static class WireKinds
{
    public static Refusal BadAmount => Refusal.Of(Refusals.BadAmount, ("min", 0), ("max", 100));

    public static bool IsUnknown(Type type, JsonElement kind)
    {
        JsonDerivedTypeAttribute[] kinds = [.. type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)];
        return kinds.Length > 0
            && (kind.ValueKind is not JsonValueKind.String || !kinds.Any(known => known.TypeDiscriminator is string name && kind.ValueEquals(name)));
    }

    /// <summary>A path that ends at a number of the game is a bad amount; anything else was not understood.</summary>
    public static Refusal Explain(Type type, string? path)
    {
        string last = path is null ? "" : path[(path.LastIndexOf('.') + 1)..];
        return Amounts(type).Contains(last)
            ? BadAmount
            : Refusal.Of(Refusals.BadRequest);
    }

    private static HashSet<string> Amounts(Type type)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        Collect(type, names, []);
        return names;
    }

    private static void Collect(Type type, HashSet<string> names, HashSet<Type> seen)
    {
        if (type.Assembly != typeof(RulesJson).Assembly && !type.IsGenericType || !seen.Add(type))
        {
            return;
        }
        foreach (Type part in type.GetGenericArguments().Concat(type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(known => known.DerivedType)))
        {
            Collect(part, names, seen);
        }
        foreach (PropertyInfo property in type.Assembly == typeof(RulesJson).Assembly ? type.GetProperties() : [])
        {
            if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(double))
            {
                names.Add(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            }
            else
            {
                Collect(property.PropertyType, names, seen);
            }
        }
    }
}

/// <summary>Keeps what came as it came, unless it is far too large to keep.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the serializer.")]
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
