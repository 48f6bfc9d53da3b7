namespace WorldTable.Grains.Forecasts;

/// <summary>The few places in which one process looks ahead at the same time: half of its processors, so that moves always find another one.</summary>
public sealed class ForecastSeats : IDisposable
{
    private readonly SemaphoreSlim free = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Waits for a place; disposing leaves it.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation = default)
    {
        await free.WaitAsync(cancellation);
        return new Place(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
