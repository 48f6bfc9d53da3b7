using System.Security.Cryptography;

namespace WorldTable.Grains.Joining;

/// <summary>The shape of a join code: six characters that nobody mistakes for another when read out or written on a board.</summary>
public static class JoinCode
{
    public const int Length = 6;

    /// <summary>No vowels (no words by accident) and none of 0 O 1 I L 2 Z 5 S 8 B U.</summary>
    public const string Alphabet = "34679CDFGHJKMNPQRTVWXY";

    /// <summary>How long a code rests after its world has ended before another world may have it.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(30);

    /// <summary>A fresh code, as good as any other: claim it before showing it.</summary>
    public static string Draw() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>What somebody typed, as a code: upper case, without blanks and dashes; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Length)
        {
            return null;
        }
        string code = new([.. typed.Where(letter => !char.IsWhiteSpace(letter) && letter != '-').Select(char.ToUpperInvariant)]);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }
}
