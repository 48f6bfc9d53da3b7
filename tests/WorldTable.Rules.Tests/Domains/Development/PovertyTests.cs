using WorldTable.Rules.Domains.Development;

namespace WorldTable.Rules.Tests.Domains.Development;

public sealed class PovertyTests
{
    // σ = √2 Φ⁻¹((G + 1)/2): Aitchison & Brown (1957), as in Bourguignon (2003).
    [Theory]
    [InlineData(0.3, 0.545)]
    [InlineData(0.4, 0.742)]
    [InlineData(0.5, 0.954)]
    public void Inequality_gives_the_spread_of_log_incomes(double gini, double sigma) => Assert.Equal(sigma, Poverty.Sigma(gini), 0.002);

    // Bourguignon (2003), log-normal headcount, worked out for Gini 0.4.
    [Theory]
    [InlineData(0.20, 0.036)]
    [InlineData(0.50, 0.286)]
    public void The_headcount_is_the_published_one(double lineToMean, double share) =>
        Assert.Equal(share, Poverty.Headcount(lineToMean, Poverty.Sigma(0.4)), 0.002);

    // Bourguignon (2003), log-normal growth elasticity, worked out: growth helps the poor of an equal nation far more.
    [Theory]
    [InlineData(0.4, -2.19)]
    [InlineData(0.6, -0.86)]
    public void The_growth_elasticity_is_the_published_one(double gini, double elasticity) =>
        Assert.Equal(elasticity, Poverty.GrowthElasticity(0.33, Poverty.Sigma(gini)), 0.01);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.45)]
    [InlineData(0.63)]
    public void The_elasticity_is_the_slope_of_the_headcount(double gini)
    {
        var sigma = Poverty.Sigma(gini);
        const double step = 1e-6;
        foreach (var ratio in new[] { 0.05, 0.2, 0.5, 1.0, 3.0 })
        {
            var slope = (Math.Log(Poverty.Headcount(ratio / Math.Exp(step), sigma)) - Math.Log(Poverty.Headcount(ratio * Math.Exp(step), sigma))) / (2.0 * step);
            Assert.Equal(slope, Poverty.GrowthElasticity(ratio, sigma), 1e-6);
        }
    }

    // Headcount and mean consumption a day: World Bank, Poverty and Inequality Platform (2021 PPP, $3.00 a day), the South African mean of 2022.
    // Gini index: Gapminder for Nigeria, World Bank for South Africa (2014).
    [Theory]
    [InlineData("Nigeria 2022", 0.418, 4.74, 0.379)]
    [InlineData("South Africa 2014", 0.312, 11.48, 0.63)]
    public void Surveyed_nations_are_within_six_points(string survey, double observed, double meanPerDay, double gini)
    {
        var modelled = Poverty.Headcount(Poverty.ExtremeLinePerDay / meanPerDay, Poverty.Sigma(gini));

        Assert.True(Math.Abs(modelled - observed) <= 0.06, $"{survey}: {modelled:P1} against {observed:P1}");
    }

    [Theory]
    [InlineData(0.379, 0.418)]
    [InlineData(0.663, 0.312)]
    [InlineData(0.404, 0.053)]
    [InlineData(0.392, 0.00000208)]
    [InlineData(0.45, 0.97)]
    public void A_mean_found_from_a_headcount_gives_that_headcount_back(double gini, double headcount)
    {
        var sigma = Poverty.Sigma(gini);

        var mean = Poverty.MeanFromHeadcount(headcount, Poverty.ExtremeLinePerDay, sigma);

        Assert.Equal(headcount, Poverty.Headcount(Poverty.ExtremeLinePerDay / mean, sigma), 1e-12);
    }

    [Fact]
    public void The_gap_is_what_lifts_everybody_to_the_line()
    {
        var sigma = Poverty.Sigma(0.42);
        const double ratio = 0.4;
        // The gap grows with the line as the headcount says: d(z·gap)/dz = headcount.
        double Lack(double line) => line * Poverty.Gap(line, sigma);
        const double step = 1e-6;
        var slope = (Lack(ratio + step) - Lack(ratio - step)) / (2.0 * step);

        Assert.Equal(Poverty.Headcount(ratio, sigma), slope, 1e-8);
        Assert.InRange(Poverty.Gap(ratio, sigma), 0.0, Poverty.Headcount(ratio, sigma));
        Assert.Equal(1.0, Poverty.Gap(1e6, sigma), 1e-5);
        Assert.Equal(0.0, Poverty.Gap(1e-9, sigma), 1e-12);
    }

    [Fact]
    public void Half_of_the_people_earn_less_than_the_median()
    {
        var sigma = Poverty.Sigma(0.5);

        Assert.Equal(0.5, Poverty.Headcount(Poverty.Median(20.0, sigma) / 20.0, sigma), 1e-14);
        Assert.True(Poverty.Median(20.0, sigma) < 20.0);
        Assert.Equal(20.0, Poverty.Median(20.0, Poverty.Sigma(0.0)));
    }

    [Fact]
    public void Growth_lowers_and_inequality_raises_poverty_where_the_mean_is_above_the_line()
    {
        foreach (var gini in new[] { 0.25, 0.35, 0.45, 0.55 })
        {
            var sigma = Poverty.Sigma(gini);
            Assert.True(Poverty.Headcount(0.4, sigma) < Poverty.Headcount(0.5, sigma));
            Assert.True(Poverty.Headcount(0.5, sigma) < Poverty.Headcount(0.5, Poverty.Sigma(gini + 0.05)));
        }
    }

    [Fact]
    public void Far_above_the_line_the_elasticity_stays_a_number()
    {
        var sigma = Poverty.Sigma(0.25);

        Assert.InRange(Poverty.GrowthElasticity(1e-12, sigma), -200.0, -100.0);
        Assert.Equal(0.0, Poverty.GrowthElasticity(1e12, sigma), 1e-12);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(40.0)]
    [InlineData(double.NaN)]
    public void An_impossible_inequality_is_refused(double gini) => Assert.Throws<ArgumentOutOfRangeException>(() => Poverty.Sigma(gini));

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void No_mean_is_found_from_nobody_or_everybody(double headcount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Poverty.MeanFromHeadcount(headcount, 3.0, 0.7));
}
