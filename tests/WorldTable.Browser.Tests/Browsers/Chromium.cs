namespace WorldTable.Browser.Tests.Browsers;

/// <summary>Where this machine's Chromium is.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <summary>A host name that is not loopback to the browser, so that a page over plain http is no secure context there: as on a school's network.</summary>
    public const string OrdinaryHost = "table.test";

    /// <summary>No services of its maker, no sandbox (root has none), and one name more than the system knows.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable", $"--host-resolver-rules=MAP {OrdinaryHost} 127.0.0.1",
    ];

    /// <summary>What CHROMIUM says, else the first of the usual names on the path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        string? told = Environment.GetEnvironmentVariable("CHROMIUM");
        string[] folders = Environment.GetEnvironmentVariable("PATH")?.Split(System.IO.Path.PathSeparator) ?? [];
        IEnumerable<string> usual = Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name)));
        return (told is null ? usual : usual.Prepend(told)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("Browser tests need Chromium: ./test.sh installs it, or set CHROMIUM to its path.");
    }
}
