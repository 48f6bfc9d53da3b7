using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Tests.Numbers;

public sealed class NormalTests
{
    // Abramowitz & Stegun, Handbook of Mathematical Functions, table 26.1 (P(x) to 15 places).
    [Theory]
    [InlineData(0.0, 0.500000000000000)]
    [InlineData(0.5, 0.691462461274013)]
    [InlineData(1.0, 0.841344746068543)]
    [InlineData(1.5, 0.933192798731142)]
    [InlineData(2.0, 0.977249868051821)]
    [InlineData(2.5, 0.993790334674224)]
    [InlineData(3.0, 0.998650101968370)]
    public void Shares_are_those_of_the_printed_table(double x, double share)
    {
        Assert.Equal(share, Normal.Cdf(x), 1e-15);
        Assert.Equal(1.0 - share, Normal.Cdf(-x), 1e-15);
    }

    // The same handbook, table 26.2 (−log10 Q(x) for large x).
    [Theory]
    [InlineData(5.0, 6.54265)]
    [InlineData(6.0, 9.00586)]
    [InlineData(10.0, 23.11805)]
    [InlineData(20.0, 88.56010)]
    [InlineData(30.0, 197.30921)]
    public void Far_tails_are_those_of_the_printed_table(double x, double minusLog10) =>
        Assert.Equal(minusLog10, -Math.Log10(Normal.Cdf(-x)), 5e-6);

    // The quantiles that every table of confidence limits prints.
    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.95, 1.644853626951473)]
    [InlineData(0.99, 2.326347874040841)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(0.75, 0.674489750196082)]
    public void Quantiles_are_the_known_ones(double share, double value)
    {
        Assert.Equal(value, Normal.Inverse(share), 1e-14);
        Assert.Equal(-value, Normal.Inverse(1.0 - share), 1e-14);
    }

    [Fact]
    public void Inverse_undoes_the_share_below_from_one_tail_to_the_other()
    {
        // Above 0 the share is close to 1, so its rounding moves the value by one part in the density.
        for (var x = -37.0; x <= 5.0; x += 0.0137)
            Assert.Equal(x, Normal.Inverse(Normal.Cdf(x)), (1e-15 * Math.Max(1.0, -x)) + (x < -1.0 ? 0.0 : 3e-16 / Normal.Density(x)));
    }

    [Fact]
    public void The_share_below_is_the_sum_of_the_density()
    {
        const double step = 1.0 / 256.0;
        var sum = Normal.Cdf(-8.0);
        for (var x = -8.0; x < 8.0; x += step)
        {
            // Simpson's rule.
            sum += step / 6.0 * (Normal.Density(x) + (4.0 * Normal.Density(x + (step / 2.0))) + Normal.Density(x + step));
            Assert.Equal(sum, Normal.Cdf(x + step), 1e-13);
        }
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(-40.0, 0.0)]
    [InlineData(40.0, 1.0)]
    public void Ends_are_certain(double x, double share) => Assert.Equal(share, Normal.Cdf(x));

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(-0.1, double.NaN)]
    [InlineData(1.1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void No_value_lies_below_nothing(double share, double value) => Assert.Equal(value, Normal.Inverse(share));
}
