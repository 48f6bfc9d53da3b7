using WorldTable.Rules.Domains.Trade;

namespace WorldTable.Rules.Tests.Domains.Trade;

/// <summary>Who gains from a tariff and who pays: the signs that textbooks give, and the sizes of the same algebra worked out elsewhere.</summary>
public sealed class TermsOfTradeTests
{
    private static readonly TradeBase World = WorldTrade.Opening();

    private static readonly TradeBase Even = WorldTrade.Even();

    private static double Percent(TradeDesk desk, string code) => 100.0 * (desk.Welfare(WorldTrade.Place(code)) - 1.0);

    private static double World100(TradeDesk desk) =>
        100.0 * ((Enumerable.Range(0, World.Count).Sum(i => desk.Welfare(i) * desk.Spending[i]) / desk.Spending.Sum()) - 1.0);

    // The same figures come out of a plain damped iteration in another language.
    [Theory]
    [InlineData(0.05, -0.002, -0.061)]
    [InlineData(0.10, -0.024, -0.130)]
    [InlineData(0.25, -0.125, -0.317)]
    public void In_a_trade_war_of_two_both_lose_and_the_others_win(double tariff, double america, double china)
    {
        var desk = WorldTrade.Solved(World, desk =>
        {
            desk.Charge("USA", "CHN", tariff);
            desk.Charge("CHN", "USA", tariff);
        });

        Assert.Equal(america, Percent(desk, "USA"), 0.002);
        Assert.Equal(china, Percent(desk, "CHN"), 0.002);
        Assert.All(["EUN", "JPN", "KOR", "MEX", "RAS"], other => Assert.True(Percent(desk, other) > 0.0));
        Assert.True(World100(desk) < 0.0);
    }

    [Fact]
    public void A_small_tariff_of_a_large_nation_helps_it_and_harms_the_world()
    {
        var desk = WorldTrade.Solved(World, desk => desk.Charge("USA", 0.10));

        Assert.Equal(0.456, Percent(desk, "USA"), 0.002);
        Assert.Equal(-0.035, World100(desk), 0.002);
        Assert.True(desk.Wage[WorldTrade.Place("USA")] > 1.0, "Its own goods are worth more.");
        Assert.True(desk.Wage[WorldTrade.Place("MEX")] < 1.0, "Those of its neighbour less.");
    }

    // The tariff that is best for one alone is about 1/(ε·λ*) of its rivals' home share: near 1/ε for all but the largest (Gros 1987).
    [Theory]
    [InlineData("USA")]
    [InlineData("CHN")]
    [InlineData("BGD")]
    public void There_is_a_best_tariff_for_one_alone_and_beyond_it_lies_loss(string code)
    {
        var gains = Enumerable.Range(0, 15).Select(step => Percent(WorldTrade.Solved(Even, desk => desk.Charge(code, 0.05 * step)), code)).ToList();
        var best = gains.IndexOf(gains.Max());

        Assert.InRange(0.05 * best, 0.15, 0.35);
        Assert.True(gains[^1] < gains[best]);
        Assert.True(gains[1] > 0.0);
    }

    [Fact]
    public void When_all_answer_in_kind_the_world_loses()
    {
        var desk = WorldTrade.Solved(World, desk => desk.Everywhere(tariff: 0.10));

        Assert.Equal(-0.35, World100(desk), 0.01);
        Assert.Equal(-0.34, Percent(desk, "CHN"), 0.01);
        Assert.Equal(-1.14, Percent(desk, "KOR"), 0.01);
    }

    [Fact]
    public void Without_deficits_nobody_wins_a_war_of_all_against_all()
    {
        var desk = WorldTrade.Solved(Even, desk => desk.Everywhere(tariff: 0.25));

        Assert.All(Enumerable.Range(0, World.Count), i => Assert.True(desk.Welfare(i) < 1.0));
    }

    [Fact]
    public void The_higher_the_wall_the_less_the_customs_house_takes_in_the_end()
    {
        double Takes(double tariff) => WorldTrade.Solved(Even, desk => desk.Charge("USA", tariff)).RevenueShare(0);

        Assert.True(Takes(0.1) > 0.0);
        Assert.True(Takes(0.25) > Takes(0.1));
        Assert.True(Takes(2.0) < Takes(0.25));
    }
}
