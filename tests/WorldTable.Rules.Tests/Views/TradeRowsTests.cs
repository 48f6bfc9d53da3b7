using System.Text.Json;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

public sealed class TradeRowsTests
{
    [Fact]
    public void As_the_game_opens_every_nation_sees_its_trade_and_its_largest_partners()
    {
        var trade = TradingTable.Play().Nation("USA").Trade!;

        Assert.Equal(0.0, trade.GainPercent, 1e-9);
        Assert.Equal(100.0, trade.TermsOfTrade, 1e-9);
        Assert.Equal(trade.ExportsBillions, trade.ImportsBillions, 1e-6 * trade.ImportsBillions);
        Assert.Equal(5, trade.Partners.Count);
        Assert.Equal("REST", trade.Partners[0].Nation.Value);
        Assert.Equal(3.0, trade.Partners[0].OurTariffPercent, 1e-9);
        Assert.Equal(8.0, trade.Partners[0].TheirTariffPercent, 1e-9);
        Assert.All(trade.Partners.Zip(trade.Partners.Skip(1)), pair => Assert.True(pair.First.SoldBillions + pair.First.BoughtBillions >= pair.Second.SoldBillions + pair.Second.BoughtBillions));
    }

    [Fact]
    public void After_a_round_of_tariffs_it_shows_what_became_of_them()
    {
        var before = TradingTable.Play();
        var game = TradingTable.Play().Plans("USA", ("tariff", "CHN", 60)).EndRound();
        PartnerFigures China(Playing of) => of.Nation("USA").Trade!.Partners.First(partner => partner.Nation.Value == "CHN");

        Assert.Equal(63.0, China(game).OurTariffPercent, 1e-9);
        Assert.True(China(game).BoughtBillions < 0.2 * China(before).BoughtBillions);
        Assert.True(game.Nation("USA").Trade!.CustomsBillions > 0.0);
        var json = JsonSerializer.Serialize(game.Nation("USA"), RulesJson.Options);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<NationFigures>(json, RulesJson.Options), RulesJson.Options));
    }

    [Fact]
    public void A_pack_without_trade_shows_none() => Assert.Null(Playing.Small().Nation("USA").Trade);
}
