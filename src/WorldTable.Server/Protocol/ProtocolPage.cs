using System.Reflection;
using System.Text;
using WorldTable.Rules.Moves;
using WorldTable.Server.Hub;

namespace WorldTable.Server.Protocol;

/// <summary>Writes the page that describes hub messages, documents, moves and refusals for those who write other clients.</summary>
public sealed class ProtocolPage(XmlDocs docs, IReadOnlyDictionary<string, string> sentences)
{
    private readonly StringBuilder text = new();

    public string Write()
    {
        Line("# What travels between a server and its pages");
        Line();
        Line($"Written from the C# types by `dotnet run --project src/WorldTable.Server -- protocol`; do not edit by hand. Version {Rules.Views.Protocol.Version}.");
        Line();
        Line("Everything is JSON in camel case. Reading is strict: unknown members and members that stand twice are refused, absent means null, numbers are numbers. The hub is SignalR's JSON protocol");
        Line("at `/hub` (WebSockets, server-sent events or long polling). A token is never part of an address: it travels in `Sit`, or over HTTP as `Authorization: Bearer`.");
        Line("The HTTP API describes itself at `/openapi/v1.json`. The same types in TypeScript: `client/src/protocol.gen.ts`.");
        Line();
        Line($"Every call is answered, a wish that cannot be with a refusal. What is over {Limits.WireLimits.MessageBytes / 1024} KB is `too-large`; arguments that are no JSON (NaN, nesting without end) are `unreadable-amount` or");
        Line($"`bad-request`, and the line lives on. Over {Limits.WireLimits.TransportBytes / 1024 / 1024} MB in one message, or where not even the message's outermost members can be told apart, the server hangs up: the seat and everything");
        Line("accepted stay, and a page connects and sits down again by itself. A call that the hub does not know fails alone.");
        Calls("What a page asks", typeof(ITableHub));
        Calls("What the server tells", typeof(ITablePage));
        Documents();
        Moves();
        Line();
        Line("## Other types");
        foreach (Type type in WireTypes.All.Where(type => !WireTypes.Documents.Any(document => document.Type == type) && !typeof(Move).IsAssignableFrom(type) && !type.IsNested && !WireTypes.IsName(type)))
        {
            Describe(type);
        }
        Refused();
        return text.ToString();
    }

    private void Calls(string title, Type side)
    {
        Line();
        Line($"## {title}");
        foreach (MethodInfo call in side.GetMethods().OrderBy(method => method.MetadataToken))
        {
            string parameters = string.Join(", ", call.GetParameters().Select(parameter => $"{parameter.Name}: {TypeScript.TypeOf(parameter.ParameterType)}"));
            string answer = call.ReturnType.IsGenericType ? " → " + TypeScript.TypeOf(call.ReturnType) : "";
            Line();
            Line($"### `{call.Name}({parameters}){answer}`");
            Line();
            Line(docs.Of(call) ?? "");
        }
    }

    private void Documents()
    {
        Line();
        Line("## Documents");
        Line();
        Line("A snapshot holds them by key; a frame brings one anew. `plan/X`, `levers/X` and `briefing/X` go to the delegates of nation X alone, `channel/X` to whoever may read that channel, the others to everybody.");
        Line("A frame whose document is `null` takes that key away.");
        foreach ((string key, Type type) in WireTypes.Documents)
        {
            Line();
            Line($"### `{key}`: {TypeScript.NameOf(type)}");
            Body(type);
        }
    }

    private void Moves()
    {
        Line();
        Line("## Moves");
        Line();
        Line("Flat JSON: `kind`, what every move carries, and what the kind carries.");
        Members(typeof(Move));
        foreach ((string word, Type type) in WireTypes.KindsOf(typeof(Move)))
        {
            Line();
            Line($"### `{word}`");
            Body(type, inherited: type.BaseType != typeof(NationMove));
        }
    }

    private void Describe(Type type)
    {
        Line();
        Line($"### {TypeScript.NameOf(type)}");
        if (type.IsEnum || type == typeof(Rules.Words.SaidArgument))
        {
            Line();
            Line(docs.Of(type) ?? "");
            return;
        }
        Body(type);
        foreach ((string word, Type kind) in WireTypes.KindsOf(type))
        {
            Line();
            Line($"Kind `{word}`: {docs.Of(kind)}");
            Members(kind);
        }
    }

    private void Body(Type type, bool inherited = false)
    {
        Line();
        Line(docs.Of(type) ?? "");
        Members(type, inherited);
    }

    private void Members(Type type, bool inherited = false)
    {
        PropertyInfo[] members = [.. inherited ? WireTypes.MembersOf(type.BaseType!) : [], .. WireTypes.MembersOf(type)];
        if (members.Length == 0)
        {
            return;
        }
        Line();
        Line("| member | type | |");
        Line("|---|---|---|");
        foreach (PropertyInfo property in members)
        {
            Line($"| `{WireTypes.NameOf(property)}`{(WireTypes.IsOptional(property) ? "?" : "")} | `{TypeScript.TypeOf(property.PropertyType)}` | {docs.Of(property)} |");
        }
    }

    private void Refused()
    {
        Line();
        Line("## Refusals");
        Line();
        Line("The code is stable; the sentence is read from the reader's catalogue. Over HTTP a refusal is `application/problem+json` with `code`, `detail` and `said`.");
        Line();
        Line("| code | status | sentence |");
        Line("|---|---|---|");
        foreach (string code in TypeScript.Codes)
        {
            Line($"| `{code}` | {Api.Problems.StatusOf(code)} | {sentences.GetValueOrDefault("refusal." + code)} |");
        }
    }

    private void Line(string line = "") => text.Append(line).Append('\n');
}
