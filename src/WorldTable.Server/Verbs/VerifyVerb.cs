using System.CommandLine;
using WorldTable.Grains.Audits;
using WorldTable.Server.Hosting;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Server.Verbs;

/// <summary><c>verify</c>: reads every record, its version and seal, follows the chain of rounds, plays each round again, and closes its books.</summary>
internal static class VerifyVerb
{
    public static Command Describe(Func<ParseResult, ServerOptions> understand)
    {
        Command verify = new("verify", "Reads every record, follows the chain of rounds and plays each round again. Ends with 1 when something is wrong.");
        verify.SetAction((words, _) => HostVerb.RunAsync(words, said => RunAsync(said, understand(words))));
        return verify;
    }

    private static async Task RunAsync(TextWriter said, ServerOptions options)
    {
        await using HostShelf shelf = await HostShelf.ToReadAsync(options);
        Dictionary<string, int> records = new(StringComparer.Ordinal);
        int codes = 0;
        int wrong = 0;
        await foreach (RecordName name in shelf.Records.ListAllAsync())
        {
            if (name == Shelves.NameOfCode(name.Key))
            {
                codes++;
                if (await LeadsAsync(shelf.Records, name.Key) is (_, { } damage))
                {
                    wrong++;
                    await said.WriteLineAsync($"{name.Key}  join code WRONG\n    {damage}");
                }
                continue;
            }
            string world = name.Key.Split('/')[0];
            records[world] = records.GetValueOrDefault(world) + 1;
        }
        foreach ((string world, int count) in records)
        {
            AuditReport report = (await shelf.Records.AllOfAsync(world)).Audit();
            List<Finding> findings = [.. report.Findings];
            if (report.World is { } head && head.Phase is not Rules.Worlds.Phase.Ended && (await LeadsAsync(shelf.Records, head.Code)).World != world)
            {
                findings.Add(new(world, $"Its join code {head.Code} leads elsewhere."));
            }
            await said.WriteLineAsync($"{report.World?.Code ?? "------"}  {world}  {report.World?.Pack}, round {report.World?.OpenRound}: {count} records, {report.Rounds} rounds played again, {(findings.Count == 0 ? "true" : $"{findings.Count} WRONG")}");
            foreach (Finding finding in findings)
            {
                await said.WriteLineAsync($"    {finding.Key}: {finding.What}");
            }
            wrong += findings.Count;
        }
        string sum = $"{records.Count} worlds, {records.Values.Sum() + codes} records, {wrong} wrong";
        if (wrong > 0)
        {
            throw new VerbRefused(sum);
        }
        await said.WriteLineAsync(sum);
    }

    /// <summary>The world that a join code leads to, or what is wrong with its record.</summary>
    private static async Task<(string? World, string? Damage)> LeadsAsync(IRecordShelf records, string code)
    {
        try
        {
            return ((await records.ClaimOfAsync(code))?.World, null);
        }
        catch (Exception problem) when (problem is VerbRefused or RecordVersionUnknown)
        {
            return (null, problem.Message);
        }
    }
}
