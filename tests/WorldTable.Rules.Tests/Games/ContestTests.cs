using CsCheck;
using WorldTable.Rules.Games;

namespace WorldTable.Rules.Tests.Games;

public sealed class ContestTests
{
    // Tullock (1980): two spend a quarter of the prize each and burn half of it; five spend 0.16 each.
    [Theory]
    [InlineData(2, 0.25, 0.5)]
    [InlineData(5, 0.16, 0.8)]
    [InlineData(1, 0.0, 0.0)]
    public void Equals_burn_what_tullock_says(int players, double effort, double dissipation)
    {
        Contest contest = new(players, 1.0);

        Assert.Equal(effort, contest.Effort, 1e-15);
        Assert.Equal(dissipation, contest.Dissipation, 1e-15);
        Assert.Equal(players * contest.Effort / contest.Prize, contest.Dissipation, 1e-15);
        Assert.Equal(1.0 / players, contest.WinProbability);
    }

    [Fact]
    public void Nobody_gains_by_spending_more_or_less() => Gen.Select(Gen.Int[2, 12], Gen.Double[0.01, 1000.0], Gen.Double[0.1, 1.0], Gen.Double[0.0, 3.0]).Sample((players, prize, decisiveness, times) =>
    {
        Contest contest = new(players, prize, decisiveness);
        double Gets(double own) => (prize * contest.Chance(own, contest.Effort)) - own;

        Assert.True(Gets(times * contest.Effort) <= Gets(contest.Effort) + (1e-9 * prize));
        Assert.Equal(contest.WinProbability, contest.Chance(contest.Effort, contest.Effort), 1e-12);
    });

    [Fact]
    public void Whoever_spends_alone_wins_and_where_nobody_spends_all_are_equal()
    {
        Contest contest = new(4, 10.0);

        Assert.Equal(1.0, contest.Chance(0.1, 0.0));
        Assert.Equal(0.0, contest.Chance(0.0, 0.1));
        Assert.Equal(0.25, contest.Chance(0.0, 0.0));
    }
}
