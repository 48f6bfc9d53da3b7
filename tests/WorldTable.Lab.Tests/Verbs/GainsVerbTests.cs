namespace WorldTable.Lab.Tests.Verbs;

public sealed class GainsVerbTests
{
    // Costinot & Rodríguez-Clare (2014), table 4.1, column 1: United States, Canada, Belgium, Hungary.
    [Theory]
    [InlineData("0.913", 1.8)]
    [InlineData("0.824", 3.8)]
    [InlineData("0.677", 7.5)]
    [InlineData("0.656", 8.1)]
    public void It_shows_the_published_gains(string share, double percent)
    {
        var run = LabRun.Of("gains", "--share", share, "--elasticity", "5");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("share,elasticity,gains_pct", run.Header);
        Assert.Equal(percent, Assert.Single(run.Rows)[2], 0.05);
    }

    [Theory]
    [InlineData("0", "5", "--share")]
    [InlineData("1.2", "5", "--share")]
    [InlineData("-0.5", "5", "--share")]
    [InlineData("NaN", "5", "--share")]
    [InlineData("0.9", "0", "--elasticity")]
    [InlineData("0.9", "-5", "--elasticity")]
    [InlineData("0.9", "NaN", "--elasticity")]
    [InlineData("0.9", "Infinity", "--elasticity")]
    public void Impossible_numbers_end_with_2(string share, string elasticity, string told)
    {
        var run = LabRun.Of("gains", "--share", share, "--elasticity", elasticity);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
    }
}
