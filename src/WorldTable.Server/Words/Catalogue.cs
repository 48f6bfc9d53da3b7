using System.Globalization;
using System.Text.RegularExpressions;
using WorldTable.Rules.Words;

namespace WorldTable.Server.Words;

/// <summary>One language. Reads refusals aloud for tools that do not have the page: plain <c>{arguments}</c>, with codes replaced by names.</summary>
public sealed partial class Catalogue(string language, IReadOnlyDictionary<string, string> words)
{
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["lever"] = "lever",
        ["meter"] = "meter",
        ["challenge"] = "challenge",
        ["domain"] = "domain",
        ["phase"] = "phase",
        ["pace"] = "pace",
        ["do"] = "room.do",
        ["setting"] = "setting",
        ["status"] = "treaty-status",
        ["reason"] = "condition",
    };

    public string Language => language;

    public IReadOnlyDictionary<string, string> Words => words;

    /// <summary>The sentence; its key when the catalogue lacks it.</summary>
    public string Say(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return words.TryGetValue(said.Key, out string? sentence)
            ? Argument().Replace(sentence, match => said.Arguments.TryGetValue(match.Groups["name"].Value, out SaidArgument value) ? Speak(match.Groups["name"].Value, value) : match.Value)
            : said.Key;
    }

    private string Speak(string name, SaidArgument value) => value.Text switch
    {
        null => value.Number.ToString("0.#", CultureInfo.InvariantCulture),
        { } code when Families.TryGetValue(name, out string? family) => words.GetValueOrDefault($"{family}.{code}", code),
        { } code => words.GetValueOrDefault($"challenge.{code}") ?? words.GetValueOrDefault($"nation.{code}.short", code),
    };

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Argument();
}
