using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Tests.Domains.Trade;

/// <summary>
/// What some avoid is partly burned by others (Branger &amp; Quirion 2014: 25 studies, mostly 5 to 25 %, mean 14 % without and 6 % with border
/// adjustment). The rest of the world follows nobody here: only the fuel and goods of the others answer.
/// </summary>
public sealed class LeakageTests
{
    private static readonly Pack Loners = TradingTable.Read(TradingTable.File with { Nations = [.. TradingTable.File.Nations.Select(nation => nation.Playable ? nation : nation with { FollowsCarbonPrice = 0.0 })] });

    // The world with a price of 150 $ in these nations, and with only the prices of the start.
    private static Resolution Priced(double border, params string[] coalition)
    {
        var game = Playing.Of(Loners);
        foreach (var code in coalition)
            game.Plans(code, ("carbon-price", null, 150.0), ("carbon-border", null, border));
        return Round.Resolve(Loners, game.State, game.Input(), 1);
    }

    // What the others burn more, as a share of what the coalition burns less.
    private static double Leaks(double border, params string[] coalition)
    {
        var (with, without) = (Priced(border, coalition).World, Priced(0.0).World);
        var (inside, outside) = (0.0, 0.0);
        for (var i = 0; i < with.Count; i++)
        {
            if (coalition.Contains(Loners.Nations[i].Code.Value))
                inside += without.Co2[i] - with.Co2[i];
            else
                outside += with.Co2[i] - without.Co2[i];
        }
        return outside / inside;
    }

    [Fact]
    public void A_price_of_europe_alone_leaks_about_as_much_as_published() => Assert.InRange(Leaks(0, "EUN"), 0.10, 0.18);

    [Fact]
    public void A_charge_at_the_border_cuts_leakage_by_a_third_or_more_and_does_not_end_it()
    {
        var (without, with) = (Leaks(0, "EUN"), Leaks(100, "EUN"));

        Assert.InRange(with / without, 0.4, 0.67);
        Assert.InRange(with, 0.05, 0.12);
    }

    [Fact]
    public void The_more_take_part_the_less_leaks()
    {
        var (alone, two, four) = (Leaks(0, "EUN"), Leaks(0, "EUN", "USA"), Leaks(0, "EUN", "USA", "CHN", "IND"));

        Assert.True(alone > two && two > four && four > 0.0, $"{alone}, {two}, {four}");
    }

    [Fact]
    public void Nothing_leaks_into_where_as_much_is_avoided()
    {
        var leaked = Priced(0.0, "EUN").World.Leaked;

        Assert.Equal(0.0, leaked[TradingTable.Place("EUN")]);
        Assert.True(leaked[TradingTable.Place("REST")] > 0.0);
        Assert.True(Priced(0.0, "EUN").Ledger.Co2.Sum() < Priced(0.0).Ledger.Co2.Sum());
    }

    [Fact]
    public void A_world_without_trade_data_does_not_leak()
    {
        var game = Playing.Of(TradingTable.Closed).Plans("EUN", ("carbon-price", null, 150));

        Assert.All(Round.Resolve(game.Pack, game.State, game.Input(), 1).World.Leaked, leaked => Assert.Equal(0.0, leaked));
    }
}
