using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorldTable.Server.Protocol;

/// <summary>The summaries that stand above types and members in C#, as plain text for other readers.</summary>
public sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> members;

    public XmlDocs(params ReadOnlySpan<Assembly> assemblies)
    {
        members = new(StringComparer.Ordinal);
        foreach (Assembly assembly in assemblies)
        {
            XDocument document = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
            foreach (XElement member in document.Descendants("member"))
            {
                members[member.Attribute("name")!.Value] = member;
            }
        }
    }

    public string? Of(Type type) => Text($"T:{NameOf(type)}");

    public string? Of(PropertyInfo property) => Text($"P:{NameOf(property.DeclaringType!)}.{property.Name}");

    public string? Of(MethodInfo method)
    {
        string start = $"M:{NameOf(method.DeclaringType!)}.{method.Name}(";
        return members.Keys.FirstOrDefault(name => name.StartsWith(start, StringComparison.Ordinal)) is { } found ? Text(found) : null;
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private string? Text(string name) =>
        members.TryGetValue(name, out XElement? member) && member.Element("summary") is { } summary
            ? Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
            : null;

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "paramref" } parameter => $"`{Camel(parameter.Attribute("name")!.Value)}`",
        XElement { Name.LocalName: "see" } see => $"`{See(see.Attribute("cref")!.Value)}`",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    // A member is named as it stands in JSON, a type or a hub call as it stands in code.
    private static string See(string reference)
    {
        string name = reference[(reference.LastIndexOf('.', reference.IndexOf('(', StringComparison.Ordinal) is var end and >= 0 ? end : reference.Length - 1) + 1)..].Split('(')[0];
        return reference.StartsWith("P:", StringComparison.Ordinal) ? Camel(name) : name;
    }

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
