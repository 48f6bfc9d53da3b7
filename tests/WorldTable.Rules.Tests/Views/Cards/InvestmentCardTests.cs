using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Views.Cards;

namespace WorldTable.Rules.Tests.Views.Cards;

public sealed class InvestmentCardTests
{
    [Fact]
    public void Who_invests_far_less_than_others_is_told_and_who_invests_much_is_not()
    {
        var game = TradingTable.Play();
        var card = Assert.Single(CardTests.Dealt(new InvestmentCard(), game, "USA"));

        Assert.Equal(("investment", 2.0), (card.Lever.Value, card.Suggested));
        Assert.Equal(100.0 * game.Pack.Numbers.Investment[0], card.Why.Arguments["percent"].Number, 1e-9);
        Assert.True(card.Why.Arguments["others"].Number > card.Why.Arguments["percent"].Number + 3.0);
        Assert.Empty(CardTests.Dealt(new InvestmentCard(), game, "CHN"));
        Assert.Empty(CardTests.Dealt(new InvestmentCard(), game.Plans("USA", ("investment", null, 8)).EndRound(), "USA"));
    }
}
