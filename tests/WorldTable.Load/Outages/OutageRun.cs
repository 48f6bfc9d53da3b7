using System.Diagnostics;
using WorldTable.Load.Tables;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Storage.Emulator;

namespace WorldTable.Load.Outages;

/// <summary>What came of an outage.</summary>
internal sealed record OutageTally(int Seats, long AckedBefore, long NotSaved, TimeSpan Slowest, TimeSpan HalfBack, TimeSpan AllBack, long Acked, int Wrong);

/// <summary>The store goes away while everybody plays, and comes back.</summary>
internal sealed class OutageRun(int worlds, bool hang)
{
    private static readonly string[] Nations = ["USA", "CHN", "EUN", "IND", "EAC", "SIS"];
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<OutageTally> RunAsync(TimeSpan away, CancellationToken cancellation)
    {
        await using ServerProcess server = await ServerProcess.StartWithoutLimitsAsync("azurite", cancellation);
        string folder = Path.Combine(server.DataFolder, "azurite");
        List<WorldApi> played = [];
        List<Pledger> pledgers = [];
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            for (int number = 0; number < worlds; number++)
            {
                WorldApi world = await WorldApi.CreateAsync(server.Address, seed: number, cancellation: cancellation);
                played.Add(world);
                SeatTaken[] seats = await Task.WhenAll(Nations.Select(nation => world.SitAsync(nation, "Delegate of " + nation, cancellation)));
                await world.AdvanceToAsync(Phase.Table, cancellation);
                pledgers.AddRange(await Task.WhenAll(seats.Select(seat => Pledger.SitDownAsync(world, seat, cancellation))));
            }
            Task playing = Task.WhenAll(pledgers.Select(pledger => pledger.PlayAsync(enough.Token)));
            await Task.WhenAny(playing, Task.Delay(Warm, cancellation));

            Azurite store = await Azurite.RunningAsync(folder, cancellation) ?? throw new InvalidOperationException("The server's Azurite does not run.");
            await TakeAwayAsync(store, cancellation);
            long before = pledgers.Sum(pledger => pledger.Acked);
            await Console.Error.WriteLineAsync($"The store is away; {before} moves were acknowledged.");
            await Task.WhenAny(playing, Task.Delay(away, cancellation));
            int seenWrong = pledgers.Count(pledger => !pledger.SeesWhatWasAcknowledged());
            long notSaved = pledgers.Sum(pledger => pledger.NotSaved);
            pledgers.ForEach(pledger => pledger.Await());
            await using Azurite back = await GiveBackAsync(store, cancellation);
            long returned = Stopwatch.GetTimestamp();
            await Console.Error.WriteLineAsync($"The store is back; {notSaved} answers were 'not saved'.");
            await Task.WhenAny(playing, Task.WhenAll(pledgers.Select(pledger => pledger.Back.WaitAsync(Patience, cancellation))));
            TimeSpan[] waited = [.. pledgers.Where(pledger => pledger.Back.IsCompletedSuccessfully).Select(pledger => Stopwatch.GetElapsedTime(returned, pledger.BackAt)).Order()];
            await enough.CancelAsync();
            await playing;

            await Task.WhenAll(played.Select(world => world.AdvanceToAsync(Phase.Report, cancellation)));
            bool[] kept = await Task.WhenAll(pledgers.Select(pledger => pledger.IsReportedAsync()));
            return new OutageTally(pledgers.Count, before, notSaved, pledgers.Max(pledger => pledger.Slowest), waited[waited.Length / 2], waited[^1], pledgers.Sum(pledger => pledger.Acked), seenWrong + kept.Count(one => !one));
        }
        finally
        {
            await enough.CancelAsync();
            await Task.WhenAll(pledgers.Select(pledger => pledger.DisposeAsync().AsTask()));
            played.ForEach(world => world.Dispose());
        }
    }

    private async Task TakeAwayAsync(Azurite store, CancellationToken cancellation)
    {
        if (hang)
        {
            await SignalAsync(store, "STOP", cancellation);
        }
        else
        {
            await store.DisposeAsync();
        }
    }

    private async Task<Azurite> GiveBackAsync(Azurite store, CancellationToken cancellation)
    {
        if (!hang)
        {
            return await Azurite.StartAsync(store.Folder, store.Port, cancellation: cancellation);
        }
        await SignalAsync(store, "CONT", cancellation);
        return store;
    }

    private static async Task SignalAsync(Azurite store, string name, CancellationToken cancellation)
    {
        using Process kill = Process.Start(new ProcessStartInfo("kill", ["-" + name, $"{store.ProcessId}"]) { UseShellExecute = false })!;
        await kill.WaitForExitAsync(cancellation);
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException($"Azurite could not be sent {name}.");
        }
    }
}
