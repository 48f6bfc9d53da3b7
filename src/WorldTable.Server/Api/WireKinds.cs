using System.Reflection;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Moves;

namespace WorldTable.Server.Api;

/// <summary>What the wire types say about kinds and amounts, for refusals that name the fault.</summary>
public static class WireKinds
{
    public static bool IsUnknown(Type type, JsonElement kind)
    {
        IReadOnlyList<(string Word, Type Type)> kinds = RulesJson.KindsOf(type);
        return kinds.Count > 0 && (kind.ValueKind is not JsonValueKind.String || !kinds.Any(known => kind.ValueEquals(known.Word)));
    }

    private static bool IsCount(Type type, string name) => type.GetProperties().Any(member =>
        JsonNamingPolicy.CamelCase.ConvertName(member.Name) == name && (Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType) is { } kind && (kind == typeof(int) || kind == typeof(long)));

    /// <summary>A path that ends at a number of the game is an unreadable amount, a count that is no whole number or far too large is a setting that does not work; anything else was not understood.</summary>
    public static Refusal Explain(Type type, string? path, JsonElement said)
    {
        string last = path is null ? "" : path[(path.LastIndexOf('.') + 1)..];
        if (OfCondition(path) is { } condition)
        {
            return condition;
        }
        return Amounts(type).Contains(last) ? Refusal.Of(Refusals.UnreadableAmount)
            : path == "$." + last && IsCount(type, last) && said.TryGetProperty(last, out JsonElement count) && count.ValueKind is JsonValueKind.Number ? Refusal.Of(Refusals.BadSetting, ("setting", last))
            : Refusal.Of(Refusals.BadRequest);
    }

    // What a condition may ask is a short list of "at least"; whatever else stands in one asks for something that could stop others from giving.
    private static Refusal? OfCondition(string? path) => path?.Split('.') is [.., "if", var member]
        ? member is "each" or "total" ? Refusal.Of(Refusals.UnreadableAmount)
            : member is "others" ? Refusal.Of(Refusals.BadCondition, ("reason", "amount"))
            : Refusal.Of(Refusals.NotMonotone)
        : null;

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
        foreach (Type part in type.GetGenericArguments().Concat(RulesJson.KindsOf(type).Select(known => known.Type)))
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
