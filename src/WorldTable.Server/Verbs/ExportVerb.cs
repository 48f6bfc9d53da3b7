using System.CommandLine;
using WorldTable.Server.Hosting;
using WorldTable.Storage.Archives;

namespace WorldTable.Server.Verbs;

/// <summary><c>export WORLD --to FILE</c>: one world in one file, also while it is played.</summary>
internal static class ExportVerb
{
    public static Command Describe(Func<ParseResult, ServerOptions> understand)
    {
        Argument<string> world = new("WORLD") { Description = "Its join code, or its id." };
        Option<FileInfo> to = new("--to") { Description = "The file to write; it must not be there yet.", HelpName = "FILE", Required = true };
        Command export = new("export", "Writes one world into one file, also while it is played.") { world, to };
        export.SetAction((words, _) => HostVerb.RunAsync(words, said => RunAsync(said, understand(words), words.GetValue(world)!, words.GetValue(to)!)));
        return export;
    }

    private static async Task RunAsync(TextWriter said, ServerOptions options, string asked, FileInfo to)
    {
        if (to.Exists)
        {
            throw new VerbRefused($"{to.FullName} is there already; name a new file.");
        }
        await using HostShelf shelf = await HostShelf.ToReadAsync(options);
        if (await shelf.Records.FindAsync(asked) is not { } world)
        {
            throw new VerbRefused($"There is no world {asked} here. `verify` lists all.");
        }
        ArchivedWorld archived = await shelf.Records.AllOfAsync(world);
        string half = to.FullName + ".part";
        await using (FileStream file = new(half, FileMode.Create, FileAccess.Write))
        {
            await WorldArchive.WriteAsync(file, archived);
            file.Flush(flushToDisk: true);
        }
        File.Move(half, to.FullName);
        await said.WriteLineAsync($"World {world}: {archived.Records.Count} records in {to.FullName}");
    }
}
