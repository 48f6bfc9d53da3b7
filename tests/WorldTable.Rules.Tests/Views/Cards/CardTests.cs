using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Views;
using WorldTable.Rules.Views.Cards;

namespace WorldTable.Rules.Tests.Views.Cards;

public sealed class CardTests
{
    [Fact]
    public void Every_kind_of_card_is_listed_once()
    {
        var kinds = typeof(Card).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Card))).Select(type => type.Name).Order();

        Assert.Equal(kinds, Card.All.Select(card => card.GetType().Name).Order());
    }

    [Fact]
    public void A_table_without_trade_is_never_dealt_a_trade_card()
    {
        var game = Playing.Small().EndRounds(3);
        Outlook outlook = new(game.Pack, game.State);

        Assert.All(game.Pack.Playable, nation => Assert.All(
            PlanDocuments.Levers(game.View(), nation).Hand,
            card => Assert.DoesNotContain(card.Lever.Value, new[] { "tariff", "trade-facilitation", "carbon-border", "investment" })));
        Assert.Empty(new TariffCard().Deal(new Standpoint(game.View(), new NationId("EUN"), outlook)));
    }

    // In World 2025 every lever is open from round 4 on: each hand is full, holds as it is, and trade has its place beside climate and poverty.
    [Fact]
    public void At_a_large_table_every_hand_is_full_and_mixes_trade_with_the_rest()
    {
        var world = PackShelf.Named("world-2025")!;
        var view = Playing.Of(world).View() with { Round = 4 };
        var hands = world.Playable.Select(nation => (nation, PlanDocuments.Levers(view, nation).Hand)).ToList();

        Assert.All(hands, hand =>
        {
            Assert.Equal(5, hand.Hand.Count);
            Assert.All(hand.Hand, card => Assert.Null(PlanRules.Check(Playing.PlanOf((card.Lever.Value, card.To, card.Suggested)), view, hand.nation)));
            Assert.InRange(hand.Hand.Count(card => card.Lever.Value is "carbon-price" or "pool" or "services" or "aid" or "clean-research"), 3, 5);
        });
        Assert.InRange(hands.Count(hand => hand.Hand.Any(card => card.Lever.Value is "trade-facilitation" or "investment")), 6, 23);
    }

    /// <summary>What one kind of card has to offer at a trading table.</summary>
    internal static IReadOnlyList<CardDocument> Dealt(Card kind, Playing game, string nation) =>
        [.. kind.Deal(new Standpoint(game.View(), new NationId(nation), new Outlook(TradingTable.Pack, game.State))).Select(dealt => dealt.Card)];
}
