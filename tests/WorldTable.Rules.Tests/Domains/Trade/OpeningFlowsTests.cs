using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Tests.Domains.Trade;

public sealed class OpeningFlowsTests
{
    // Distances between airports (great circle mapper): JFK–LHR 5,540 km, SYD–SCL 11,340 km, QUI–SIN (nearly antipodes) 19,710 km.
    [Theory]
    [InlineData(40.64, -73.78, 51.47, -0.46, 5540)]
    [InlineData(-33.95, 151.18, -33.39, -70.79, 11340)]
    [InlineData(-0.14, -78.49, 1.36, 103.99, 19710)]
    [InlineData(10.0, 179.0, 10.0, -179.0, 219)]
    public void Distances_are_those_of_the_great_circle(double latitude, double longitude, double toLatitude, double toLongitude, double km) =>
        Assert.Equal(1.0, Globe.Kilometres(latitude, longitude, toLatitude, toLongitude) / km, 0.01);

    [Fact]
    public void Balanced_flows_sell_every_export_and_buy_every_import()
    {
        var (count, flows) = (WorldTrade.Count, WorldTrade.ByDistance());

        OpeningFlows.Balance(flows, WorldTrade.Exports, WorldTrade.Imports);

        var middle = 0.5 * (WorldTrade.Exports.Sum() + WorldTrade.Imports.Sum());
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(WorldTrade.Exports[i] * middle / WorldTrade.Exports.Sum(), Enumerable.Range(0, count).Sum(j => flows[(i * count) + j]), 1e-9);
            Assert.Equal(WorldTrade.Imports[i] * middle / WorldTrade.Imports.Sum(), Enumerable.Range(0, count).Sum(j => flows[(j * count) + i]), 1e-9);
            Assert.Equal(0.0, flows[(i * count) + i]);
        }
    }

    [Fact]
    public void Neighbours_trade_more_than_their_size_says()
    {
        var flows = WorldTrade.Flows();
        double Sells(string seller, string buyer) => flows[(WorldTrade.Place(seller) * WorldTrade.Count) + WorldTrade.Place(buyer)];

        Assert.True(Sells("MEX", "USA") > Sells("MEX", "CHN"));
        Assert.True(Sells("CAN", "USA") > Sells("CAN", "EUN"));
        Assert.True(Sells("KOR", "CHN") > Sells("KOR", "USA"));
    }

    [Fact]
    public void Evened_out_trade_has_no_deficits_and_about_the_same_size()
    {
        var (with, without) = (WorldTrade.Opening(), WorldTrade.Even());

        Assert.False(with.IsEven);
        Assert.True(without.IsEven);
        Assert.Equal(1.0, without.Flows.Sum() / with.Flows.Sum(), 0.02);
    }
}
