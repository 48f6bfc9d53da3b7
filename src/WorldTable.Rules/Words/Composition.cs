using System.Globalization;
using System.Text;

namespace WorldTable.Rules.Words;

/// <summary>Joins letters and their marks into one character, as Unicode's composed form does for the alphabets of Composition.txt (U+0080 to U+1FFF).
/// .NET composes only with ICU, which a fresh machine need not have.</summary>
public static class Composition
{
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Read();

    public static string Of(string text)
    {
        StringBuilder composed = new(text.Length);
        foreach (char next in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], next), out char one))
            {
                composed[^1] = one;
            }
            else
            {
                composed.Append(next);
            }
        }
        return composed.ToString();
    }

    /// <summary>One line per mark: its number, then letter and composed letter in turns.</summary>
    private static Dictionary<(char, char), char> Read()
    {
        using StreamReader lines = new(typeof(Composition).Assembly.GetManifestResourceStream("WorldTable.Rules.Words.Composition.txt")!);
        Dictionary<(char, char), char> composed = [];
        while (lines.ReadLine() is { } line)
        {
            char mark = (char)ushort.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber);
            for (int at = 5; at < line.Length; at += 2)
            {
                composed[(line[at], mark)] = line[at + 1];
            }
        }
        return composed;
    }
}
