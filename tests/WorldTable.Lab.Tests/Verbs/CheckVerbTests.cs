namespace WorldTable.Lab.Tests.Verbs;

public sealed class CheckVerbTests
{
    [Theory]
    [InlineData("small-table", "6 seats, 7 rows, 5 rounds of 15 years")]
    [InlineData("world-2025", "24 seats, 32 rows, 15 rounds of 5 years")]
    [InlineData("world-2025-short", "24 seats, 32 rows, 5 rounds of 15 years")]
    [InlineData("world-2025-unrated", "24 seats, 32 rows, 15 rounds of 5 years")]
    public void A_shipped_pack_can_be_played(string name, string told)
    {
        var run = LabRun.Of("check", name);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_which_columns_are_published_and_which_are_the_games_own()
    {
        var lines = LabRun.Of("check", "world-2025").Output.Split('\n');

        Assert.Contains("co2Gigatonnes, ", Assert.Single(lines, line => line.StartsWith("Published data: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("rights", Assert.Single(lines, line => line.StartsWith("The game's own coarse ratings", StringComparison.Ordinal)), StringComparison.Ordinal);
        var own = Assert.Single(lines, line => line.StartsWith("The game's own calibrations: ", StringComparison.Ordinal));
        Assert.All(["landUsePercent", "ch4Percent", "n2oPercent", "so2Percent", "tariffPercent", "insidePercent", "unions", "schoolingYears", "electricityPercent", "protectedLandPercent", "catchUpPercent"], column => Assert.Contains(column, own, StringComparison.Ordinal));
    }

    [Fact]
    public void A_variant_in_a_file_can_be_played()
    {
        using var file = new TextFile("""{"name": "mine", "of": "world-2025", "yearsPerRound": 25, "rounds": 3}""");

        Assert.Contains("3 rounds of 25 years", LabRun.Of("check", file.Path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name": "mine"}""", "firstYear")]
    [InlineData("not json", "invalid")]
    public void A_faulty_file_ends_with_1_and_a_line_per_fault(string text, string told)
    {
        using var file = new TextFile(text);

        var run = LabRun.Of("check", file.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_exist_ends_with_2_and_names_what_does()
    {
        var run = LabRun.Of("check", "no-such-pack");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("small-table", run.Errors, StringComparison.Ordinal);
    }
}
