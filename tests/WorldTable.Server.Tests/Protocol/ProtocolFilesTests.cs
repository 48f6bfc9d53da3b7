using System.Reflection;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Server.Hub;
using WorldTable.Server.Protocol;

namespace WorldTable.Server.Tests.Protocol;

public sealed class ProtocolFilesTests
{
    private const string Remedy = "It is stale: run `dotnet run --project src/WorldTable.Server -- protocol` in the source tree's root.";

    [Fact]
    public void The_pages_types_are_those_of_the_server() => AssertFresh(ProtocolFiles.TypesPath, ProtocolFiles.Types());

    [Fact]
    public void The_page_about_messages_tells_what_the_server_does() => AssertFresh(ProtocolFiles.PagePath, ProtocolFiles.Page());

    [Fact]
    public void Every_kind_of_move_and_every_refusal_is_described()
    {
        string page = ProtocolFiles.Page();

        Assert.All(WireTypes.KindsOf(typeof(Move)), kind => Assert.Contains($"### `{kind.Word}`", page, StringComparison.Ordinal));
        Assert.All(TypeScript.Codes, code => Assert.Contains($"| `{code}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_members_name_is_the_one_that_JSON_has()
    {
        foreach (Type type in WireTypes.All.Where(type => type is { IsAbstract: false, IsEnum: false } && !WireTypes.IsName(type) && type != typeof(Rules.Words.SaidArgument)))
        {
            string[] json = [.. RulesJson.Options.GetTypeInfo(type).Properties.Select(property => property.Name)];
            string[] written = [.. Line(type).SelectMany(WireTypes.MembersOf).Select(WireTypes.NameOf)];

            Assert.Equal(json.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_hub_offers_exactly_what_its_interface_says()
    {
        string[] offered = [.. typeof(TableHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method).Select(method => method.Name)];

        Assert.Equal(typeof(ITableHub).GetMethods().Select(method => method.Name).Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Type> Line(Type type)
    {
        for (Type? part = type; part is not null && part != typeof(object); part = part.BaseType)
        {
            yield return part;
        }
    }

    private static void AssertFresh(string path, string written)
    {
        string root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Root").Value!;
        string stands = File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n");

        Assert.True(string.Equals(written, stands, StringComparison.Ordinal), $"{path}: {Remedy}");
    }
}
