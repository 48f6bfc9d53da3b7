namespace WorldTable.Rules.Domains;

/// <summary>How real each domain's model is: half a page of Markdown per language, from <c>Domains/DOMAIN/Card/LANGUAGE.md</c>. A new domain brings its card with it.</summary>
public static class ModelCards
{
    private static readonly Lazy<SortedDictionary<string, ModelCard>> Shipped = new(Read);

    /// <summary>The domains that have a card, by name.</summary>
    public static IReadOnlyCollection<string> Domains => Shipped.Value.Keys;

    /// <summary>The card of a domain, as levers and challenges name it; null where there is none.</summary>
    public static ModelCard? Of(string domain) => Shipped.Value.GetValueOrDefault(domain);

    private static SortedDictionary<string, ModelCard> Read()
    {
        var folder = typeof(ModelCards).Namespace + ".";
        SortedDictionary<string, ModelCard> found = new(StringComparer.Ordinal);
        foreach (var file in typeof(ModelCards).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            var (place, language) = file[folder.Length..].Split('.') is [var first, "Card", var second, "md"] ? (first, second) : throw new InvalidOperationException($"{file} is no DOMAIN/Card/LANGUAGE.md.");
            var domain = place.ToLowerInvariant();
            if (!found.TryGetValue(domain, out var card))
                found[domain] = card = new ModelCard { Domain = domain, Text = [] };
            card.Text[language] = Text(file);
        }
        return found;
    }

    private static string Text(string file)
    {
        using StreamReader reader = new(typeof(ModelCards).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}

/// <summary><c>GET /api/cards/{domain}</c>: the idea of a model, its equations and sources, what it leaves out, what is disputed, what is the game's own, and one number to check.</summary>
public sealed record ModelCard
{
    public required string Domain { get; init; }

    /// <summary>Language to Markdown.</summary>
    public required SortedDictionary<string, string> Text { get; init; }
}
