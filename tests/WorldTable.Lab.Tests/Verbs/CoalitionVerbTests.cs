namespace WorldTable.Lab.Tests.Verbs;

public sealed class CoalitionVerbTests
{
    // Barrett (1994) with b = c = 1.
    [Theory]
    [InlineData("5")]
    [InlineData("10")]
    [InlineData("20")]
    [InlineData("100")]
    [InlineData("2000000000")]
    public void Three_hold_together_however_many_there_are(string nations)
    {
        var row = Assert.Single(LabRun.Of("coalition", "--nations", nations).Rows);

        Assert.Equal(3.0, row[1]);
        Assert.True(row[2] > row[4] && row[4] > row[3]);
    }

    [Fact]
    public void Of_32_three_get_little_of_what_all_could_gain()
    {
        var run = LabRun.Of("coalition", "--nations", "32");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("nations,stable,full_payoff,nash_payoff,stable_payoff", run.Header);
        Assert.Equal([32.0, 3.0, 512.0, 31.5, 37.125], Assert.Single(run.Rows));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("2.5")]
    [InlineData("NaN")]
    [InlineData("all")]
    public void What_is_no_number_of_nations_ends_with_2(string nations)
    {
        var run = LabRun.Of("coalition", "--nations", nations);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--nations", run.Errors, StringComparison.Ordinal);
    }
}
