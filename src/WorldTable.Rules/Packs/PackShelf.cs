using System.Text.Json;

namespace WorldTable.Rules.Packs;

/// <summary>The packs that ship with the game, by name.</summary>
public static class PackShelf
{
    private static readonly Dictionary<string, Pack> Shipped = new(StringComparer.Ordinal) { ["small-table"] = Load("small-table") };

    public static IReadOnlyList<string> Names { get; } = ["small-table"];

    /// <summary>Null when there is no such pack.</summary>
    public static Pack? Named(string name) => name is not null && Shipped.TryGetValue(name, out var pack) ? pack : null;

    /// <summary>Reads a pack from its JSON.</summary>
    /// <exception cref="JsonException">It is no pack, or its figures do not hold together: the message says what and where.</exception>
    public static Pack Read(ReadOnlySpan<byte> json)
    {
        var file = JsonSerializer.Deserialize<PackFile>(json, RulesJson.Options) ?? throw new JsonException("A pack is an object.");
        var faults = PackCheck.Faults(file);
        return faults.Count == 0 ? Make(file) : throw new JsonException(string.Join('\n', faults));
    }

    /// <summary>What is wrong with a pack, in words for its author; empty when it can be played.</summary>
    public static IReadOnlyList<string> Check(ReadOnlySpan<byte> json)
    {
        try
        {
            var file = JsonSerializer.Deserialize<PackFile>(json, RulesJson.Options);
            return file is null ? ["A pack is an object."] : PackCheck.Faults(file);
        }
        catch (JsonException wrong)
        {
            return [wrong.Message];
        }
    }

    private static Pack Make(PackFile file) => new()
    {
        Name = file.Name,
        Rounds = file.Rounds,
        YearsPerRound = file.YearsPerRound,
        FirstYear = file.FirstYear,
        RedLinesToLose = file.RedLinesToLose,
        Playable = [.. file.Nations.Where(nation => nation.Playable).Select(nation => nation.Code)],
        Challenges = [.. file.Challenges.Select(card => card.Challenge)],
        Nations = file.Nations,
        Meters = file.Meters,
        ChallengeCards = file.Challenges,
        Levers = file.Levers,
        Sources = file.Sources,
        Numbers = new PackNumbers(file),
    };

    private static Pack Load(string name)
    {
        using var stream = typeof(PackShelf).Assembly.GetManifestResourceStream($"WorldTable.Rules.Packs.{name}.json")
            ?? throw new InvalidOperationException($"The pack {name} is not in this build.");
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return Read(json);
    }
}
