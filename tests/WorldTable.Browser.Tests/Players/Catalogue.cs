using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorldTable.Load.Tables;

namespace WorldTable.Browser.Tests.Players;

/// <summary>The words on the screen, read from the client's own catalogue: what a test looks for is what a player reads.</summary>
public sealed partial class Catalogue
{
    private static readonly ConcurrentDictionary<string, Catalogue> Read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> words;

    private Catalogue(Dictionary<string, string> words) => this.words = words;

    public static Catalogue Of(string language) => Read.GetOrAdd(language, one =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Place.Root, "client", "src", "words", one + ".json"))) ?? []));

    /// <summary>The text of a key, with what stands in its braces.</summary>
    public string Say(string key, params (string Name, object Value)[] arguments)
    {
        string text = words.TryGetValue(key, out string? found) ? found : throw new KeyNotFoundException($"The catalogue has no {key}.");
        return arguments.Aggregate(text, (said, one) => said.Replace($"{{{one.Name}}}", $"{one.Value}", StringComparison.Ordinal));
    }

    /// <summary>Matches a name that is this key's text, whatever stands in the braces that are not given.</summary>
    public Regex Like(string key, params (string Name, object Value)[] arguments) => Matching($"^{Pattern(key, arguments)}$");

    /// <summary>Matches a text in which this key's text stands.</summary>
    public Regex Within(string key, params (string Name, object Value)[] arguments) => Matching(Pattern(key, arguments));

    /// <summary>Matches a name that begins with this key's text.</summary>
    public Regex From(string key, params (string Name, object Value)[] arguments) => Matching("^" + Pattern(key, arguments));

    private string Pattern(string key, (string Name, object Value)[] arguments) =>
        string.Join(".*", Braces().Split(Say(key, arguments)).Select(Regex.Escape));

    private static Regex Matching(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    // Braces with at most one more level inside, as in a plural.
    [GeneratedRegex(@"\{(?:[^{}]|\{[^{}]*\})*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
