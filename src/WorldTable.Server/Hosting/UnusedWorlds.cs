using System.Text.Json;
using WorldTable.Grains.Worlds;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Hosting;

/// <summary>Looks along the shelf every hour for worlds that were created and never started. What becomes of each, that world decides itself.</summary>
public sealed partial class UnusedWorlds(IRecordShelf shelf, IGrainFactory grains, ServerOptions options, TimeProvider time, ILogger<UnusedWorlds> log) : BackgroundService
{
    private const string State = "world";
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan EveryLook = TimeSpan.FromHours(1);

    /// <summary>How many were forgotten.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancellation)
    {
        List<RecordName> worlds = [];
        await foreach (RecordName name in shelf.ListAllAsync(cancellation))
        {
            if (name.State == State)
            {
                worlds.Add(name);
            }
        }
        int forgotten = 0;
        foreach (RecordName world in worlds)
        {
            forgotten += await TryForgetAsync(world, cancellation) ? 1 : 0;
        }
        return forgotten;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.KeepUnstarted == TimeSpan.Zero)
        {
            return;
        }
        using PeriodicTimer timer = new(FirstLook, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = EveryLook;
            await ForgetAsync(stoppingToken);
        }
    }

    private async Task<bool> TryForgetAsync(RecordName world, CancellationToken cancellation)
    {
        try
        {
            // Only lobbies are woken for the question.
            return await shelf.ReadAsync(world, cancellation) is { } record && IsLobby(record)
                && await grains.GetGrain<IWorldGrain>(world.Key).ForgetUnusedAsync(options.KeepUnstarted, cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            LogUnasked(log, world.Key, problem);
            return false;
        }
    }

    private static bool IsLobby(ShelvedRecord record)
    {
        using JsonDocument world = JsonDocument.Parse(record.Body);
        return world.RootElement.TryGetProperty("phase", out JsonElement phase) && phase.ValueEquals("lobby");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "World {World} could not be asked whether it is still of use.")]
    private static partial void LogUnasked(ILogger log, string world, Exception problem);
}
