using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Words;

namespace WorldTable.Server.Protocol;

/// <summary>Writes the wire types as TypeScript, formatted as the page's formatter wants it.</summary>
public sealed class TypeScript(XmlDocs docs)
{
    private const int LineWidth = 120;
    private readonly StringBuilder text = new();

    public string Write()
    {
        text.Append("// Written from the C# types of WorldTable.Rules by `dotnet run --project src/WorldTable.Server -- protocol`; do not edit by hand.\n");
        Line();
        Line("/** The version of everything on the wire; an older page is asked to reload. */");
        Line(string.Create(CultureInfo.InvariantCulture, $"export const protocolVersion = {Rules.Views.Protocol.Version};"));
        foreach (Type type in WireTypes.All)
        {
            Line();
            WriteType(type);
        }
        Line();
        WriteRefusals();
        return text.ToString();
    }

    private void WriteType(Type type)
    {
        Comment(docs.Of(type), "");
        if (WireTypes.IsName(type))
        {
            Line($"export type {type.Name} = string;");
        }
        else if (type == typeof(SaidArgument))
        {
            Line($"export type {type.Name} = string | number;");
        }
        else if (type.IsEnum)
        {
            WriteUnion(type.Name, [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"\"{field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name}\"")]);
        }
        else if (WireTypes.IsFamily(type))
        {
            WriteUnion(type.Name, [.. WireTypes.KindsOf(type).Select(kind => NameOf(kind.Type))]);
            WriteParts(type);
        }
        else
        {
            WriteRecord(type);
        }
    }

    // What every member of a family, or of a branch of it, carries.
    private void WriteParts(Type family)
    {
        foreach (Type part in WireTypes.KindsOf(family).SelectMany(kind => Between(kind.Type, family)).Prepend(family).Distinct().Where(part => WireTypes.MembersOf(part).Count > 0))
        {
            Line();
            Comment(part == family ? $"What every {family.Name.ToLowerInvariant()} carries." : docs.Of(part), "");
            Open($"export interface {part.Name}Parts", PartsOf(part.BaseType!));
            Members(part);
            Line("}");
        }
    }

    private static IEnumerable<Type> Between(Type kind, Type family)
    {
        for (Type part = kind.BaseType!; part != family; part = part.BaseType!)
        {
            yield return part;
        }
    }

    private static string? PartsOf(Type? parent)
    {
        while (parent is not null && parent != typeof(object) && WireTypes.MembersOf(parent).Count == 0)
        {
            parent = parent.BaseType;
        }
        return parent is null || parent == typeof(object) || parent.Assembly != typeof(Move).Assembly ? null : parent.Name + "Parts";
    }

    private void WriteRecord(Type type)
    {
        Open($"export interface {NameOf(type)}", PartsOf(type.BaseType));
        if (Family(type) is { } family)
        {
            Line($"  kind: \"{WireTypes.KindsOf(family).Single(kind => kind.Type == type).Word}\";");
        }
        Members(type);
        Line("}");
    }

    private void Open(string name, string? extends) => Line(extends is null ? $"{name} {{" : $"{name} extends {extends} {{");

    private void Members(Type type)
    {
        foreach (PropertyInfo property in WireTypes.MembersOf(type))
        {
            Comment(docs.Of(property), "  ");
            Line($"  {WireTypes.NameOf(property)}{(WireTypes.IsOptional(property) ? "?" : "")}: {TypeOf(property.PropertyType)};");
        }
    }

    private void WriteRefusals()
    {
        Line("/** Every stable refusal code of the game; each has a sentence `refusal.{code}` in the catalogues. */");
        Line("export const refusals = [");
        foreach (string code in Codes)
        {
            Line($"  \"{code}\",");
        }
        Line("] as const;");
    }

    public static IReadOnlyList<string> Codes => [.. typeof(Refusals).GetFields().OrderBy(code => code.MetadataToken).Select(code => (string)code.GetRawConstantValue()!)];

    /// <summary>Kinds that live inside their family are named after both.</summary>
    public static string NameOf(Type type) => type.IsNested ? type.DeclaringType!.Name + type.Name : type.Name;

    public static string TypeOf(Type raw)
    {
        Type type = WireTypes.Bare(raw);
        if (WireTypes.ElementOf(type) is { } element)
        {
            return $"readonly {TypeOf(element)}[]";
        }
        if (WireTypes.ValueOf(type) is { } value)
        {
            return $"Readonly<Record<string, {TypeOf(value)}>>";
        }
        return Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => type.Name,
            TypeCode.String or TypeCode.DateTime => "string",
            TypeCode.Boolean => "boolean",
            TypeCode.Int32 or TypeCode.Int64 or TypeCode.Double => "number",
            _ when type == typeof(DateTimeOffset) => "string",
            _ when type == typeof(JsonElement) => "unknown",
            _ => NameOf(type),
        };
    }

    private static Type? Family(Type type)
    {
        for (Type? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (WireTypes.IsFamily(parent))
            {
                return parent;
            }
        }
        return null;
    }

    private void WriteUnion(string name, IReadOnlyList<string> members)
    {
        string line = $"export type {name} = {string.Join(" | ", members)};";
        if (line.Length <= LineWidth)
        {
            Line(line);
            return;
        }
        Line($"export type {name} =");
        for (int n = 0; n < members.Count; n++)
        {
            Line($"  | {members[n]}{(n == members.Count - 1 ? ";" : "")}");
        }
    }

    private void Comment(string? words, string indent)
    {
        if (words is not null)
        {
            Line($"{indent}/** {words} */");
        }
    }

    private void Line(string line = "") => text.Append(line).Append('\n');
}
