namespace WorldTable.Lab.Tests.Verbs;

public sealed class FisheryVerbTests
{
    // Gordon-Schaefer with n fleets: 4n/(n + 1)².
    [Theory]
    [InlineData("1", 1.0)]
    [InlineData("2", 8.0 / 9.0)]
    [InlineData("5", 5.0 / 9.0)]
    [InlineData("10", 40.0 / 121.0)]
    public void It_shows_the_share_that_fleets_keep(string fleets, double share)
    {
        var run = LabRun.Of("fishery", "--fleets", fleets);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("fleets,rent_share", run.Header);
        Assert.Equal(share, Assert.Single(run.Rows)[1], 1e-6);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("NaN")]
    public void What_is_no_number_of_fleets_ends_with_2(string fleets)
    {
        var run = LabRun.Of("fishery", "--fleets", fleets);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--fleets", run.Errors, StringComparison.Ordinal);
    }
}
