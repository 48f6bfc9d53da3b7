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

    // A twentieth, half, two thirds, four fifths and nine tenths of a promise: the more is missing the worse, and never better than the same gift in silence.
    [Fact]
    public void A_broken_promise_never_does_better_than_the_same_gift_in_silence()
    {
        double[] kept = [0.05, 0.5, 2.0 / 3.0, 0.8, 0.9, 0.94];

        var broken = kept.Select(share => AfterGiving52(52.0 / share)).ToList();

        Assert.All(broken, reputation => Assert.True(reputation < AfterGiving52(0.0), $"{reputation} with a broken promise, {AfterGiving52(0.0)} in silence"));
        Assert.Equal(broken.Order(), broken);
        Assert.True(AfterGiving52(52.0) > AfterGiving52(0.0));
    }

    // The reputation after a round in which 52 billion a year were given and so much was promised.
    private static double AfterGiving52(double promised)
    {
        var game = Playing.Small().NobodyPlans();
        game.Plans("USA", ("pool", "climate", game.Percent("USA", 52.0)));
        return (promised > 0.0 ? game.Pledges("USA", "climate", promised) : game).EndRound().Nation("USA").Reputation;
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
