using System.Text.Json;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Rounds;

public sealed class RoundTests
{
    [Fact]
    public void An_outcome_reads_back_from_its_json_and_plays_on_to_the_same_bytes()
    {
        var game = Playing.Small().Plans("USA", ("pool", "climate", 10), ("carbon-price", null, 50)).Pledges("USA", "climate", 50).EndRound();
        var written = JsonSerializer.Serialize(game.Outcome, RulesJson.Options);

        var read = JsonSerializer.Deserialize<RoundOutcome>(written, RulesJson.Options)!;

        Assert.Equal(written, JsonSerializer.Serialize(read, RulesJson.Options));
        var input = game.Input();
        Assert.Equal(
            JsonSerializer.Serialize(Round.Play(game.Pack, game.Outcome, input, 1), RulesJson.Options),
            JsonSerializer.Serialize(Round.Play(game.Pack, read, input, 1), RulesJson.Options));
    }

    [Fact]
    public void Every_document_of_a_whole_game_is_a_number_a_page_can_show()
    {
        var game = Playing.Small();
        while (game.Outcome.Round < game.Pack.Rounds)
        {
            foreach (var nation in game.Pack.Playable)
            {
                AssertFinite(JsonSerializer.SerializeToElement(PlanDocuments.Of(game.View(), nation, new NationTable { Plan = Plan.Empty }), RulesJson.Options));
                AssertFinite(JsonSerializer.SerializeToElement(PlanDocuments.Levers(game.View(), nation), RulesJson.Options));
            }
            game.Plans("EUN", ("pool", "climate", 20), ("carbon-price", null, 100)).EndRound();
            AssertFinite(JsonSerializer.SerializeToElement(game.Outcome, RulesJson.Options));
        }
        Assert.NotNull(game.Outcome.Report!.Final);
    }

    private static void AssertFinite(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    AssertFinite(member.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    AssertFinite(item);
                break;
            case JsonValueKind.Number:
                Assert.True(double.IsFinite(element.GetDouble()));
                break;
            default:
                break;
        }
    }
}
