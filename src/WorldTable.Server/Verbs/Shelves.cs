using System.Text.Json;
using WorldTable.Grains.Audits;
using WorldTable.Grains.Joining;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Storage.Archives;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Server.Verbs;

/// <summary>What the verbs ask of a shelf.</summary>
internal static class Shelves
{
    private const string World = "world";
    private const string JoinCodes = "join-code";
    private static readonly UpgradePath Upgrades = new(UpgradeSteps.All);

    extension(IRecordShelf shelf)
    {
        /// <summary>The ids of all worlds.</summary>
        public async Task<IReadOnlyList<string>> WorldsAsync()
        {
            List<string> worlds = [];
            await foreach (RecordName name in shelf.ListAllAsync())
            {
                if (name.State == World)
                {
                    worlds.Add(name.Key);
                }
            }
            return worlds;
        }

        /// <summary>The world that somebody means by its join code or its id; null when there is none.</summary>
        public async Task<string?> FindAsync(string asked)
        {
            if (JoinCode.Read(asked) is { } code && await shelf.ClaimOfAsync(code) is { World: { } claimed } && await shelf.ReadAsync(NameOfWorld(claimed)) is not null)
            {
                return claimed;
            }
            return IsId(asked) && await shelf.ReadAsync(NameOfWorld(asked)) is not null ? asked : null;
        }

        /// <summary>The world's records, its own first: whatever is written meanwhile is then younger than it, never missing.</summary>
        public async Task<ArchivedWorld> AllOfAsync(string world)
        {
            List<RecordName> names = [];
            await foreach (RecordName name in shelf.ListAsync(world))
            {
                names.Add(name);
            }
            List<ShelvedRecord> records = [];
            foreach (RecordName name in names.OrderBy(name => name.State != World))
            {
                if (await shelf.ReadAsync(name) is { } record)
                {
                    records.Add(record);
                }
            }
            return new(world, records);
        }

        public async Task<WorldRecord?> WorldAsync(string world) =>
            await shelf.ReadAsync(NameOfWorld(world)) is { } record ? Read<WorldRecord>(record) : null;

        /// <summary>Whose join code this is.</summary>
        public async Task<JoinCodeRecord?> ClaimOfAsync(string code) =>
            await shelf.ReadAsync(NameOfCode(code)) is { } record ? Read<JoinCodeRecord>(record) : null;

        public Task KeepAsync(string code, JoinCodeRecord claim) => shelf.WriteAsync(NameOfCode(code), JsonSerializer.SerializeToUtf8Bytes(claim, RulesJson.Options));
    }

    extension(ArchivedWorld archived)
    {
        /// <summary>Reads every record, in its newest version. A version that this server does not know is a finding like any other.</summary>
        public AuditReport Audit()
        {
            List<Finding> unknown = [];
            List<StoredRecord> known = [];
            foreach (ShelvedRecord record in archived.Records)
            {
                try
                {
                    known.Add(new(record.Name.State, record.Name.Key, Upgrades.Apply(record.Name.State, new(record.Body)).ToMemory()));
                }
                catch (Exception problem) when (problem is RecordVersionUnknown or JsonException)
                {
                    unknown.Add(new(record.Name.Key, problem.Message));
                }
            }
            AuditReport report = WorldAudit.Of(archived.World, known);
            return report with { Findings = [.. unknown, .. report.Findings] };
        }
    }

    public static RecordName NameOfWorld(string world) => new(World, World, world);

    public static RecordName NameOfCode(string code) => new(JoinCodes, JoinCodes, code);

    private static bool IsId(string asked) => asked.Length > 0 && asked.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-');

    private static T Read<T>(ShelvedRecord record)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Upgrades.Apply(record.Name.State, new(record.Body)).ToMemory().Span, RulesJson.Options) ?? throw new JsonException("it is empty.");
        }
        catch (JsonException problem)
        {
            throw new VerbRefused($"The record {record.Name} is damaged: {problem.Message}");
        }
    }
}
