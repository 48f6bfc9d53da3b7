using WorldTable.Rules.Games;

namespace WorldTable.Rules.Tests.Games;

public sealed class SelfEnforcingTests
{
    // Barrett (1994), linear benefits and quadratic costs: three hold together however many there are, and two as well.
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(32)]
    [InlineData(100)]
    public void Three_hold_together_however_many_there_are(int nations)
    {
        SelfEnforcing game = new(nations);

        Assert.Equal(3, game.LargestStable());
        Assert.Equal([2, 3], Enumerable.Range(2, nations - 1).Where(game.Holds));
    }

    // π = Q − q²/2 among 32: full cooperation 512 each, Nash 31.5, three together 37.125 in the mean: 1.2 % of the gain.
    [Fact]
    public void Of_32_alike_three_get_a_hundredth_of_the_gain()
    {
        SelfEnforcing game = new(32);
        var (nash, best, all) = (game.Mean(1), game.Mean(3), game.Mean(32));

        Assert.Equal((31.5, 37.125, 512.0), (nash, best, all));
        Assert.Equal(0.012, (best - nash) / (all - nash), 0.0005);
    }

    [Theory]
    [InlineData(0.2, 7.0)]
    [InlineData(30.0, 0.04)]
    public void Dearer_or_better_cuts_change_what_is_at_stake_and_not_who_holds(double benefit, double cost)
    {
        SelfEnforcing game = new(20, benefit, cost);

        Assert.Equal(3, game.LargestStable());
        Assert.Equal(benefit * benefit / cost * new SelfEnforcing(20).Mean(3), game.Mean(3), 1e-9 * game.Mean(3));
    }

    // Payoffs from the sums themselves: members each do k·b/c, others b/c; no other amount is better for them.
    [Fact]
    public void Payoffs_are_those_of_the_best_amounts()
    {
        const double benefit = 2.0, cost = 0.5;
        const int nations = 7, members = 4;
        SelfEnforcing game = new(nations, benefit, cost);
        double Payoff(double own, double othersTogether) => (benefit * (own + othersTogether)) - (0.5 * cost * own * own);
        var (inside, outside) = (members * benefit / cost, benefit / cost);
        var all = (members * inside) + ((nations - members) * outside);

        Assert.Equal(Payoff(inside, all - inside), game.Inside(members), 1e-9);
        Assert.Equal(Payoff(outside, all - outside), game.Outside(members), 1e-9);
        Assert.All((double[])[0.9, 1.1], other =>
        {
            Assert.True(Payoff(other * outside, all - outside) < game.Outside(members));
            Assert.True(Payoff(other * inside, (members - 1) * other * inside) < Payoff(inside, (members - 1) * inside));
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Very_few_all_hold_together(int nations) => Assert.Equal(nations, new SelfEnforcing(nations).LargestStable());
}
