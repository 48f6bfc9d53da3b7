using System.CommandLine;
using WorldTable.Server.Hosting;
using WorldTable.Storage.Folders;

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
        DataFolder.Copy(options.Data, to.FullName);
        using DataFolder copy = DataFolder.Open(to.FullName);
        int worlds = (await copy.Sqlite.WorldsAsync()).Count;
        await said.WriteLineAsync($"{worlds} worlds are copied to {to.FullName}");
    }
}
