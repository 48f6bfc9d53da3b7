using WorldTable.Rules.Domains.Trade;

namespace WorldTable.Rules.Tests.Domains.Trade;

public sealed class GainsFromTradeTests
{
    // Costinot & Rodríguez-Clare (2014), table 4.1, column 1: United States, Canada, China, Germany, Japan, Belgium, Hungary.
    [Theory]
    [InlineData(0.913, 1.8)]
    [InlineData(0.824, 3.8)]
    [InlineData(0.877, 2.6)]
    [InlineData(0.794, 4.5)]
    [InlineData(0.918, 1.7)]
    [InlineData(0.677, 7.5)]
    [InlineData(0.656, 8.1)]
    public void They_are_those_of_the_published_table(double home, double percent) => Assert.Equal(percent, 100.0 * GainsFromTrade.Share(home, 5.0), 0.05);

    // Arkolakis, Costinot & Rodríguez-Clare (2012): the United States at 0.93.
    [Theory]
    [InlineData(5.0, 1.4)]
    [InlineData(10.0, 0.7)]
    public void The_more_alike_goods_are_the_less_is_gained(double elasticity, double percent) => Assert.Equal(percent, 100.0 * GainsFromTrade.Share(0.93, elasticity), 0.05);

    [Fact]
    public void Whoever_buys_only_at_home_gains_nothing() => Assert.Equal(0.0, GainsFromTrade.Share(1.0, 5.0));

    [Theory]
    [InlineData(0.0, 5.0)]
    [InlineData(1.01, 5.0)]
    [InlineData(0.9, 0.0)]
    public void There_is_no_such_nation(double home, double elasticity) => Assert.Throws<ArgumentOutOfRangeException>(() => GainsFromTrade.Share(home, elasticity));
}
