using System.Text.Json;

namespace WorldTable.Rules.Packs;

/// <summary>The packs that ship with the game, by name; each also without soft ratings, under its name with <c>-unrated</c>.</summary>
public static class PackShelf
{
    private static readonly Dictionary<string, Lazy<Pack>> Shipped = new(StringComparer.Ordinal);

    static PackShelf()
    {
        foreach (var name in Names)
        {
            Lazy<(PackFile File, string Origin)> read = new(() => FileOf(Json(name)));
            Shipped[name] = new(() => Make(Sound(read.Value.File), read.Value.Origin));
            Shipped[name + PackOption.Unrated] = new(() => Make(Sound(PackOption.WithoutRatings(read.Value.File)), read.Value.Origin));
        }
    }

    public static IReadOnlyList<string> Names { get; } = ["small-table", "world-2025", "world-2025-short"];

    /// <summary>Null when there is no such pack.</summary>
    public static Pack? Named(string name) => name is not null && Shipped.TryGetValue(name, out var pack) ? pack.Value : null;

    /// <summary>Reads a pack, or a variant of a shipped one, from its JSON.</summary>
    /// <exception cref="JsonException">It is no pack, or its figures do not hold together: the message says what and where.</exception>
    public static Pack Read(ReadOnlySpan<byte> json)
    {
        var (file, origin) = FileOf(json);
        return Make(Sound(file), origin);
    }

    /// <summary>A pack that ships with the game, or another from its JSON, without some of its domains: for experiments.</summary>
    /// <exception cref="JsonException">It is no pack, or has no such domain that it can be without.</exception>
    public static Pack Without(string name, ReadOnlySpan<byte> json, IEnumerable<string> domains)
    {
        ArgumentNullException.ThrowIfNull(domains);
        var (file, origin) = FileOf(Names.Contains(name) ? Json(name) : json);
        return Make(Sound(domains.Aggregate(file, PackDomains.Without)), origin);
    }

    /// <summary>What is wrong with a pack, in words for its author; empty when it can be played.</summary>
    public static IReadOnlyList<string> Check(ReadOnlySpan<byte> json)
    {
        try
        {
            return PackCheck.Faults(FileOf(json).File);
        }
        catch (JsonException wrong)
        {
            return [wrong.Message];
        }
    }

    private static (PackFile File, string Origin) FileOf(ReadOnlySpan<byte> json)
    {
        if (!IsVariant(json))
        {
            var file = JsonSerializer.Deserialize<PackFile>(json, RulesJson.Options) ?? throw new JsonException("A pack is an object.");
            return (file, file.Name);
        }
        var variant = JsonSerializer.Deserialize<PackVariant>(json, RulesJson.Options)!;
        return variant.Of != variant.Name && Names.Contains(variant.Of)
            ? (variant.Applied(FileOf(Json(variant.Of)).File), variant.Of)
            : throw new JsonException($"of: there is no pack {variant.Of}.");
    }

    private static bool IsVariant(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("of", out _);
    }

    private static PackFile Sound(PackFile file)
    {
        var faults = PackCheck.Faults(file);
        return faults.Count == 0 ? file : throw new JsonException(string.Join('\n', faults));
    }

    private static Pack Make(PackFile file, string origin) => new()
    {
        Name = file.Name,
        Origin = origin,
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
        Domains = file.Domains is { Count: > 0 } domains ? domains : null,
        Numbers = new PackNumbers(file),
    };

    private static byte[] Json(string name)
    {
        using var stream = typeof(PackShelf).Assembly.GetManifestResourceStream($"WorldTable.Rules.Packs.{name}.json")
            ?? throw new InvalidOperationException($"The pack {name} is not in this build.");
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return json;
    }
}
