using System.CommandLine;
using WorldTable.Server.Hosting;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Verbs;

/// <summary><c>backup --to FOLDER</c>: everything as it is saved at one moment, while the server goes on.</summary>
internal static class BackupVerb
{
    public static Command Describe(Func<ParseResult, ServerOptions> understand)
    {
        Option<DirectoryInfo> to = new("--to") { Description = "A new folder. A server started with --data on it goes on from there.", HelpName = "FOLDER", Required = true };
        Command backup = new("backup", "Copies all worlds into a new data folder while the server goes on.") { to };
        backup.SetAction((words, _) => HostVerb.RunAsync(words, said => RunAsync(said, understand(words), words.GetValue(to)!)));
        return backup;
    }

    private static async Task RunAsync(TextWriter said, ServerOptions options, DirectoryInfo to)
    {
        if (options.Storage is StoreKind.Sqlite)
        {
            DataFolder.Copy(options.Data, to.FullName);
        }
        using DataFolder copy = DataFolder.Open(to.FullName);
        if (options.Storage is not StoreKind.Sqlite)
        {
            await CopyAsync(options, copy);
        }
        int worlds = (await copy.Sqlite.WorldsAsync()).Count;
        await said.WriteLineAsync($"{worlds} worlds are copied to {to.FullName}");
    }

    /// <summary>From an account or Azurite record by record: a world that is played meanwhile may have moved on between two of them. The copy is SQLite.</summary>
    private static async Task CopyAsync(ServerOptions options, DataFolder copy)
    {
        await using HostShelf shelf = await HostShelf.ToReadAsync(options);
        await foreach (RecordName _ in copy.Sqlite.ListAllAsync())
        {
            throw new DataFolderUnusable(copy.Path, "it holds worlds already; name a new folder.");
        }
        await foreach (RecordName name in shelf.Records.ListAllAsync())
        {
            if (await shelf.Records.ReadAsync(name) is { } record)
            {
                await copy.Sqlite.WriteAsync(name, record.Body);
            }
        }
    }
}
