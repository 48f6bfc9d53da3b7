using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules;

/// <summary>How the game's words are written as JSON: on the wire, in records and in golden files.</summary>
public static class RulesJson
{
    /// <summary>Camel case, strict (unknown members and members that stand twice are refused), no reference tricks; nulls are left out, so what is absent and may be null is null.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The kinds of a family with the words that tell them apart; none for what is no family.</summary>
    public static IReadOnlyList<(string Word, Type Type)> KindsOf(Type family) => family == typeof(Clause)
        ? ClauseKinds.All
        : [.. family?.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => ((string)kind.TypeDiscriminator!, kind.DerivedType)) ?? []];

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
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(AbsentIsNull).WithAddedModifier(ClausesByKind),
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        };
        options.MakeReadOnly();
        return options;
    }

    // Kinds of clauses are not listed by attributes: whoever adds one writes its file and nothing else.
    private static void ClausesByKind(JsonTypeInfo type)
    {
        if (type.Type != typeof(Clause))
        {
            return;
        }
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach ((string word, Type kind) in ClauseKinds.All)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, word));
        }
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
