using System.Diagnostics;
using WorldTable.Load.Tables;

namespace WorldTable.Load.Kills;

/// <summary>What stands after some kills.</summary>
public sealed record KillTally(int Kills, long Acked, long Lost);

/// <summary>A server that is killed again and again under load.</summary>
public sealed class KillRun(string storage, int worlds, int seed)
{
    private readonly Random dice = new(seed);
    private readonly List<PlayedWorld> played = [];
    private long ackedBefore;

    /// <summary>Kills so many times and tells the tally after each.</summary>
    public async Task<KillTally> RunAsync(int kills, Action<KillTally> tell, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tell);
        KillTally tally = new(0, 0, 0);
        await using ServerProcess server = await ServerProcess.StartWithoutLimitsAsync(storage, cancellation);
        await Console.Error.WriteLineAsync($"seed {seed}, {worlds} worlds at {server.Address}, data in {server.DataFolder}");
        try
        {
            while (tally.Kills < kills)
            {
                await FillAsync(server, cancellation);
                await Task.WhenAll(played.Select(world => world.OpenTableAsync(cancellation)));
                await PlayAndKillAsync(server, cancellation);
                long start = Stopwatch.GetTimestamp();
                await server.StartAgainAsync(cancellation);
                TimeSpan ready = Stopwatch.GetElapsedTime(start);
                int[] lost = await Task.WhenAll(played.Select(world => world.LostAsync(cancellation)));
                tally = new KillTally(tally.Kills + 1, ackedBefore + played.Sum(world => world.Acked), tally.Lost + lost.Sum());
                await Console.Error.WriteLineAsync($"kill {tally.Kills}: ready again after {ready.TotalSeconds:F1} s, everything looked at after {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
                tell(tally);
            }
            return tally;
        }
        catch
        {
            await Console.Error.WriteLineAsync($"The server's last words:\n{string.Join('\n', server.Said)}");
            throw;
        }
        finally
        {
            await Task.WhenAll(played.Select(world => world.DisposeAsync().AsTask()));
        }
    }

    /// <summary>As many worlds as wished, new ones for those that have come to their end.</summary>
    private async Task FillAsync(ServerProcess server, CancellationToken cancellation)
    {
        foreach (PlayedWorld ended in played.FindAll(world => world.Ended))
        {
            ackedBefore += ended.Acked;
            played.Remove(ended);
            await ended.DisposeAsync();
        }
        while (played.Count < worlds)
        {
            played.Add(await PlayedWorld.CreateAsync(server.Address, dice.Next(), cancellation));
        }
    }

    private async Task PlayAndKillAsync(ServerProcess server, CancellationToken cancellation)
    {
        Task playing = Task.WhenAll(played.Select(world => world.PlayAsync(cancellation)));
        // A slow store needs longer to be in the middle of things.
        await Task.Delay(dice.Next(300, 1500) * (string.Equals(storage, "sqlite", StringComparison.Ordinal) ? 1 : 4), cancellation);
        Task ending = Task.CompletedTask;
        if (dice.Next(2) == 0)
        {
            ending = Task.WhenAll(played.Select(world => world.EndRoundAsync(cancellation)));
            await Task.Delay(dice.Next(0, 150), cancellation);
        }
        await server.KillAsync();
        await Task.WhenAll(playing, ending);
    }
}
