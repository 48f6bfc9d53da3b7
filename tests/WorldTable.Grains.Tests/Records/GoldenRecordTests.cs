using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Grains.Tests.Records;

/// <summary>
/// Records as they were written by the version that had them, one file or more per kind and version (<c>Golden/nation.v1.json</c>), and what each is read as today: itself in the newest version,
/// or <c>nation.v1.loaded.json</c> where members came with a value since. A golden file is never changed: a new shape is a new version with new files.
/// </summary>
public sealed class GoldenRecordTests
{
    private const string Loaded = ".loaded.json";
    private static readonly UpgradePath Upgrades = new(UpgradeSteps.All);

    private static readonly SortedDictionary<string, Type> Kinds = new(typeof(WorldGrain).Assembly.GetTypes()
        .SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters())
        .Where(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>() is not null)
        .ToDictionary(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()!.StateName, parameter => parameter.ParameterType.GetGenericArguments()[0]), StringComparer.Ordinal);

    public static TheoryData<string> Files => new(Names().Where(name => !name.EndsWith(Loaded, StringComparison.Ordinal)));

    [Fact]
    public void Every_kind_of_record_has_a_golden_file_of_every_version_that_it_ever_had()
    {
        IEnumerable<string> missing =
            from kind in Kinds.Keys
            from version in Enumerable.Range(1, Upgrades.NewestOf(kind))
            where !Files.Any(file => file.Data.StartsWith($"{kind}.v{version}.", StringComparison.Ordinal))
            select $"{kind}.v{version}.json";

        Assert.Contains("nation", Kinds.Keys);
        Assert.Empty(missing);
    }

    [Fact]
    public void A_fresh_record_of_each_kind_says_the_newest_version_to_which_upgrade_steps_lead() =>
        Assert.All(Kinds, kind => Assert.Equal(
            Upgrades.NewestOf(kind.Key), JsonSerializer.SerializeToNode(Activator.CreateInstance(kind.Value), kind.Value, RulesJson.Options)!["schemaVersion"]!.GetValue<int>()));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_record_of_any_version_is_read_as_what_it_was(string file)
    {
        string kind = file.Split('.')[0];
        JsonNode golden = JsonNode.Parse(Text(file))!;
        Assert.Equal($"v{golden["schemaVersion"]}", file.Split('.')[1]);

        object? read = JsonSerializer.Deserialize(Upgrades.Apply(kind, BinaryData.FromString(Text(file))), Kinds[kind], RulesJson.Options);

        string other = file[..^".json".Length] + Loaded;
        JsonNode expected = Names().Contains(other) ? JsonNode.Parse(Text(other))! : golden;
        expected["schemaVersion"] = Upgrades.NewestOf(kind);
        JsonNode stands = JsonSerializer.SerializeToNode(read, Kinds[kind], RulesJson.Options)!;
        Assert.True(JsonNode.DeepEquals(expected, stands), $"{file} is read as{Environment.NewLine}{stands}");
    }

    [Fact]
    public void An_old_round_is_still_what_was_written_and_its_hash_says_so() => Assert.All(
        Files.Select(file => file.Data).Where(file => file.StartsWith("round.", StringComparison.Ordinal)),
        file => Assert.True(JsonSerializer.Deserialize<RoundRecord>(Text(file), RulesJson.Options)!.IsTrue(), file));

    private static string[] Names() => [.. typeof(GoldenRecordTests).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal))];

    private static string Text(string file)
    {
        using StreamReader reader = new(typeof(GoldenRecordTests).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
