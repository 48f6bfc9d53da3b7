using System.Buffers;
using System.Globalization;
using System.Text;

namespace WorldTable.Rules.Words;

/// <summary>What a person wrote and others read, such as a nickname, a treaty's title or a message: composed, visible, and no disguise.</summary>
public static class PlainText
{
    // One visible letter can carry any number of marks and joined pictures: without a bound, 24 of them could be a novel.
    private const int MaxChars = 20;
    private const int MaxMarks = 5;

    // Letters and symbols that draw nothing: Hangul fillers and the empty braille cell.
    private static readonly SearchValues<char> Blank = SearchValues.Create("\u115F\u1160\u3164\uFFA0\u2800");

    /// <summary>One line, trimmed and composed; null when empty, longer than so many letters as a reader counts them, or with control, format, line-break, invisible or broken characters.
    /// What joins the parts of one picture, or letters of scripts that need it, may stand between those.</summary>
    public static string? Clean(string? wanted, int maxLetters)
    {
        if (wanted is null || wanted.Length > 2 * maxLetters * MaxChars || !IsWhole(wanted))
        {
            return null;
        }
        string name = Composition.Of(wanted.Trim());
        Rune[] runes = [.. name.EnumerateRunes()];
        return LettersIn(name) <= maxLetters && runes.Any(IsSeen) && Enumerable.Range(0, runes.Length).All(at => IsPlain(runes[at]) || Joiners.Belongs(runes, at)) ? name : null;
    }

    /// <summary>Letters as a reader counts them; null when one of them is a tower of marks.</summary>
    public static int? LettersIn(string name)
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
                return null;
            }
            at += letter.Length;
        }
        return letters;
    }

    /// <summary>No half of a character stands alone.</summary>
    public static bool IsWhole(string text)
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
    public static bool IsSeen(Rune rune) => (Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune) || Rune.IsPunctuation(rune)) && !IsBlank(rune);

    private static bool IsBlank(Rune rune) => rune.IsBmp && Blank.Contains((char)rune.Value);

    private static bool IsPlain(Rune rune) => !IsBlank(rune) && !Joiners.IsHidden(rune) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
