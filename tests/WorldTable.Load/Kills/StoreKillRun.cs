using System.Diagnostics;
using System.Text.RegularExpressions;
using WorldTable.Load.Tables;
using WorldTable.Storage.Blobs;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Shelf;

namespace WorldTable.Load.Kills;

/// <summary>What stands after the store was killed some times: moves acknowledged and of those forgotten; worlds that forgot something and did not say so; pages that show something else than is stored; what an audit finds wrong.</summary>
public sealed record StoreTally(int Kills, long Acked, long Forgotten, int Untold, int Unlike, int Wrong);

/// <summary>An Azurite that is killed again and again under a server that lives on, with everybody connected.</summary>
public sealed partial class StoreKillRun(int worlds, int seed)
{
    private const int AuditEvery = 10;
    private readonly Random dice = new(seed);
    private readonly List<PatientWorld> played = [];
    private long ackedBefore;

    /// <summary>Kills so many times and tells the tally after each.</summary>
    public async Task<StoreTally> RunAsync(int kills, Action<StoreTally> tell, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tell);
        StoreTally tally = new(0, 0, 0, 0, 0, 0);
        await using ServerProcess server = await ServerProcess.StartWithoutLimitsAsync("azurite", cancellation);
        string folder = Path.Combine(server.DataFolder, "azurite");
        Azurite azurite = await Azurite.RunningAsync(folder, cancellation) ?? throw new InvalidOperationException($"No Azurite runs on {folder}.");
        IRecordShelf shelf = BlobAccount.Of(azurite.ConnectionString).Shelf();
        await Console.Error.WriteLineAsync($"seed {seed}, {worlds} worlds at {server.Address}, data in {server.DataFolder}");
        try
        {
            while (tally.Kills < kills)
            {
                await FillAsync(server, cancellation);
                Task playing = Task.WhenAll(played.Select(world => world.PlayAsync(cancellation)));
                // Longer than its index waits to be saved, so that no world was born in what is forgotten.
                await Task.Delay(dice.Next(6000, 9000), cancellation);
                Task ending = dice.Next(2) == 0 ? Task.WhenAll(played.Select(world => world.EndRoundAsync(cancellation))) : Task.CompletedTask;
                await Task.Delay(ending.IsCompleted ? 0 : dice.Next(0, 3000), cancellation);
                played.ForEach(world => world.Listen());
                azurite.Kill();
                await Task.WhenAll(playing, ending);
                long away = Stopwatch.GetTimestamp();
                azurite = await Azurite.StartAsync(folder, azurite.Port, cancellation: cancellation);
                await Task.WhenAll(played.Select(world => world.LookAsync(shelf, cancellation)));
                WentBack[] came = await Task.WhenAll(played.Select(world => world.GoOnAsync(shelf, cancellation)));
                foreach (string what in came.SelectMany(world => world.Unlike).Concat(came.Where(world => world.IsUntold).Select(world => $"Nobody was told in {world.Standing}.")))
                {
                    await Console.Error.WriteLineAsync(what);
                }
                tally = new StoreTally(
                    tally.Kills + 1,
                    ackedBefore + played.Sum(world => world.Acked),
                    tally.Forgotten + came.Sum(world => world.Forgotten),
                    tally.Untold + came.Count(world => world.IsUntold),
                    tally.Unlike + came.Sum(world => world.Unlike.Count),
                    (tally.Kills + 1) % AuditEvery == 0 || tally.Kills + 1 == kills ? await WrongAsync(server.DataFolder, cancellation) : tally.Wrong);
                await Console.Error.WriteLineAsync($"kill {tally.Kills}: everybody plays on and everything is looked at {Stopwatch.GetElapsedTime(away).TotalSeconds:F1} s after the store came back");
                tell(tally);
            }
            return tally;
        }
        catch
        {
            await Console.Error.WriteLineAsync($"The server's last words:\n{string.Join('\n', server.Said.Select(line => line.Length > 400 ? line[..400] : line))}");
            throw;
        }
        finally
        {
            await Task.WhenAll(played.Select(world => world.DisposeAsync().AsTask()));
        }
    }

    private async Task FillAsync(ServerProcess server, CancellationToken cancellation)
    {
        foreach (PatientWorld world in played.ToArray())
        {
            if (!await world.OpenTableAsync(cancellation))
            {
                ackedBefore += world.Acked;
                played.Remove(world);
                await world.DisposeAsync();
            }
        }
        while (played.Count < worlds)
        {
            PatientWorld fresh = await PatientWorld.CreateAsync(server.Address, dice.Next(), cancellation);
            played.Add(fresh);
            await fresh.OpenTableAsync(cancellation);
        }
    }

    /// <summary>What the server's own audit finds.</summary>
    private static async Task<int> WrongAsync(string data, CancellationToken cancellation)
    {
        using Process verify = Process.Start(new ProcessStartInfo("dotnet", [Place.ServerDll, "verify", "--storage", "azurite", "--data", data]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> complaints = verify.StandardError.ReadToEndAsync(cancellation);
        string said = await verify.StandardOutput.ReadToEndAsync(cancellation) + await complaints;
        await verify.WaitForExitAsync(cancellation);
        if (verify.ExitCode != 0)
        {
            await Console.Error.WriteLineAsync(said);
        }
        return int.Parse(Wrong().Match(said) is { Success: true } sum ? sum.Groups["count"].Value : throw new InvalidOperationException($"verify said: {said}"));
    }

    [GeneratedRegex("(?<count>[0-9]+) wrong", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wrong();
}
