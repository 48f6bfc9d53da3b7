using System.Globalization;
using System.Text;

namespace WorldTable.Rules.Words;

/// <summary>Characters that draw nothing themselves but shape their neighbours: welcome where they do that, a disguise everywhere else.</summary>
internal static class Joiners
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int AsPicture = 0xFE0F;
    private const int Keycap = 0x20E3;

    /// <summary>Draws nothing by itself: joiners, variation selectors, and marks that no reader sees.</summary>
    public static bool IsHidden(Rune rune) => rune.Value
        is NonJoiner or Joiner or 0x034F or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= AsPicture) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether the hidden character at this place does what it is for: joins the parts of one picture, or shapes letters of a script that is written with it.</summary>
    public static bool Belongs(IReadOnlyList<Rune> name, int at)
    {
        Rune? before = at > 0 ? name[at - 1] : null;
        Rune? after = at + 1 < name.Count ? name[at + 1] : null;
        return name[at].Value switch
        {
            AsPicture => IsPicture(before) || before is { IsAscii: true } && after?.Value == Keycap,
            Joiner => (IsPicture(before) || IsSkin(before) || before?.Value == AsPicture) && IsPicture(after)
                || IsShaped(before) && (IsShaped(after) || IsVirama(before)),
            NonJoiner => IsShaped(before) && IsShaped(after),
            _ => false,
        };
    }

    // Arrows are mathematics to Unicode and pictures to people.
    private static bool IsPicture(Rune? rune) => rune is { IsAscii: false } one && Rune.GetUnicodeCategory(one) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    private static bool IsSkin(Rune? rune) => rune?.Value is >= 0x1F3FB and <= 0x1F3FF;

    /// <summary>A letter or mark of Arabic and its kin, of India's scripts and their kin, or of Mongolian: there a joiner changes what is read.</summary>
    private static bool IsShaped(Rune? rune) => rune is { } one
        && one.Value is (>= 0x0600 and <= 0x08FF) or (>= 0x0900 and <= 0x0DFF) or (>= 0x0F00 and <= 0x109F) or (>= 0x1780 and <= 0x18AF)
        && Rune.GetUnicodeCategory(one) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsVirama(Rune? rune) => rune is { } one && one.Value is >= 0x0900 and <= 0x0DFF && Rune.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark;
}
