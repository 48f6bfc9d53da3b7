using WorldTable.Rules.Domains.Diplomacy;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Domains.Diplomacy;

public sealed class StandingTests
{
    private static readonly Pack Yearly = PackShelf.Named("small-table")! with { YearsPerRound = 1, Rounds = 75 };

    // η⁺ = 0.06 and η⁻ = 0.20 a year: half-lives 11.6 and 3.5 years (trust is lost about three times faster: Slovic 1993).
    [Theory]
    [InlineData(0.2, 11.55)]
    [InlineData(0.8, 3.47)]
    public void Trust_rises_slowly_and_falls_fast(double start, double halfLife)
    {
        var world = WorldWithTrust(start);
        var orders = Orders.Of(Yearly, world, 1, Playing.Small().NobodyPlans().Input().Plans, Playing.Small().Input().Pledges);
        for (var year = 0; year < 20; year++)
            Standing.Drift(world, orders);

        Assert.Equal((start - 0.5) * Math.Pow(2.0, -20.0 / halfLife), world.Trust[1] - 0.5, 1e-3);
    }

    [Fact]
    public void Where_everybody_trusts_alike_reputation_is_that_trust()
    {
        var world = WorldWithTrust(0.37);

        Standing.Reckon(world);

        Assert.All(world.Reputation, reputation => Assert.Equal(0.37, reputation, 1e-12));
    }

    [Fact]
    public void The_voice_of_the_mistrusted_counts_less()
    {
        var world = WorldWithTrust(0.5);
        // Seat 1 is trusted by all, seat 2 by nobody; seat 1 praises seat 0, seat 2 praises seat 3.
        for (var observer = 0; observer < 6; observer++)
        {
            world.Trust[(observer * 6) + 1] = 0.9;
            world.Trust[(observer * 6) + 2] = 0.1;
        }
        (world.Trust[(1 * 6) + 0], world.Trust[(2 * 6) + 3]) = (1.0, 1.0);

        Standing.Reckon(world);

        Assert.True(world.Reputation[0] > world.Reputation[3]);
    }

    [Fact]
    public void A_tiny_promise_kept_is_worth_less_than_a_great_one()
    {
        var tiny = Promised(0.01);
        var great = Promised(100.0);

        Assert.True(great > tiny + 5.0);
    }

    private static double Promised(double billions)
    {
        var game = Playing.Small().NobodyPlans();
        return game.Plans("USA", ("pool", "climate", game.Percent("USA", billions))).Pledges("USA", "climate", billions).EndRound().Nation("USA").Reputation;
    }

    private static WorldInMotion WorldWithTrust(double trust)
    {
        WorldInMotion world = new(Yearly.Numbers, OpeningWorld.Of(Yearly));
        OneYear.Look(world);
        for (var k = 0; k < world.Trust.Length; k++)
            world.Trust[k] = k % 7 == 0 ? 0.0 : trust;
        return world;
    }
}
