using System.CommandLine;
using WorldTable.Server.Hosting;
using WorldTable.Storage.Archives;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Server.Verbs;

/// <summary>What a host can do with worlds beside serving them. All of them, in the order in which the help shows them.</summary>
public static class HostVerb
{
    private const int Refused = 1;

    /// <param name="understand">reads where worlds are kept from the words of a verb</param>
    public static IEnumerable<Command> All(Func<ParseResult, ServerOptions> understand) =>
        [ExportVerb.Describe(understand), ImportVerb.Describe(understand), BackupVerb.Describe(understand), VerifyVerb.Describe(understand), PurgeVerb.Describe(understand)];

    /// <summary>Runs a verb: what cannot be done is said in one line, and nothing is half done.</summary>
    internal static async Task<int> RunAsync(ParseResult words, Func<TextWriter, Task> verb)
    {
        try
        {
            await verb(words.InvocationConfiguration.Output);
            return 0;
        }
        catch (Exception problem) when (problem is VerbRefused or DataFolderInUse or DataFolderUnusable or StoreFailed or AzuriteFailed or ArchiveUnreadable or RecordVersionUnknown or IOException or UnauthorizedAccessException)
        {
            await words.InvocationConfiguration.Error.WriteLineAsync(problem.Message);
            return Refused;
        }
    }
}

/// <summary>A verb that cannot do what it was asked, or found something wrong: the message says why.</summary>
internal sealed class VerbRefused(string message) : Exception(message);
