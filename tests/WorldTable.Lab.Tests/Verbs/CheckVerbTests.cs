namespace WorldTable.Lab.Tests.Verbs;

public sealed class CheckVerbTests
{
    [Fact]
    public void A_shipped_pack_can_be_played()
    {
        var run = LabRun.Of("check", "small-table");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("6 seats, 7 rows, 5 rounds of 15 years", run.Output, StringComparison.Ordinal);
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
