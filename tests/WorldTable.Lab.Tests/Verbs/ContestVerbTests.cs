namespace WorldTable.Lab.Tests.Verbs;

public sealed class ContestVerbTests
{
    // Tullock (1980): each spends (n − 1)/n² of the prize.
    [Theory]
    [InlineData("2", "1", 0.25, 0.5, 0.5)]
    [InlineData("5", "1", 0.16, 0.2, 0.8)]
    [InlineData("2", "100", 25.0, 0.5, 0.5)]
    [InlineData("1", "7", 0.0, 1.0, 0.0)]
    [InlineData("2", "1e308", 0.25e308, 0.5, 0.5)]
    public void It_shows_what_equals_burn(string players, string prize, double effort, double winProbability, double dissipation)
    {
        var run = LabRun.Of("contest", "--players", players, "--prize", prize);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("players,prize,effort,win_probability,dissipation", run.Header);
        var row = Assert.Single(run.Rows);
        Assert.Equal(effort, row[2], 1e-12);
        Assert.Equal(winProbability, row[3], 1e-12);
        Assert.Equal(dissipation, row[4], 1e-12);
    }

    [Theory]
    [InlineData("0", "1", "--players")]
    [InlineData("-2", "1", "--players")]
    [InlineData("many", "1", "--players")]
    [InlineData("2", "0", "--prize")]
    [InlineData("2", "-5", "--prize")]
    [InlineData("2", "NaN", "--prize")]
    [InlineData("2", "Infinity", "--prize")]
    public void A_contest_that_cannot_be_ends_with_2(string players, string prize, string told)
    {
        var run = LabRun.Of("contest", "--players", players, "--prize", prize);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
    }
}
