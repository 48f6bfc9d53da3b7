using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Worlds;

/// <summary>How fast a world moves: how long each phase lasts, by which clock, and whether all being ready ends it.</summary>
public sealed record Pace
{
    /// <summary>As players choose it.</summary>
    public required string Name { get; init; }
    public required PaceClock Clock { get; init; }
    public TimeSpan Briefing { get; init; }
    public TimeSpan Table { get; init; }
    public TimeSpan Decision { get; init; }
    public TimeSpan Report { get; init; }
    public bool AllReadyAdvances { get; init; }

    public static IReadOnlyList<Pace> All { get; } =
    [
        // Five rounds in twenty minutes; a report of two dozen nations takes a minute to read, and whoever is done says so.
        Live("quick", 30, 90, 60, 60, allReady: true),
        Live("class", 45, 195, 75, 45, allReady: false),
        Live("long", 90, 420, 180, 120, allReady: true),
        // Nobody sits together: what a briefing and a report show stays readable through the table's whole day.
        new() { Name = "homework", Clock = PaceClock.Calendar, Table = TimeSpan.FromHours(24), Decision = TimeSpan.FromHours(24), AllReadyAdvances = true },
        new() { Name = "manual", Clock = PaceClock.None },
    ];

    /// <summary>Null when there is no such pace.</summary>
    public static Pace? Named(string name) => All.FirstOrDefault(pace => pace.Name == name);

    /// <summary>How long this phase lasts by itself.</summary>
    public TimeSpan LengthOf(Phase phase) => phase switch
    {
        Phase.Briefing => Briefing,
        Phase.Table => Table,
        Phase.Decision => Decision,
        Phase.Report => Report,
        _ => TimeSpan.Zero,
    };

    /// <summary>The first briefing of a pack whose nations are told half a page in private lasts at least this long: 220 words, read by a pupil.</summary>
    public static readonly TimeSpan FirstReading = TimeSpan.FromSeconds(90);

    /// <summary>True for phases that a calendar world passes through at once.</summary>
    public bool Skips(Phase phase) => Clock == PaceClock.Calendar && phase is (Phase.Briefing or Phase.Report);

    private static Pace Live(string name, int briefing, int table, int decision, int report, bool allReady) => new()
    {
        Name = name,
        Clock = PaceClock.Live,
        Briefing = TimeSpan.FromSeconds(briefing),
        Table = TimeSpan.FromSeconds(table),
        Decision = TimeSpan.FromSeconds(decision),
        Report = TimeSpan.FromSeconds(report),
        AllReadyAdvances = allReady,
    };
}

/// <summary>By what kind of clock a pace runs.</summary>
public enum PaceClock
{
    Live,
    Calendar,
    None,
}
