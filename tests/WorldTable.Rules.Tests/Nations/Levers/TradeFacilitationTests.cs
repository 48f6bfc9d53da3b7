using WorldTable.Rules.Tests.Domains.Trade;

namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class TradeFacilitationTests
{
    [Theory]
    [InlineData("USA")]
    [InlineData("EAC")]
    public void More_money_never_saves_less_and_never_more_than_three_percent(string nation)
    {
        var last = TradingTable.Says(nation, "trade-facilitation", null, 0.0);
        Assert.Equal(0.0, last);
        for (var percent = 10; percent <= 100; percent += 10)
        {
            var next = TradingTable.Says(nation, "trade-facilitation", null, percent);
            Assert.InRange(next, last, 3.0);
            last = next;
        }
        Assert.True(last > 2.5);
    }

    [Fact]
    public void It_pays_for_itself_in_an_open_economy_and_helps_its_partners_a_little()
    {
        var (with, without) = (TradingTable.Played(("SIS", "trade-facilitation", null, 2)), TradingTable.Played());
        var (islands, europe) = (TradingTable.Place("SIS"), TradingTable.Place("EUN"));

        Assert.True(with.Ledger.FromTrade[islands] > 3.0 * with.Ledger.Facilitation[islands]);
        Assert.True(with.Ledger.Net[islands] > without.Ledger.Net[islands]);
        Assert.True(with.Ledger.FromTrade[europe] > without.Ledger.FromTrade[europe]);
        Assert.Equal(0.02 * with.Ledger.Budget[islands], with.Ledger.Facilitation[islands], 1e-9 * with.Ledger.Budget[islands]);
    }

    [Fact]
    public void It_lasts_only_as_long_as_it_is_paid()
    {
        var game = TradingTable.Play().Plans("SIS", ("trade-facilitation", null, 2)).EndRound();
        var paid = game.State.Nations[TradingTable.Place("SIS")].Trade!.Gain;
        var after = game.Plans("SIS").EndRound().State.Nations[TradingTable.Place("SIS")].Trade!.Gain;

        Assert.True(paid > 0.002);
        Assert.Equal(TradingTable.Play().EndRounds(2).State.Nations[TradingTable.Place("SIS")].Trade!.Gain, after, 1e-4);
    }
}
