using System.Buffers;
using System.Globalization;
using System.Text;

namespace WorldTable.Grains.Nations;

/// <summary>What a person wants to be called at the table.</summary>
public static class Nickname
{
    /// <summary>Letters as a reader counts them.</summary>
    public const int MaxLength = 24;

    // One visible letter can carry any number of marks and joined pictures: without a bound, 24 of them could be a novel.
    private const int MaxChars = 20;
    private const int MaxMarks = 5;

    // Letters and symbols that draw nothing: Hangul fillers and the empty braille cell.
    private static readonly SearchValues<char> Blank = SearchValues.Create("\u115F\u1160\u3164\uFFA0\u2800");

    /// <summary>Trimmed and composed; null when empty, too long, or with control, format, line-break, invisible or broken characters. What joins the parts of one picture, or letters of scripts that need it, may stand between those.</summary>
    public static string? Clean(string? wanted)
    {
        if (wanted is null || wanted.Length > 2 * MaxLength * MaxChars || !IsWhole(wanted))
        {
            return null;
        }
        string name = Composition.Of(wanted.Trim());
        Rune[] runes = [.. name.EnumerateRunes()];
        return FitsTheTable(name) && runes.Any(IsSeen) && Enumerable.Range(0, runes.Length).All(at => IsPlain(runes[at]) || Joiners.Belongs(runes, at)) ? name : null;
    }

    private static bool FitsTheTable(string name)
    {
        int letters = 0;
        for (int at = 0; at < name.Length; letters++)
        {
            ReadOnlySpan<char> letter = name.AsSpan(at, StringInfo.GetNextTextElementLength(name, at));
            int marks = 0;
            foreach (Rune rune in letter.EnumerateRunes())
            {
                marks += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 1 : 0;
            }
            if (letter.Length > MaxChars || marks > MaxMarks)
            {
                return false;
            }
            at += letter.Length;
        }
        return letters <= MaxLength;
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

    private static bool IsPlain(Rune rune) => !(rune.IsBmp && Blank.Contains((char)rune.Value)) && !Joiners.IsHidden(rune) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
