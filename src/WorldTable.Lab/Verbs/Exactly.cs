using System.Globalization;

namespace WorldTable.Lab.Verbs;

/// <summary>Decimal numbers as they were typed, digit for digit.</summary>
internal static class Exactly
{
    // 32 of these still add up.
    private const decimal Most = 1e18m;

    public static decimal Number(string option, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Most
            ? number
            : throw new BadInputException($"{option}: '{text}' is no number that can be used.");

    public static decimal[] Numbers(string option, string text) => [.. text.Split(',').Select(part => Number(option, part))];
}
