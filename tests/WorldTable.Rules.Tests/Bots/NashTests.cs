using WorldTable.Rules.Bots;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Bots;

public sealed class NashTests
{
    private static readonly Pack World = PackShelf.Named("world-2025")!;
    private static readonly Lazy<double[]> Replies = new(() => OwnCostOfCarbon.BestReplies(World));

    [Fact]
    public void Its_plans_are_legal_moves_in_every_round()
    {
        var game = Playing.Small();
        while (game.Outcome.Round < game.Pack.Rounds)
        {
            var input = new Nash().Everybody(game.Pack, game.Outcome);
            Assert.Empty(input.Pledges);
            Assert.All(input.Plans, pair => Assert.Null(PlanRules.Check(pair.Value, game.View(), pair.Key)));
            game.Plans(input).EndRound();
        }
    }

    // models.md D 1: each prices its own damage; India, China, the USA and the EU have the largest shares of the seats.
    [Fact]
    public void Who_has_most_to_lose_prices_carbon_highest()
    {
        var most = World.Playable.OrderByDescending(nation => Replies.Value[World.PlaceOf(nation)]).Take(4).Select(nation => nation.Value);

        Assert.Equal(["IND", "CHN", "USA", "EUN"], most);
    }

    [Theory]
    [InlineData("IND", 0.4)]
    [InlineData("IND", 2.5)]
    [InlineData("CHN", 0.4)]
    [InlineData("CHN", 2.5)]
    [InlineData("USA", 0.4)]
    [InlineData("USA", 2.5)]
    [InlineData("EUN", 0.4)]
    [InlineData("EUN", 2.5)]
    public void Nobody_gains_by_another_price(string nation, double times)
    {
        var place = World.PlaceOf(new NationId(nation));
        var opening = OpeningWorld.Of(World);
        double[] other = [.. Replies.Value];
        other[place] *= times;

        var (own, deviating) = (OwnCostOfCarbon.Consumption(World, opening, Replies.Value).Consumed[place], OwnCostOfCarbon.Consumption(World, opening, other).Consumed[place]);

        Assert.True(own > deviating, $"{nation} gains {deviating - own} billions by {times} times its price.");
    }
}
