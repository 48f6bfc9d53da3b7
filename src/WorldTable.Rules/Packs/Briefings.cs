using System.Reflection;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Packs;

/// <summary>What each seat of a shipped pack is told in private when it sits down: half a page of Markdown per language, from <c>PACK/briefings/LANGUAGE/NATION.md</c>.</summary>
public static class Briefings
{
    private static readonly Lazy<Dictionary<(string Pack, string Nation), SortedDictionary<string, string>>> Shipped = new(Read);
    private static readonly SortedDictionary<string, string> None = new(StringComparer.Ordinal);

    /// <summary>Language to text; empty when the pack has none.</summary>
    public static IReadOnlyDictionary<string, string> Of(Pack pack, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Shipped.Value.GetValueOrDefault((pack.Origin, nation.Value)) ?? None;
    }

    private static Dictionary<(string, string), SortedDictionary<string, string>> Read()
    {
        var assembly = typeof(Briefings).Assembly;
        Dictionary<(string, string), SortedDictionary<string, string>> found = [];
        foreach (var pack in PackShelf.Names)
        {
            // A folder's hyphens become underscores in the name of an embedded file.
            var folder = $"{typeof(Briefings).Namespace}.{pack.Replace('-', '_')}.briefings.";
            foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
            {
                var (language, nation) = file[folder.Length..].Split('.') is [var first, var second, "md"] ? (first, second) : throw new InvalidOperationException($"{file} is no LANGUAGE/NATION.md.");
                if (!found.TryGetValue((pack, nation), out var texts))
                    found[(pack, nation)] = texts = new(StringComparer.Ordinal);
                texts[language] = Text(assembly, file);
            }
        }
        return found;
    }

    private static string Text(Assembly assembly, string file)
    {
        using StreamReader reader = new(assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
