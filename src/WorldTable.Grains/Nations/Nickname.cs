using WorldTable.Rules.Words;

namespace WorldTable.Grains.Nations;

/// <summary>What a person wants to be called at the table.</summary>
public static class Nickname
{
    /// <summary>Letters as a reader counts them.</summary>
    public const int MaxLength = 24;

    /// <summary>Trimmed and composed; null when it is no plain line of that length.</summary>
    public static string? Clean(string? wanted) => PlainText.Clean(wanted, MaxLength);
}
