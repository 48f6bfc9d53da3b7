using WorldTable.Storage.Blobs;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Hosting;

/// <summary>Where this server keeps worlds, reached and held for it alone: its data folder, and the Azure Storage account or Azurite when they are not kept in the folder itself.</summary>
public sealed class OpenStore : IAsyncDisposable
{
    /// <summary>The name of the connection string in a host's configuration; as an environment variable <c>ConnectionStrings__AzureStorage</c>.</summary>
    public const string ConnectionName = "AzureStorage";

    /// <summary>What a host reads who has not said which account.</summary>
    public const string Unnamed = $"--storage azure needs to know the account: set the environment variable ConnectionStrings__{ConnectionName} to its connection string, or to https://ACCOUNT.blob.core.windows.net for the identity of this machine.";

    private readonly Azurite? azurite;
    private readonly CancellationTokenSource closing = new();
    private readonly Task watch;

    private OpenStore(DataFolder folder, BlobAccount? account, Azurite? azurite, Action<string>? say)
    {
        (Folder, Account, this.azurite) = (folder, account, azurite);
        watch = azurite?.WatchAsync(say, closing.Token) ?? Task.CompletedTask;
    }

    public DataFolder Folder { get; }

    /// <summary>Null: worlds are in the folder.</summary>
    public BlobAccount? Account { get; }

    /// <summary>One line for the host, without any secret.</summary>
    public string Place => Account is null ? $"Worlds are kept in {Folder.Path}."
        : azurite is { IsSomebodyElses: false } own ? $"Worlds are kept in {own.Folder} by Azurite at {Account.Client.Uri}."
        : $"Worlds are kept in {(Account.IsAzurite ? "Azurite" : "Azure Storage")} at {Account.Client.Uri.GetLeftPart(UriPartial.Path)}.";

    /// <summary>What a host must know who keeps worlds that matter; nothing, where nothing is to be feared.</summary>
    public string? Warning => Account is { IsAzurite: true }
        ? "Azurite is an emulator, not a database: if it is killed or the power fails, up to 5 seconds of acknowledged moves are forgotten, and its folder grows with every move. Keep worlds that matter with --storage sqlite or in Azure Storage."
        : null;

    /// <param name="options">how the server was asked to run</param>
    /// <param name="say">told what takes long</param>
    /// <exception cref="StoreFailed">The account cannot be reached, or is not named.</exception>
    /// <exception cref="AzuriteFailed">Azurite cannot be had.</exception>
    public static async Task<OpenStore> OpenAsync(ServerOptions options, Action<string>? say = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        DataFolder folder = DataFolder.Open(options.Data);
        Azurite? started = null;
        try
        {
            if (options.Storage is StoreKind.Azurite && options.AzureStorage is null)
            {
                started = await Azurite.StartAsync(AzuriteFolder(folder.Path), options.AzuritePort, say);
            }
            BlobAccount? account = options.Storage is StoreKind.Sqlite ? null : AccountOf(started?.ConnectionString ?? options.AzureStorage);
            if (account is not null)
            {
                await account.ReachAsync();
            }
            return new(folder, account, started, say);
        }
        catch
        {
            await EndAsync(folder, started);
            throw;
        }
    }

    /// <summary>Where an Azurite of this data folder keeps its blobs.</summary>
    public static string AzuriteFolder(string data) => Path.Combine(data, "azurite");

    /// <exception cref="StoreFailed">The words name no account.</exception>
    public static BlobAccount AccountOf(string? words)
    {
        try
        {
            return BlobAccount.Of(words ?? throw new StoreFailed(Unnamed));
        }
        catch (FormatException problem)
        {
            throw new StoreFailed($"ConnectionStrings__{ConnectionName} is no connection string of Azure Storage: {problem.Message}", problem);
        }
    }

    /// <summary>Only after the server has stopped: Azurite saves everything and ends, then the folder is free.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await watch;
        closing.Dispose();
        await EndAsync(Folder, azurite);
    }

    private static async ValueTask EndAsync(DataFolder folder, Azurite? started)
    {
        if (started is not null)
        {
            await started.DisposeAsync();
        }
        folder.Dispose();
    }
}
