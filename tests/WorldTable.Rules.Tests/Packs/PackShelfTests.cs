using System.Text.Json;
using System.Text.Json.Nodes;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Tests.Packs;

public sealed class PackShelfTests
{
    [Fact]
    public void Every_pack_on_the_shelf_can_be_played_and_keeps_its_name()
    {
        Assert.All(PackShelf.Names, name =>
        {
            Assert.Equal(name, PackShelf.Named(name)!.Name);
            Assert.Empty(PackShelf.Check(JsonSerializer.SerializeToUtf8Bytes(Resource(name + ".json"))));
        });
        Assert.Null(PackShelf.Named("no-such-pack"));
        Assert.Null(PackShelf.Named(null!));
    }

    [Theory]
    [InlineData("/rounds", "0", "rounds")]
    [InlineData("/yearsPerRound", "26", "yearsPerRound")]
    [InlineData("/firstYear", "2030", "firstYear")]
    [InlineData("/redLinesToLose", "3", "redLinesToLose")]
    [InlineData("/name", "\"Small Table!\"", "name")]
    [InlineData("/meters/0/meter", "\"happiness\"", "happiness")]
    [InlineData("/meters/1/meter", "\"temperature\"", "twice")]
    [InlineData("/meters/0/redLine", "-2", "redLine")]
    [InlineData("/challenges/0/challenge", "\"tides\"", "tides")]
    [InlineData("/challenges/0/aggregator", "\"average\"", "aggregator")]
    [InlineData("/challenges/1/opensInRound", "9", "opensInRound")]
    [InlineData("/levers/0/lever", "\"magic\"", "magic")]
    [InlineData("/levers/1/to", "\"tides\"", "tides")]
    [InlineData("/nations/0/gdpTrillions", "0", "nations/USA/gdpTrillions")]
    [InlineData("/nations/0/gini", "140", "nations/USA/gini")]
    [InlineData("/nations/0/governance", "71", "coarse")]
    [InlineData("/nations/0/budgetPercentOfGdp", "9", "nations/USA/budgetPercentOfGdp")]
    [InlineData("/nations/0/playable", "false", "playable ones come first")]
    [InlineData("/nations/0/code", "\"CHN\"", "CHN stands there twice")]
    [InlineData("/nations/0/ch4Percent", "8", "ch4Percent")]
    [InlineData("/nations/0/vulnerability", "2", "vulnerability")]
    [InlineData("/nations/0/openingPlan/0/amount", "900", "no order")]
    [InlineData("/nations/0", "null", "null")]
    [InlineData("/trust/0/1", "1.5", "trust")]
    [InlineData("/background/years/1", "2020", "rising")]
    [InlineData("/sources/0/column", "\"weather\"", "populationMillions2025 has none")]
    [InlineData("/sources/0/kind", "\"rumour\"", "kind")]
    [InlineData("/sources/0/licence", "\"\"", "licence")]
    [InlineData("/rounds", "\"five\"", "rounds")]
    [InlineData("/seats", "6", "seats")]
    public void A_fault_is_told_in_words_that_name_the_place(string path, string value, string told)
    {
        var pack = Shipped();
        Put(pack, path, JsonNode.Parse(value));

        var faults = PackShelf.Check(JsonSerializer.SerializeToUtf8Bytes(pack));

        Assert.Contains(faults, fault => fault.Contains(told, StringComparison.Ordinal));
        Assert.Throws<JsonException>(() => PackShelf.Read(JsonSerializer.SerializeToUtf8Bytes(pack)));
    }

    [Theory]
    [InlineData("gdpTrillions")]
    [InlineData("gini")]
    [InlineData("code")]
    public void A_missing_figure_is_a_fault(string column)
    {
        var pack = Shipped();
        pack["nations"]![0]!.AsObject().Remove(column);

        Assert.Contains(PackShelf.Check(JsonSerializer.SerializeToUtf8Bytes(pack)), fault => fault.Contains(column, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_pack_is_a_fault(string text) => Assert.NotEmpty(PackShelf.Check(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_schema_asks_for_what_the_rules_read_and_for_nothing_else()
    {
        var schema = Resource("pack.schema.json");

        SameMembers<PackFile>(schema);
        SameMembers<PackNation>(schema["properties"]!["nations"]!["items"]!);
        SameMembers<PackMeter>(schema["properties"]!["meters"]!["items"]!);
        SameMembers<PackChallenge>(schema["properties"]!["challenges"]!["items"]!);
        SameMembers<PackLever>(schema["properties"]!["levers"]!["items"]!);
        SameMembers<PackBackground>(schema["properties"]!["background"]!);
        SameMembers<PackTrade>(schema["properties"]!["trade"]!);
        SameMembers<PackTradeRow>(schema["properties"]!["nations"]!["items"]!["properties"]!["trade"]!);
        SameMembers<PackTariff>(schema["properties"]!["trade"]!["properties"]!["tariffs"]!["items"]!);
        SameMembers<PackUnion>(schema["properties"]!["trade"]!["properties"]!["unions"]!["items"]!);
        SameMembers<PackSource>(schema["properties"]!["sources"]!["items"]!);
        SameMembers<PackTotal>(schema["properties"]!["worldTotals"]!["items"]!);
        SameMembers<PackSociety>(schema["properties"]!["nations"]!["items"]!["properties"]!["society"]!);
        SameMembers<PackVariant>(Resource("pack-variant.schema.json"));
    }

    private static void SameMembers<T>(JsonNode schema)
    {
        var members = RulesJson.Options.GetTypeInfo(typeof(T)).Properties;
        Assert.Equal(members.Select(member => member.Name).Order(), schema["properties"]!.AsObject().Select(pair => pair.Key).Order());
        Assert.Equal(members.Where(member => member.IsRequired).Select(member => member.Name).Order(), schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).Order());
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
    }

    private static JsonNode Shipped() => Resource("small-table.json");

    private static JsonNode Resource(string name)
    {
        using var stream = typeof(Pack).Assembly.GetManifestResourceStream("WorldTable.Rules.Packs." + name)!;
        return JsonNode.Parse(stream)!;
    }

    private static void Put(JsonNode pack, string path, JsonNode? value)
    {
        var steps = path[1..].Split('/');
        var at = pack;
        foreach (var step in steps[..^1])
            at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;
        if (at is JsonArray array)
            array[int.Parse(steps[^1])] = value;
        else
            at[steps[^1]] = value;
    }
}
