using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Views.Cards;

namespace WorldTable.Rules.Tests.Views.Cards;

public sealed class TariffCardTests
{
    [Fact]
    public void Whoever_is_charged_more_by_a_large_partner_may_answer_with_half_of_it()
    {
        var game = TradingTable.Play().Plans("USA", ("tariff", "EUN", 25)).EndRound();
        var card = Assert.Single(CardTests.Dealt(new TariffCard(), game, "EUN"));

        Assert.Equal(("tariff", "USA", 13.0), (card.Lever.Value, card.To, card.Suggested));
        Assert.Equal("card.tariff", card.Why.Key);
        Assert.Equal("USA", card.Why.Arguments["nation"].Text);
        Assert.Equal(25.0, card.Why.Arguments["points"].Number, 1e-9);
        Assert.Contains(Rules.Views.PlanDocuments.Levers(game.View(), new("EUN")).Hand, dealt => dealt.Lever.Value == "tariff");
    }

    [Fact]
    public void In_peace_nobody_is_dealt_one_and_neither_is_who_began()
    {
        Assert.Empty(CardTests.Dealt(new TariffCard(), TradingTable.Play(), "EUN"));
        Assert.Empty(CardTests.Dealt(new TariffCard(), TradingTable.Play().Plans("USA", ("tariff", "EUN", 25)).EndRound(), "USA"));
    }
}
