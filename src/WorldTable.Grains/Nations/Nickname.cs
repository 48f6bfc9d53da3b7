using System.Buffers;
using System.Globalization;
using System.Text;

namespace WorldTable.Grains.Nations;

/// <summary>What a person wants to be called at the table.</summary>
public static class Nickname
{
    /// <summary>Letters as a reader counts them.</summary>
    public const int MaxLength = 24;

    // One visible letter can carry any number of marks: without a bound, 24 of them could be a novel.
    private const int MaxChars = 8 * MaxLength;

    // Letters and symbols that draw nothing: Hangul fillers and the empty braille cell.
    private static readonly SearchValues<char> Blank = SearchValues.Create("\u115F\u1160\u3164\uFFA0\u2800");

    /// <summary>Trimmed and composed; null when empty, too long, or with control, format, line-break or broken characters.</summary>
    public static string? Clean(string? wanted)
    {
        if (wanted is null || wanted.Length > 4 * MaxChars || !IsWhole(wanted))
        {
            return null;
        }
        string name = Composition.Of(wanted.Trim());
        return name.Length is > 0 and <= MaxChars && new StringInfo(name).LengthInTextElements <= MaxLength && name.EnumerateRunes().All(IsPlain) && name.EnumerateRunes().Any(IsSeen) ? name : null;
    }

    private static bool IsWhole(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Something that can be read or seen: an empty-looking name at the table is nobody's.</summary>
    private static bool IsSeen(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune) || Rune.IsPunctuation(rune);

    private static bool IsPlain(Rune rune) => !(rune.IsBmp && Blank.Contains((char)rune.Value)) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
