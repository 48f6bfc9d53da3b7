using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WorldTable.Rules;

/// <summary>How the game's words are written as JSON: on the wire, in records and in golden files.</summary>
public static class RulesJson
{
    /// <summary>Camel case, strict (unknown members and members that stand twice are refused), no reference tricks; nulls are left out, so what is absent and may be null is null.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
        {
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(AbsentIsNull),
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        };
        options.MakeReadOnly();
        return options;
    }

    // Else a record with a null in it could be written and never be read again.
    private static void AbsentIsNull(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo member in type.Properties)
        {
            member.IsRequired &= !member.IsSetNullable;
        }
    }
}
