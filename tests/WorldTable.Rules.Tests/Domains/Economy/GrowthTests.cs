using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Domains.Economy;

public sealed class GrowthTests
{
    private static readonly Pack Small = PackShelf.Named("small-table")!;

    [Fact]
    public void Fitted_machines_and_know_how_make_the_output_they_were_fitted_to()
    {
        var (knowHow, capital) = Growth.Fit(26_100.0, Math.Log(347.0), 0.218, 0.015);

        Assert.Equal(26_100.0, Math.Pow(Math.Exp(knowHow) * 347.0, 0.7) * Math.Pow(capital, 0.3), 1e-6);
        Assert.Equal(0.218 / 0.115, capital / 26_100.0, 1e-12);
    }

    // Frontier 1.2 % a year per person; behind it faster, the further behind the faster.
    [Fact]
    public void Know_how_grows_faster_behind_the_frontier()
    {
        Assert.Equal(0.012, Growth.KnowHowGrowth(0.0));
        Assert.Equal(0.012, Growth.KnowHowGrowth(-1.0));
        Assert.Equal(0.012 + 0.0117, Growth.KnowHowGrowth(1.0), 1e-12);
    }

    // The UN's path: people of the pack in 2050 and 2100, whatever is played.
    [Theory]
    [InlineData(2050, 25, 9658.9)]
    [InlineData(2100, 75, 10177.5)]
    public void People_follow_the_path_of_the_united_nations(int year, int years, double millions)
    {
        WorldInMotion world = new(Small.Numbers, OpeningWorld.Of(Small));
        OneYear.Look(world);
        var orders = Orders.Of(Small, world, 1, Playing.Small().Input().Plans, Playing.Small().Input().Pledges);
        for (var i = 0; i < years; i++)
            OneYear.Pass(world, orders);
        OneYear.Look(world);

        Assert.Equal(year, world.Year);
        Assert.Equal(millions, world.People.Sum(), 1.0);
    }

    // No policy: DICE-2023 and the SSPs lie between 400 and 1,000 trillion in 2100; Small Table's conditional convergence ends within.
    [Fact]
    public void A_century_without_policy_ends_in_the_range_of_the_literature()
    {
        var last = Playing.AllDefected().Outcome.Nations;

        Assert.InRange(last.Sum(row => row.GdpTrillions), 400.0, 1000.0);
        Assert.InRange(last.Sum(row => row.EmissionsGigatonnes), 50.0, 80.0);
    }
}
