using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;

namespace WorldTable.Browser.Tests.Players;

/// <summary>Through what somebody looks: the size of the window, light or dark, the language, and the host name in the address bar.</summary>
public sealed record Sight(int Width, int Height)
{
    public static Sight Laptop { get; } = new(1366, 768);

    public static Sight Phone { get; } = new(390, 844);

    /// <summary>What hangs on the wall.</summary>
    public static Sight Wall { get; } = new(1920, 1080);

    public ColorScheme Colors { get; init; } = ColorScheme.Light;

    public string Language { get; init; } = "en";

    public string Host { get; init; } = "127.0.0.1";

    /// <summary>Fingers in place of a mouse.</summary>
    public bool Touch { get; init; }

    public Sight Dark => this with { Colors = ColorScheme.Dark };

    public Sight Spanish => this with { Language = "es" };

    public Sight Touched => this with { Touch = true };

    /// <summary>At a name as on a school's network: no secure context.</summary>
    public Sight AtOrdinaryHost => this with { Host = Chromium.OrdinaryHost };

    /// <summary>Below this width the table is shown place by place.</summary>
    public bool Narrow => Width < 1100;

    public override string ToString() => $"{Width}x{Height}-{(Colors is ColorScheme.Dark ? "dark" : "light")}-{Language}";
}
