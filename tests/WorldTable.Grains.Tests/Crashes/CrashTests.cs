using System.Diagnostics;
using System.Text.Json;
using WorldTable.Grains.Rounds;
using WorldTable.Rules;

namespace WorldTable.Grains.Tests.Crashes;

/// <summary>The crash table: a real process is killed at each named point of a seal, and started again on the same folder.</summary>
public sealed class CrashTests(PlayedFolder played) : IClassFixture<PlayedFolder>
{
    // The waking world opened its nine keepers first: the tenth and the fourteenth are the first and the fifth of the new round.
    public static TheoryData<string> Moments =>
    [
        "after-sealing", "after-seal:1", "after-seal:4", "after-seal:9", "after-all-seals", "after-round-record", "after-head", "after-open:10", "after-open:14",
    ];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Whatever_the_moment_of_the_crash_the_round_has_the_same_record_and_no_acknowledged_move_is_lost(string moment)
    {
        Crash crash = await played.Crashes[moment];

        // 128 + 9: the process was killed, it did not end.
        Assert.Equal(137, crash.KilledWith);
        Assert.Contains("head 2 report", crash.Restarted);
        RoundRecord record = RecordIn(crash.Restarted);
        Assert.Equal(played.Undisturbed.Hash, record.Hash);
        Assert.True(record.IsTrue());
        Assert.Equal(6, record.Outcome!.State.Treaties![new("1")].Standing.Members.Count);
        foreach (IGrouping<string, string> moves in played.Acknowledged.GroupBy(line => line))
        {
            string[] move = moves.Key.Split(' ');
            Assert.Contains(record.Journal, entry => entry.Seat.Value == move[0] && entry.Kind == move[1] && entry.Count == moves.Count());
        }
    }

    internal static RoundRecord RecordIn(string[] lines) =>
        JsonSerializer.Deserialize<RoundRecord>(lines.Single(line => line.StartsWith("record ", StringComparison.Ordinal))["record ".Length..], RulesJson.Options)!;
}

/// <summary>How a killed process ended, and what the one after it found.</summary>
public sealed record Crash(int KilledWith, string[] Restarted);

/// <summary>A data folder with a world at its decision, the moves that were acknowledged on the way, and the record of a twin that nobody disturbed.</summary>
public sealed class PlayedFolder : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("worldtable-crash-").FullName;
    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);
    private int copies;

    public RoundRecord Undisturbed { get; private set; } = null!;

    /// <summary>One twin for each moment of the table; as many at a time as the machine has cores.</summary>
    public IReadOnlyDictionary<string, Task<Crash>> Crashes { get; private set; } = new Dictionary<string, Task<Crash>>();

    /// <summary>One entry per acknowledged move: seat and kind.</summary>
    public IReadOnlyList<string> Acknowledged { get; private set; } = [];

    private string Original => Path.Combine(root, "original");

    public async ValueTask InitializeAsync()
    {
        (int code, string[] lines) = await RunAsync("prepare", Original);
        Assert.Equal(0, code);
        Acknowledged = [.. lines.Where(line => line.StartsWith("acknowledged ", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ')[1..3]))];
        Assert.Equal(32, Acknowledged.Count);
        (code, lines) = await RunAsync("seal", Copy());
        Assert.Equal(0, code);
        Undisturbed = CrashTests.RecordIn(lines);
        Crashes = CrashTests.Moments.ToDictionary(moment => moment.Data, moment => CrashAsync(moment.Data));
    }

    /// <summary>A twin that is killed at this moment of its seal and started again.</summary>
    private async Task<Crash> CrashAsync(string moment)
    {
        await cores.WaitAsync();
        try
        {
            string folder = Copy();
            (int code, _) = await RunAsync("seal", folder, moment);
            (_, string[] lines) = await RunAsync("look", folder);
            return new Crash(code, lines);
        }
        finally
        {
            cores.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Crashes.Values);
        cores.Dispose();
        Directory.Delete(root, recursive: true);
    }

    /// <summary>The folder as it was at the decision, for one more twin.</summary>
    private string Copy()
    {
        string copy = Path.Combine(root, "twin-" + Interlocked.Increment(ref copies));
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.GetFiles(Original))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        return copy;
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(string verb, string folder, string? killAt = null)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(CrashHost).Assembly.Location);
        }
        foreach (string argument in (string[])[CrashHost.Verb, verb, folder])
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["WORLDTABLE_KILL_AT"] = killAt ?? "";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{verb} {killAt}: exit {process.ExitCode}\n{await errors}");
        Assert.True(killAt is not null || process.ExitCode == 0, $"{verb} ended with {process.ExitCode}:\n{output}\n{await errors}");
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
