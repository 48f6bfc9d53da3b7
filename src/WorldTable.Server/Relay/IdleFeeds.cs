namespace WorldTable.Server.Relay;

/// <summary>Looks around every ten seconds for worlds that nobody watches any more.</summary>
public sealed class IdleFeeds(WorldRelay relay, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(10), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await relay.CloseIdleAsync();
        }
    }

    /// <summary>Says goodbye while the silo can still hear it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await relay.DisposeAsync();
    }
}
