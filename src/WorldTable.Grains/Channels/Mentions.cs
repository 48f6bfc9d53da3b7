using System.Globalization;
using System.Text.RegularExpressions;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Channels;

/// <summary>Finds what a message names: <c>@EAC</c>, <c>#treaty/7</c>, <c>#meter/trust</c>, in any case. What names nothing stays text. Pure.</summary>
internal static partial class Mentions
{
    public static IReadOnlyList<Mention> In(string text, Pack pack) =>
        [.. Token().Matches(text).Select(found => Of(found, pack)).OfType<Mention>()];

    private static Mention? Of(Match found, Pack pack)
    {
        string name = found.Groups["name"].Value;
        (string Kind, string? Name) named = found.Groups["kind"].Value.ToLowerInvariant() switch
        {
            "@" => ("nation", Same(name, pack.Nations.Select(nation => nation.Code.Value))),
            "#meter/" => ("meter", Same(name, pack.Meters.Select(meter => meter.Meter.Value))),
            _ => ("treaty", Room.TreatyNumber(name)?.ToString(CultureInfo.InvariantCulture)),
        };
        return named.Name is null ? null : new() { At = found.Index, Length = found.Length, Kind = named.Kind, Name = named.Name };
    }

    private static string? Same(string name, IEnumerable<string> known) => known.FirstOrDefault(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));

    // Not inside a word or an address: a@EAC names nobody.
    [GeneratedRegex(@"(?<![\p{L}\p{N}@#/_])(?<kind>@|#treaty/|#meter/)(?<name>[A-Za-z0-9]+(-[A-Za-z0-9]+)*)(?![\p{L}\p{N}_])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
