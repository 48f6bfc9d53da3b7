using System.Globalization;

namespace WorldTable.Lab.Tests.Verbs;

public sealed class BenchVerbTests
{
    [Fact]
    public void It_shows_what_a_round_a_game_and_a_solve_of_trade_cost()
    {
        var run = LabRun.Of("bench", "--pack", "world-2025-short", "--batches", "2");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("name,value,unit", run.Header);
        var rows = run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.Equal(["round_us", "round_bytes", "game_ms", "trade_us"], rows.Select(row => row[0]));
        Assert.Equal(["microseconds", "bytes", "milliseconds", "microseconds"], rows.Select(row => row[2]));
        Assert.All(rows, row => Assert.InRange(double.Parse(row[1], CultureInfo.InvariantCulture), 0.001, 1e9));
        Assert.InRange(double.Parse(rows[1][1], CultureInfo.InvariantCulture), 1_000, 160 * 1024);
    }

    [Theory]
    [InlineData("--batches", "0")]
    [InlineData("--batches", "-4")]
    [InlineData("--pack", "atlantis")]
    public void What_cannot_be_measured_ends_with_2(string option, string value)
    {
        var run = LabRun.Of("bench", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(value, run.Errors, StringComparison.Ordinal);
    }
}
