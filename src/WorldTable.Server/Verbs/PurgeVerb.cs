using System.CommandLine;
using WorldTable.Grains.Worlds;
using WorldTable.Server.Hosting;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Verbs;

/// <summary><c>purge --older-than DAYS</c>: takes away worlds that nobody has woken for so long, with everything that belongs to them.</summary>
internal static class PurgeVerb
{
    private const int MostDays = 36_500;

    public static Command Describe(Func<ParseResult, ServerOptions> understand)
    {
        Option<int> olderThan = new("--older-than") { Description = "Days since the world was last awake.", HelpName = "DAYS", Required = true };
        Option<bool> dryRun = new("--dry-run") { Description = "Only says what would go." };
        olderThan.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.SingleOrDefault()?.Value, out int days) && days is < 1 or > MostDays)
            {
                result.AddError($"--older-than must be a whole number of days from 1 to {MostDays}.");
            }
        });
        Command purge = new("purge", "Takes away worlds that nobody has woken for so many days, for good.") { olderThan, dryRun };
        purge.SetAction((words, _) => HostVerb.RunAsync(words, said => RunAsync(said, understand(words), words.GetValue(olderThan), words.GetValue(dryRun))));
        return purge;
    }

    private static async Task RunAsync(TextWriter said, ServerOptions options, int days, bool dryRun)
    {
        DateTimeOffset before = TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(days);
        int gone = 0;
        await using HostShelf shelf = dryRun ? await HostShelf.ToReadAsync(options) : await HostShelf.ToChangeAsync(options);
        foreach (string id in await shelf.Records.WorldsAsync())
        {
            WorldRecord? world;
            try
            {
                world = await shelf.Records.WorldAsync(id);
            }
            catch (VerbRefused damaged)
            {
                await said.WriteLineAsync($"------  {id}  stays: {damaged.Message}");
                continue;
            }
            if (world is null || LastAwake(world) >= before)
            {
                continue;
            }
            gone++;
            await said.WriteLineAsync($"{world.Code}  {id}  {world.Pack}, round {world.OpenRound}, last awake {LastAwake(world):yyyy-MM-dd}");
            if (!dryRun)
            {
                await RemoveAsync(shelf.Records, id, world.Code);
            }
        }
        if (gone > 0 && !dryRun)
        {
            await shelf.CompactAsync();
        }
        await said.WriteLineAsync(dryRun ? $"{gone} worlds would go; nothing was changed." : $"{gone} worlds are gone.");
    }

    private static DateTimeOffset LastAwake(WorldRecord world) => world.AliveAt > world.CreatedAt ? world.AliveAt : world.CreatedAt;

    private static async Task RemoveAsync(IRecordShelf shelf, string id, string code)
    {
        List<RecordName> names = [];
        await foreach (RecordName name in shelf.ListAsync(id))
        {
            names.Add(name);
        }
        if ((await shelf.ClaimOfAsync(code))?.World == id)
        {
            await shelf.RemoveAsync(Shelves.NameOfCode(code));
        }
        // Its own record goes last, so that a purge that was cut off finds the world again.
        foreach (RecordName name in names.OrderBy(name => name == Shelves.NameOfWorld(id)))
        {
            await shelf.RemoveAsync(name);
        }
    }
}
