using System.Text.Json;
using System.Text.Json.Nodes;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

/// <summary>What holds for every kind of clause; the test that mirrors one states an example and adds what the kind does.</summary>
public abstract class ClauseTests
{
    /// <summary>One of the kind, agreed by everybody at the trading table.</summary>
    public abstract Clause One { get; }

    /// <summary>Its JSON under the name <c>c1</c>: this text is in records and on the wire, so it never changes.</summary>
    public abstract string Written { get; }

    [Fact]
    public void A_clause_is_written_as_it_always_was_and_reads_back()
    {
        Assert.Equal(Written, JsonSerializer.Serialize(One with { Id = new("c1") }, RulesJson.Options));
        Assert.Equal(Written, JsonSerializer.Serialize(JsonSerializer.Deserialize<Clause>(Written, RulesJson.Options), RulesJson.Options));
    }

    [Fact]
    public void A_form_asks_for_members_of_the_clause_within_bounds_that_the_clause_keeps()
    {
        var text = Bound.Text(TradingTable.Pack, [One]);
        var written = Members();

        Assert.Contains((One.Form().Kind, One.GetType()), ClauseKinds.All);
        Assert.Null(One.Refuses(text, TradingTable.Pack));
        Assert.All(One.Form().Fields, field => Assert.True(written.ContainsKey(field.Name), $"{field.Name} is no member."));
        foreach (var field in One.Form().Fields.Where(field => field.Asks == "number"))
        {
            Assert.InRange(field.Default!.Value, field.Min!.Value, field.Max!.Value);
            foreach (var outside in (double[])[field.Min.Value - 0.01, field.Max.Value + 1.0])
                Assert.Equal("bad-amount", With(written, field.Name, outside).Refuses(text, TradingTable.Pack)?.Code);
        }
    }

    [Fact]
    public void Names_of_nobody_are_refused()
    {
        var text = Bound.Text(TradingTable.Pack, [One], "USA", "EAC", "CHN");
        foreach (var field in One.Form().Fields.Where(field => field.Asks is "nation" or "row"))
        {
            Assert.NotNull(With(Members(), field.Name, "ATLANTIS").Refuses(text, TradingTable.Pack));
            if (field.Asks == "nation")
                Assert.NotNull(With(Members(), field.Name, "IND").Refuses(text, TradingTable.Pack));
        }
    }

    [Fact]
    public void A_sentence_is_a_listed_key()
    {
        var said = One.Sentence();

        Assert.StartsWith("clause." + One.Form().Kind, said.Key, StringComparison.Ordinal);
        Assert.Equal(Keys.All[said.Key].Order(StringComparer.Ordinal), said.Arguments.Keys);
    }

    private JsonObject Members() => JsonSerializer.SerializeToNode(One, RulesJson.Options)!.AsObject();

    private static Clause With(JsonObject clause, string member, JsonNode value)
    {
        var other = clause.DeepClone().AsObject();
        other[member] = value;
        return other.Deserialize<Clause>(RulesJson.Options)!;
    }
}
