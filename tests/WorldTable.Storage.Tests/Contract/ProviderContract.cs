using Orleans.Storage;

namespace WorldTable.Storage.Tests.Contract;

/// <summary>Gives each test of a contract a provider over an empty store.</summary>
public abstract class ProviderContract : IAsyncLifetime
{
    private Provider? started;

    private protected Provider Store => started ?? throw new InvalidOperationException("The test has not begun.");

    protected abstract Task<Provider> StartAsync();

    public async ValueTask InitializeAsync() => started = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (started is not null)
            await started.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static Task<InconsistentStateException> Refused(Func<Task> deed) => Assert.ThrowsAsync<InconsistentStateException>(deed);
}
