using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules;

namespace WorldTable.Server.Hub;

/// <summary>SignalR writes an answer by its own type or by the declared one; this writes it by the type that lists its kinds, so that it always has its <c>kind</c>.</summary>
public sealed class KindKeepingConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => FamilyOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<,>).MakeGenericType(typeToConvert, FamilyOf(typeToConvert)!))!;

    private static Type? FamilyOf(Type type) =>
        type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Any() ? type
        : type is { IsSealed: true, BaseType: { } parent } && parent.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Any(kind => kind.DerivedType == type)
            ? parent
        : null;

    private sealed class Of<T, TFamily> : JsonConverter<T>
        where T : TFamily
        where TFamily : class
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T?)JsonSerializer.Deserialize<TFamily>(ref reader, RulesJson.Options);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<TFamily>(writer, value, RulesJson.Options);
    }
}
