using WorldTable.Server.Hosting;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Verbs;

/// <summary>The records that a host's verb works on, and what must be put away afterwards.</summary>
public sealed class HostShelf : IAsyncDisposable
{
    private readonly OpenStore? store;
    private readonly string? copy;

    private HostShelf(IRecordShelf records, OpenStore? store, string? copy = null) => (Records, this.store, this.copy) = (records, store, copy);

    public IRecordShelf Records { get; }

    /// <summary>
    /// For looking, while a server may go on playing: of SQLite everything as it is saved at this moment, in a copy that nobody else touches; of an account or Azurite the records themselves, each as it is saved when
    /// it is read.
    /// </summary>
    public static async Task<HostShelf> ToReadAsync(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Storage is not StoreKind.Sqlite)
        {
            return await OfBlobsAsync(options);
        }
        string snapshot = Directory.CreateTempSubdirectory("worldtable-copy-").FullName;
        try
        {
            DataFolder.Copy(options.Data, snapshot);
            OpenStore taken = await OpenStore.OpenAsync(new ServerOptions { Data = snapshot });
            return new(taken.Folder.Sqlite, taken, snapshot);
        }
        catch
        {
            Directory.Delete(snapshot, recursive: true);
            throw;
        }
    }

    /// <summary>The store itself: refused while a server holds its folder.</summary>
    /// <exception cref="DataFolderInUse">A server runs on this folder.</exception>
    public static async Task<HostShelf> ToChangeAsync(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // An Azurite that ran before goes on afterwards.
        Azurite? running = options is { Storage: StoreKind.Azurite, AzureStorage: null } ? await Azurite.RunningAsync(OpenStore.AzuriteFolder(options.Data ?? DataFolder.DefaultPath)) : null;
        OpenStore held = await OpenStore.OpenAsync(running is null ? options : options with { AzureStorage = running.ConnectionString });
        return new(held.Account?.Shelf() ?? held.Folder.Sqlite, held);
    }

    /// <summary>What was removed leaves the disk. An account does so by itself.</summary>
    public Task CompactAsync() => store is { Account: null, Folder: var folder } ? folder.Sqlite.CompactAsync() : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
        if (copy is not null)
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task<HostShelf> OfBlobsAsync(ServerOptions options)
    {
        if (options.AzureStorage is { } words)
        {
            return new(OpenStore.AccountOf(words).Shelf(), store: null);
        }
        if (options.Storage is StoreKind.Azure)
        {
            throw new StoreFailed(OpenStore.Unnamed);
        }
        string azurite = OpenStore.AzuriteFolder(options.Data ?? DataFolder.DefaultPath);
        if (!Directory.Exists(azurite))
        {
            throw new DataFolderUnusable(azurite, "no worlds are kept here.");
        }
        // The server's own, if it runs; it is not ours to stop.
        return await Azurite.RunningAsync(azurite) is { } running
            ? new(OpenStore.AccountOf(running.ConnectionString).Shelf(), store: null)
            : await ToChangeAsync(options);
    }
}
