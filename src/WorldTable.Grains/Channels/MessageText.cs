using System.Text;
using System.Text.RegularExpressions;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Words;

namespace WorldTable.Grains.Channels;

/// <summary>What somebody wants to say, as it is kept: plain text, composed, without what only a machine would read. Pure.</summary>
public static partial class MessageText
{
    /// <summary>Characters as Unicode counts them.</summary>
    public const int MostCharacters = 500;

    /// <summary>Lines of one message; what comes after is one more line, so that nobody pushes the others off the page.</summary>
    public const int MostLines = 20;

    // Nothing of this length composes to 500 characters: it is not looked at any further.
    private const int MostUnits = 8 * MostCharacters;

    /// <summary>The text to keep; null with a refusal when there is nothing in it, too much, or something that nobody can read.</summary>
    public static string? Clean(string? wanted, out Refusal? because)
    {
        because = Refusal.Of(Refusals.MessageEmpty);
        if (string.IsNullOrWhiteSpace(wanted))
        {
            return null;
        }
        if (wanted.Length > MostUnits)
        {
            because = Refusal.Of(Refusals.MessageTooLong, ("most", MostCharacters));
            return null;
        }
        if (!PlainText.IsWhole(wanted))
        {
            because = Refusal.Of(Refusals.MessageUnreadable);
            return null;
        }
        string text = Composition.Of(InFewLines(ManyLines().Replace(LineEnd().Replace(wanted, "\n").Replace('\t', ' '), "\n\n").Trim()));
        Rune[] runes = [.. text.EnumerateRunes()];
        if (runes.Length > MostCharacters)
        {
            because = Refusal.Of(Refusals.MessageTooLong, ("most", MostCharacters));
            return null;
        }
        if (runes.Any(IsUnreadable) || PlainText.LettersIn(text) is null)
        {
            because = Refusal.Of(Refusals.MessageUnreadable);
            return null;
        }
        if (!runes.Any(PlainText.IsSeen))
        {
            return null;
        }
        because = null;
        return text;
    }

    private static string InFewLines(string text)
    {
        string[] lines = text.Split('\n', MostLines);
        lines[^1] = lines[^1].Replace('\n', ' ');
        return string.Join('\n', lines);
    }

    // Controls, and the marks that turn the reading order around: with them a text shows something else than it says.
    private static bool IsUnreadable(Rune rune) => Rune.IsControl(rune) && rune.Value != '\n' || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or >= 0xFFF9 and <= 0xFFFB;

    [GeneratedRegex("\r\n|[\r\u0085\u2028\u2029]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"\n(?:[\s\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]*\n){2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ManyLines();
}
