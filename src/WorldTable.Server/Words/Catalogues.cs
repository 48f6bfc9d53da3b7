using System.Reflection;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace WorldTable.Server.Words;

/// <summary>The catalogues of all languages, as the page has them: one file each in <c>client/src/words</c>.</summary>
public sealed class Catalogues
{
    private const string Fallback = "en";
    private readonly Dictionary<string, Catalogue> byLanguage;

    public Catalogues()
    {
        Assembly here = typeof(Catalogues).Assembly;
        const string Prefix = "words.";
        const string Suffix = ".json";
        byLanguage = here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..^Suffix.Length], name => Read(here, name, name[Prefix.Length..^Suffix.Length]), StringComparer.OrdinalIgnoreCase);
        byLanguage.TryAdd(Fallback, new Catalogue(Fallback, new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    public IEnumerable<string> Languages => byLanguage.Keys;

    /// <summary>The best language for an <c>Accept-Language</c> header; English when none fits.</summary>
    public Catalogue For(string? acceptLanguage)
    {
        if (acceptLanguage is null or { Length: > 512 } || !StringWithQualityHeaderValue.TryParseList([acceptLanguage], out IList<StringWithQualityHeaderValue>? wishes))
        {
            return byLanguage[Fallback];
        }
        return wishes
            .Where(wish => wish.Quality is not 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => byLanguage.GetValueOrDefault(wish.Value.ToString().Split('-')[0]))
            .OfType<Catalogue>()
            .FirstOrDefault() ?? byLanguage[Fallback];
    }

    private static Catalogue Read(Assembly here, string resource, string language)
    {
        using Stream stream = here.GetManifestResourceStream(resource)!;
        return new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
    }
}
