using System.Diagnostics;
using WorldTable.Load.Tables;

namespace WorldTable.Browser.Tests.Kills;

/// <summary>The load program as a host runs it.</summary>
public sealed class LoadProgramTests
{
    [Fact]
    public async Task Three_kills_under_load_lose_no_acknowledged_move()
    {
        (int exit, string[] rows, string told) = await RunAsync("kill", "--storage", "sqlite", "--kills", "3", "--seed", "11", "--worlds", "2");

        string[] last = rows[^1].Split(',');
        Assert.True(exit == 0, told);
        Assert.Equal("storage,kills,acked,lost", rows[0]);
        Assert.Equal(["sqlite", "3", "0"], [last[0], last[1], last[3]]);
        Assert.True(long.Parse(last[2]) > 0, told);
    }

    [Theory]
    [InlineData("kill", "--kills", "0")]
    [InlineData("kill", "--storage", "floppy")]
    [InlineData("bench", "everything")]
    [InlineData("dance")]
    public async Task Wrong_words_are_answered_with_help_and_exit_code_2(params string[] words)
    {
        (int exit, string[] rows, string told) = await RunAsync(words);

        Assert.Equal(2, exit);
        Assert.Empty(rows);
        Assert.Contains("Usage:", told, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string[] Rows, string Told)> RunAsync(params string[] words)
    {
        ProcessStartInfo start = new("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Place.Root, "artifacts", "bin", "WorldTable.Load", Place.Configuration, "WorldTable.Load.dll"));
        words.ToList().ForEach(start.ArgumentList.Add);
        using Process program = Process.Start(start) ?? throw new InvalidOperationException("The load program did not start.");
        Task<string> rows = program.StandardOutput.ReadToEndAsync();
        Task<string> told = program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, (await rows).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), await told);
    }
}
