using System.Text.Json;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Tests;

public sealed class RulesJsonTests
{
    [Fact]
    public void A_record_with_a_null_in_it_can_be_read_again()
    {
        CardDocument card = new() { Lever = new LeverId("carbon-price"), Suggested = 30, Why = Said.Of("why") };

        string written = JsonSerializer.Serialize(card, RulesJson.Options);
        CardDocument? read = JsonSerializer.Deserialize<CardDocument>(written, RulesJson.Options);

        Assert.DoesNotContain("null", written, StringComparison.Ordinal);
        Assert.Equal((card.Lever, null, card.Suggested), (read!.Lever, read.To, read.Suggested));
    }

    [Theory]
    [InlineData("""{"kind":"make-pledge","id":"1","challenge":"climate"}""")]
    [InlineData("""{"kind":"make-pledge","challenge":"climate","billionsPerYear":1}""")]
    [InlineData("""{"kind":"make-pledge","id":"1","challenge":"climate","billionsPerYear":null}""")]
    [InlineData("""{"kind":"make-pledge","id":"1","challenge":"climate","billionsPerYear":1,"extra":2}""")]
    public void A_move_that_lacks_something_or_says_too_much_is_not_read(string written) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Move>(written, RulesJson.Options));
}
