using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorldTable.Storage.Upgrades;

/// <summary>All upgrade steps in order. A state starts at version 1; each step raises its newest version by one.</summary>
public sealed class UpgradePath
{
    private const string VersionName = "SchemaVersion";
    private readonly Dictionary<string, List<Upgrade>> byState = new(StringComparer.Ordinal);

    public UpgradePath(IEnumerable<Upgrade> steps)
    {
        foreach (var step in steps)
        {
            if (!byState.TryGetValue(step.State, out var path))
                byState[step.State] = path = [];
            path.Add(step);
            if (step.From != path.Count)
                throw new ArgumentException($"The upgrade steps of '{step.State}' must go 1, 2, 3 …; step {path.Count} starts from version {step.From}.", nameof(steps));
        }
    }

    /// <summary>The version that a record of this state is written in.</summary>
    public int NewestOf(string state) => byState.TryGetValue(state, out var path) ? path.Count + 1 : 1;

    /// <summary>The record in its newest version: unchanged when it is that already or carries no version.</summary>
    public BinaryData Apply(string state, BinaryData record)
    {
        if (VersionIn(record) is not { } found)
            return record;
        var newest = NewestOf(state);
        Refuse(state, found, newest);
        if (found == newest)
            return record;

        var json = Parse(record);
        foreach (var step in byState[state].Skip(found - 1))
        {
            var versionName = json.First(property => Names(property.Key)).Key;
            json = step.Step(json);
            json[versionName] = step.From + 1;
        }
        return new(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    /// <summary>Refuses a record that nobody could read again, before it is written.</summary>
    public void Check(string state, BinaryData record)
    {
        if (VersionIn(record) is { } found)
            Refuse(state, found, NewestOf(state));
    }

    private static void Refuse(string state, int found, int newest)
    {
        if (found < 1 || found > newest)
            throw new RecordVersionUnknown(state, found, newest);
    }

    private static JsonObject Parse(BinaryData record) =>
        JsonNode.Parse(record.ToMemory().Span) as JsonObject ?? throw new JsonException("A stored record is not a JSON object.");

    private static bool Names(string property) => string.Equals(property, VersionName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads only as far as the version, which stands first in most records.</summary>
    private static int? VersionIn(BinaryData record)
    {
        var reader = new Utf8JsonReader(record.ToMemory().Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isVersion = reader.ValueSpan.Length == VersionName.Length && Names(reader.GetString()!);
            reader.Read();
            if (isVersion)
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) ? version : throw new JsonException($"{VersionName} of a stored record is not a whole number.");
            reader.Skip();
        }
        return null;
    }
}
