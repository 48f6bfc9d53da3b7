namespace WorldTable.Lab.Tests.Verbs;

public sealed class PovertyVerbTests
{
    // Bourguignon (2003): Gini 0.4, line at a fifth and at half of the mean.
    [Theory]
    [InlineData("0.20", 3.6)]
    [InlineData("0.50", 28.6)]
    public void It_shows_the_published_headcount(string ratio, double headcountPct)
    {
        var run = LabRun.Of("poverty", "--gini", "0.4", "--ratio", ratio);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal("gini,ratio,sigma,headcount_pct,growth_elasticity", run.Header);
        var row = Assert.Single(run.Rows);
        Assert.Equal(0.4, row[0]);
        Assert.Equal(0.742, row[2], 0.002);
        Assert.Equal(headcountPct, row[3], 0.2);
        Assert.True(row[4] < 0.0);
    }

    [Theory]
    [InlineData("0", "0.5")]
    [InlineData("1", "0.5")]
    [InlineData("40", "0.5")]
    [InlineData("-0.4", "0.5")]
    [InlineData("NaN", "0.5")]
    [InlineData("1e-300", "0.5")]
    [InlineData("0.4", "0")]
    [InlineData("0.4", "-1")]
    [InlineData("0.4", "NaN")]
    [InlineData("0.4", "Infinity")]
    public void Impossible_numbers_end_with_2(string gini, string ratio)
    {
        var run = LabRun.Of("poverty", "--gini", gini, "--ratio", ratio);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(run.Errors.Contains("--gini", StringComparison.Ordinal) ? "--gini" : "--ratio", run.Errors, StringComparison.Ordinal);
    }
}
