using System.Globalization;

namespace WorldTable.Browser.Tests.World2025;

/// <summary>Figures as an English page prints them, written down a second time: the page is held to this.</summary>
internal static class Shown
{
    /// <summary>Between a number and its unit, where no line may break.</summary>
    private const string Space = "\u00a0";

    public static string Number(double value, int digits = 0) => value.ToString("N" + digits, CultureInfo.InvariantCulture).Replace('-', '−');

    public static string Percent(double value, int digits = 0) => Number(value, digits) + "\u202f%";

    public static string Dollars(double value, int digits = 2) => "$" + Number(value, digits);

    /// <summary>Billions as "$1.4 T", "$56 bn" or "$600 M".</summary>
    public static string Money(double billions) => billions switch
    {
        0 => "$0",
        >= 999.5 => $"${Three(billions / 1000)}{Space}T",
        >= 0.9995 => $"${Three(billions)}{Space}bn",
        _ => $"${Three(billions * 1000)}{Space}M",
    };

    public static string People(double millions) => Three(millions) + Space + "M";

    private static string Three(double value) => value.ToString(value >= 100 ? "#,##0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
}
