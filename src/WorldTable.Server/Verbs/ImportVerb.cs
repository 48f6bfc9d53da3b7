using System.CommandLine;
using System.Text.Json;
using WorldTable.Grains.Audits;
using WorldTable.Grains.Joining;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Hosting;
using WorldTable.Server.Identity;
using WorldTable.Storage.Archives;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Verbs;

/// <summary><c>import FILE</c>: takes an exported world in, after reading all of it as <c>verify</c> does.</summary>
internal static class ImportVerb
{
    public static Command Describe(Func<ParseResult, ServerOptions> understand)
    {
        Argument<FileInfo> from = new("FILE") { Description = "What `export` wrote." };
        Option<bool> lead = new("--lead") { Description = "Prints a new link for whoever leads the world; the link and page that led it until now end." };
        Command import = new("import", "Takes an exported world in. Nothing that is kept here is replaced.") { from, lead };
        import.SetAction((words, _) => HostVerb.RunAsync(words, said => RunAsync(said, understand(words), words.GetValue(from)!, words.GetValue(lead))));
        return import;
    }

    private static async Task RunAsync(TextWriter said, ServerOptions options, FileInfo from, bool lead)
    {
        ArchivedWorld archived;
        await using (FileStream file = from.OpenRead())
        {
            archived = await WorldArchive.ReadAsync(file);
        }
        AuditReport report = archived.Audit();
        if (report.World is not { } world || report.Findings.Count > 0)
        {
            foreach (Finding finding in report.Findings)
            {
                await said.WriteLineAsync($"  {finding.Key}: {finding.What}");
            }
            throw new VerbRefused("This world does not hold together, so it stays outside.");
        }
        await using HostShelf shelf = await HostShelf.ToChangeAsync(options);
        if (await shelf.Records.WorldAsync(archived.World) is not null)
        {
            throw new VerbRefused($"World {archived.World} is kept here already; nothing was changed.");
        }
        string code = await FreeCodeAsync(shelf.Records, archived.World, world.Code);
        string secret = Secrets.Draw();
        WorldRecord kept = world with { Code = code, FacilitatorHash = lead ? Secrets.Hash(secret) : world.FacilitatorHash };
        // Its own record comes last: until then there is no world, and an import that was cut off is simply done again.
        foreach (ShelvedRecord record in archived.Records)
        {
            if (record.Name != Shelves.NameOfWorld(archived.World))
            {
                await shelf.Records.WriteAsync(record.Name, record.Body);
            }
        }
        if (world.Phase is not Phase.Ended)
        {
            await shelf.Records.KeepAsync(code, new JoinCodeRecord { World = archived.World });
        }
        await shelf.Records.WriteAsync(Shelves.NameOfWorld(archived.World), JsonSerializer.SerializeToUtf8Bytes(kept, RulesJson.Options));
        await said.WriteLineAsync($"World {archived.World} is here: {archived.Records.Count} records, {report.Rounds} rounds played again and found true. Its code is {code}.");
        if (lead)
        {
            await said.WriteLineAsync($"Whoever leads it opens this address once (on this server's own address): /join/{code}#lead={new WorldToken.Facilitator(archived.World, secret)}");
        }
    }

    /// <summary>Its own code, unless another world has it here.</summary>
    private static async Task<string> FreeCodeAsync(IRecordShelf shelf, string world, string code)
    {
        while (await shelf.ClaimOfAsync(code) is { World: { } other } && other != world)
        {
            code = JoinCode.Draw();
        }
        return code;
    }
}
