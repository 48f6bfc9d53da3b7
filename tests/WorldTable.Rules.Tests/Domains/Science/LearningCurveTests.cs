using WorldTable.Rules.Domains.Science;

namespace WorldTable.Rules.Tests.Domains.Science;

public sealed class LearningCurveTests
{
    // Wright (1936); learning rate of photovoltaics about 20 % (Way et al. 2022, Joule 6, 2057).
    [Fact]
    public void Solar_power_costs_less_than_half_after_ten_times_as_much_was_built()
    {
        Assert.Equal(0.322, LearningCurve.Exponent(0.20), 0.0005);
        Assert.Equal(0.477, LearningCurve.CostFactor(0.20, 10.0), 0.001);
    }

    [Theory]
    [InlineData(0.20)]
    [InlineData(0.12)]
    [InlineData(0.18)]
    public void Each_doubling_cuts_the_cost_by_the_learning_rate(double rate)
    {
        Assert.Equal(1.0, LearningCurve.CostFactor(rate, 1.0));
        Assert.Equal(1.0 - rate, LearningCurve.CostFactor(rate, 2.0), 1e-15);
        Assert.Equal((1.0 - rate) * (1.0 - rate), LearningCurve.CostFactor(rate, 4.0), 1e-15);
    }

    [Fact]
    public void Who_learns_nothing_pays_the_same_for_ever() => Assert.Equal(1.0, LearningCurve.CostFactor(0.0, 1000.0));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void An_impossible_learning_rate_is_refused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningCurve.Exponent(rate));
}
