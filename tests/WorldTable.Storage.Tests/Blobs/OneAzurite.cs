using WorldTable.Storage.Blobs;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Tests.Blobs;

[assembly: AssemblyFixture(typeof(OneAzurite))]

namespace WorldTable.Storage.Tests.Blobs;

/// <summary>A real Azurite that all tests share, started by the first that asks; each has a container of its own.</summary>
public sealed class OneAzurite : IAsyncDisposable
{
    private static readonly TemporaryFolder Folder = new();
    private static readonly Lock Gate = new();
    private static Task<Azurite>? running;

    public static async Task<BlobAccount> AccountAsync() => BlobAccount.Of((await RunningAsync()).ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
            await (await running).DisposeAsync();
        Folder.Dispose();
    }

    private static Task<Azurite> RunningAsync()
    {
        lock (Gate)
            return running ??= Azurite.StartAsync(Folder.Path);
    }
}
