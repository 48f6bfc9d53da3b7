using System.Diagnostics;
using System.Globalization;

namespace WorldTable.Lab.Tests.Verbs;

public sealed class VotingVerbTests
{
    private const string Fifteen = "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1";

    // Scale of assessments of the United Nations in the spirit of 2025-27: three decimals, no two alike.
    private static readonly string Scale = string.Join(',', Enumerable.Range(0, 32).Select(member => (22.0 / (1 + (0.37 * member)) + (0.001 * member)).ToString("0.000", CultureInfo.InvariantCulture)));

    // Shapley & Shubik's index of the Security Council since 1966: 421/2145 and 4/2145.
    [Fact]
    public void It_shows_the_published_power_in_the_security_council()
    {
        var run = LabRun.Of("voting", "--weights", Fifteen, "--quota", "9", "--veto", "0,1,2,3,4");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal("member,shapley_shubik,banzhaf", run.Header);
        Assert.Equal(Enumerable.Range(0, 15).Select(member => (double)member), run.Rows.Select(row => row[0]));
        Assert.All(run.Rows[..5], row => Assert.Equal(421.0 / 2145.0, row[1], 1e-9));
        Assert.All(run.Rows[5..], row => Assert.Equal(4.0 / 2145.0, row[1], 1e-9));
        Assert.Equal(1.0, run.Rows.Sum(row => row[1]), 1e-12);
        Assert.Equal(1.0, run.Rows.Sum(row => row[2]), 1e-12);
    }

    [Fact]
    public void Thirty_two_members_with_weights_of_three_decimals_take_less_than_a_second()
    {
        var started = Stopwatch.GetTimestamp();
        var run = LabRun.Of("voting", "--weights", Scale, "--quota", "60.5", "--veto", "0,31");

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.0, 1.0);
        Assert.Equal(32, run.Rows.Length);
        Assert.Equal(1.0, run.Rows.Sum(row => row[1]), 1e-12);
        Assert.Equal(1.0, run.Rows.Sum(row => row[2]), 1e-12);
        Assert.Equal(run.Rows[0][1], run.Rows[31][1]);
        Assert.True(run.Rows[1][1] > run.Rows[30][1]);
    }

    [Theory]
    [InlineData("0.5,0.3,0.2", "0.6")]
    [InlineData("5,3,2", "6")]
    [InlineData("5e-1, 0.30, .2", "6e-1")]
    public void Decimals_mean_what_they_say(string weights, string quota)
    {
        var run = LabRun.Of("voting", "--weights", weights, "--quota", quota);

        Assert.Equal([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], run.Rows.Select(row => row[1]));
        Assert.Equal([0.6, 0.2, 0.2], run.Rows.Select(row => row[2]));
    }

    [Theory]
    [InlineData("1,1,1", "4", null, "--quota is 4, and all weights together are 3")]
    [InlineData("1,1,1", "0", null, "--quota")]
    [InlineData("1,1,1", "-1", null, "--quota")]
    [InlineData("1,1,1", "NaN", null, "--quota")]
    [InlineData("1,1,1", "Infinity", null, "--quota")]
    [InlineData("1,-1,1", "1", null, "member 1 has -1")]
    [InlineData("1,NaN,1", "1", null, "'NaN'")]
    [InlineData("1,,1", "1", null, "--weights")]
    [InlineData("", "1", null, "--weights")]
    [InlineData("0,0", "1", null, "--quota")]
    [InlineData("1e30,1", "1", null, "'1e30'")]
    [InlineData("1,1,1", "2", "3", "from 0 to 2")]
    [InlineData("1,1,1", "2", "-1", "--veto")]
    [InlineData("1,1,1", "2", "0,0", "twice")]
    [InlineData("1,1,1", "2", "USA", "'USA'")]
    public void A_body_that_cannot_be_ends_with_2(string weights, string quota, string? veto, string told)
    {
        var run = LabRun.Of(["voting", "--weights", weights, "--quota", quota, .. veto is null ? (string[])[] : ["--veto", veto]]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_take_minutes_ends_with_2()
    {
        var many = string.Join(',', Enumerable.Range(0, 100).Select(member => 1_000_003 + (member * member * 7919)));

        var run = LabRun.Of("voting", "--weights", many, "--quota", "100000000");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Round the weights", run.Errors, StringComparison.Ordinal);
    }
}
