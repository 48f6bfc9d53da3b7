using System.Text.Json;
using System.Text.Json.Nodes;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Tests.Domains.Trade;

namespace WorldTable.Rules.Tests.Packs;

public sealed class PackTradeCheckTests
{
    [Theory]
    [InlineData("/trade/elasticity", "0.5", "trade/elasticity")]
    [InlineData("/trade/tariffs", """[{"by":"USA","on":"ATL","percent":10}]""", "USA on ATL")]
    [InlineData("/trade/tariffs", """[{"by":"USA","on":"CHN","percent":900}]""", "trade/tariffs/USA/CHN")]
    [InlineData("/trade/tariffs", """[{"by":"USA","on":"CHN","percent":20}]""", "sources: tariffs has none")]
    [InlineData("/trade/unions", """[{"members":["USA"]}]""", "trade/unions")]
    [InlineData("/trade/unions", """[{"members":["USA","EUN"],"tariffPercent":-1}]""", "tariffPercent")]
    [InlineData("/trade/flows", "[[0,1],[1,0]]", "one row and one column")]
    [InlineData("/trade", "null", "the pack has no trade")]
    [InlineData("/nations/3/trade", "null", "nations/IND/trade")]
    [InlineData("/nations/3/trade/exportsPercent", "null", "nations/IND/trade/exportsPercent")]
    [InlineData("/nations/3/trade/latitude", "91", "nations/IND/trade/latitude")]
    [InlineData("/nations/3/trade/tariffPercent", "101", "nations/IND/trade/tariffPercent")]
    public void A_fault_is_told_in_words_that_name_the_place(string path, string value, string told)
    {
        var pack = JsonSerializer.SerializeToNode(TradingTable.File, RulesJson.Options)!;
        Put(pack, path, JsonNode.Parse(value));

        Assert.Contains(PackShelf.Check(JsonSerializer.SerializeToUtf8Bytes(pack)), fault => fault.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_lever_on_trade_needs_trade()
    {
        var file = TradingTable.File with { Trade = null, Nations = [.. TradingTable.File.Nations.Select(nation => nation with { Trade = null })] };

        Assert.Contains(PackCheck.Faults(file), fault => fault.StartsWith("levers/tariff", StringComparison.Ordinal));
    }

    [Fact]
    public void Counted_flows_stand_as_they_are_but_for_their_deficits()
    {
        var file = Counted(100.0, balanced: false);
        Assert.Empty(PackCheck.Faults(file));

        var trade = TradingTable.Read(file).Numbers.Trade!;

        Assert.True(trade.IsEven);
        Assert.Equal(100.0, trade.Flows[1], 5.0);
    }

    [Fact]
    public void Counted_flows_are_balanced_to_what_nations_sell_and_buy_when_that_is_stated()
    {
        var trade = TradingTable.Read(Counted(100.0, balanced: true)).Numbers.Trade!;
        var gravity = TradingTable.Pack.Numbers.Trade!;

        for (var i = 0; i < trade.Count; i++)
            Assert.Equal(1.0, Abroad(trade, i) / Abroad(gravity, i), 0.1);
    }

    [Fact]
    public void Unions_and_single_tariffs_go_before_the_ordinary_one()
    {
        var file = TradingTable.File;
        string[] more = ["tariffs", "unions"];
        file = file with
        {
            Trade = file.Trade! with
            {
                Tariffs = [new PackTariff { By = new("USA"), On = new("CHN"), Percent = 19 }],
                Unions = [new PackUnion { Members = [new("EAC"), new("SIS")], TariffPercent = 12 }, new PackUnion { Members = [new("USA"), new("EUN")] }],
            },
            Sources = [.. file.Sources, .. more.Select(column => new PackSource { Column = column, Source = "for tests", Year = "2024", Kind = "calibration" })],
        };
        var trade = TradingTable.Read(file).Numbers.Trade!;
        double Tariff(string buyer, string seller) => trade.Tariff[(TradingTable.Place(seller) * trade.Stride) + TradingTable.Place(buyer)];

        Assert.Equal(0.19, Tariff("USA", "CHN"), 1e-12);
        Assert.Equal(0.07, Tariff("CHN", "USA"), 1e-12);
        Assert.Equal(0.12, Tariff("EAC", "USA"), 1e-12);
        Assert.Equal(0.0, Tariff("EAC", "SIS"));
        Assert.Equal(0.0, Tariff("EUN", "USA"));
        Assert.Equal(0.05, Tariff("EUN", "CHN"), 1e-12);
    }

    private static PackFile Counted(double billions, bool balanced)
    {
        var file = TradingTable.File;
        var count = file.Nations.Count;
        return file with
        {
            Trade = file.Trade! with { Flows = [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<double>)[.. Enumerable.Range(0, count).Select(j => i == j ? 0.0 : billions)])] },
            Nations = balanced ? file.Nations : [.. file.Nations.Select(nation => nation with { Trade = new PackTradeRow { MarketGdpTrillions = nation.Trade!.MarketGdpTrillions, TariffPercent = nation.Trade.TariffPercent } })],
            Sources = [.. file.Sources, new PackSource { Column = "flows", Source = "for tests", Year = "2024", Kind = "calibration" }],
        };
    }

    private static double Abroad(WorldTable.Rules.Domains.Trade.TradeBase trade, int row) => trade.Flows.AsSpan(row * trade.Stride, trade.Count).ToArray().Sum() - trade.Flows[(row * trade.Stride) + row];

    private static void Put(JsonNode pack, string path, JsonNode? value)
    {
        var steps = path[1..].Split('/');
        var at = pack;
        foreach (var step in steps[..^1])
            at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;
        at[steps[^1]] = value;
    }
}
