using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

public sealed class PlanDocumentTests
{
    [Fact]
    public void It_shows_every_lever_once_per_target_with_eleven_points()
    {
        var document = Draw(Playing.Small(), "EAC");

        Assert.Equal(11, document.Levers.Count);
        Assert.Equal(6, document.Levers.Count(lever => lever.Lever.Value == "aid"));
        Assert.All(document.Levers, lever =>
        {
            Assert.Equal(11, lever.Buys.Count);
            Assert.Equal((lever.Form.Min, lever.Form.Max), (lever.Buys[0].Amount, lever.Buys[^1].Amount));
            Assert.Equal(0.0, lever.Buys[0].Value, 1e-6);
            Assert.All(lever.Buys.Zip(lever.Buys.Skip(1)), pair => Assert.True(pair.Second.Value >= pair.First.Value - 1e-9));
        });
    }

    [Fact]
    public void The_first_plan_is_the_packs_and_later_ones_are_the_last()
    {
        var game = Playing.Small();
        var first = PlanDocuments.OpeningTable(game.View(), new NationId("EUN"), null);
        var last = Playing.PlanOf(("pool", "climate", 7));

        Assert.Equal([new PlanLine { Lever = new LeverId("carbon-price"), Amount = 25 }], first.Plan.Lines);
        Assert.False(first.Ready);
        Assert.Null(first.Prediction);
        Assert.Equal(last.Lines, PlanDocuments.OpeningTable(game.View(), new NationId("EUN"), last).Plan.Lines);
    }

    [Fact]
    public void What_no_longer_holds_is_trimmed_from_the_last_plan()
    {
        var last = Playing.PlanOf(("pool", "climate", 7), ("services", null, 5), ("magic", null, 1));

        Assert.Equal("pool", Assert.Single(PlanDocuments.OpeningTable(Playing.Small().View(), new NationId("EUN"), last).Plan.Lines).Lever.Value);
    }

    [Fact]
    public void A_hand_has_at_most_five_open_cards_that_hold_as_they_are()
    {
        var game = Playing.Small();
        for (var round = 1; round <= game.Pack.Rounds; round++)
        {
            foreach (var nation in game.Pack.Playable)
            {
                var hand = Draw(game, nation.Value).Hand;
                Assert.InRange(hand.Count, 3, 5);
                Assert.Equal(hand.Count, hand.Select(card => (card.Lever, card.To)).Distinct().Count());
                Assert.All(hand, card => Assert.Null(PlanRules.Check(Playing.PlanOf((card.Lever.Value, card.To, card.Suggested)), game.View(), nation)));
            }
            if (round < game.Pack.Rounds)
                game.EndRound();
        }
    }

    [Fact]
    public void Hands_differ_with_the_situation_of_the_nation()
    {
        var game = Playing.SmallInItsSecondRound();

        Assert.Contains(Draw(game, "EAC").Hand.Take(2), card => card.Lever.Value == "services");
        Assert.DoesNotContain(Draw(game, "CHN").Hand, card => card.Lever.Value == "services");
        Assert.Contains(Draw(game, "USA").Hand, card => card.Lever.Value == "aid" && card.To == "EAC");
    }

    [Fact]
    public void The_budget_is_the_share_of_gdp_that_the_public_page_shows()
    {
        var game = Playing.SmallInItsSecondRound();

        var plan = PlanDocuments.Of(game.View(), new NationId("IND"), PlanDocuments.OpeningTable(game.View(), new NationId("IND"), null));

        Assert.Equal(game.Nation("IND").BudgetBillionsPerYear, plan.BudgetBillionsPerYear);
    }

    private static LeversDocument Draw(Playing game, string nation) => PlanDocuments.Levers(game.View(), new NationId(nation));
}
