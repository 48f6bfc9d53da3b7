using System.Text.Json;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

public sealed class GiftRowsTests
{
    [Fact]
    public void As_the_game_opens_nobody_has_given() => Assert.All(Playing.Small().Outcome.Nations, row => Assert.Null(row.Gifts));

    [Fact]
    public void After_a_round_everybody_sees_to_whom_a_nation_gave_the_largest_first()
    {
        var game = Playing.Small().NobodyPlans().EndRound().Plans("USA", ("pool", "climate", 2), ("aid", "EAC", 1), ("aid", "REST", 3)).EndRound();
        var usa = game.Nation("USA");

        Assert.Equal(["REST", "climate", "EAC"], usa.Gifts!.Select(gift => gift.To));
        Assert.Equal(usa.GivenBillionsPerYear, usa.Gifts!.Sum(gift => gift.BillionsPerYear), 1e-9);
        Assert.Null(game.Nation("CHN").Gifts);
        var json = JsonSerializer.Serialize(usa, RulesJson.Options);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<NationFigures>(json, RulesJson.Options), RulesJson.Options));
    }
}
