using WorldTable.Rules.Ids;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>world</c> (public): where the world stands and what its clock does.</summary>
public sealed record WorldDocument
{
    /// <summary>The join code, six characters.</summary>
    public required string Code { get; init; }
    public required string Pack { get; init; }

    /// <summary>The domains that this pack has beside those of every pack, such as <c>peace</c>; null when none.</summary>
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary><c>quick</c>, <c>class</c>, <c>long</c>, <c>homework</c> or <c>manual</c>.</summary>
    public required string Pace { get; init; }
    public required int Branch { get; init; }

    /// <summary>The round in play or in report, 1-based; 1 in the lobby.</summary>
    public required int Round { get; init; }
    public required int Rounds { get; init; }

    /// <summary>First calendar year of the round.</summary>
    public required int FromYear { get; init; }

    /// <summary>The year in which the round ends.</summary>
    public required int ToYear { get; init; }

    /// <summary>The year in which the game ends, to which headings look.</summary>
    public required int LastYear { get; init; }
    public required Phase Phase { get; init; }

    /// <summary>The world is collecting sealed decisions; nations still missing are listed.</summary>
    public required bool Collecting { get; init; }
    public required IReadOnlyList<NationId> Missing { get; init; }
    public required ClockDocument Clock { get; init; }

    /// <summary>Playable nations in the pack's order.</summary>
    public required IReadOnlyList<NationId> Nations { get; init; }

    /// <summary>How many delegates may share a nation.</summary>
    public required int SeatsPerNation { get; init; }

    /// <summary>Seats with a live connection now.</summary>
    public required IReadOnlyList<SeatId> Here { get; init; }
    public required bool FacilitatorHere { get; init; }

    /// <summary>When the store was last found to have fallen back in time, in this round: the last seconds before that may be forgotten. Null when never.</summary>
    public DateTimeOffset? WentBackAt { get; init; }
}

/// <summary>The world's clock. Running: <see cref="EndsAt"/>; held: what remained and why; calendar: the deadline; none: the facilitator moves it.</summary>
public sealed record ClockDocument
{
    /// <summary><c>running</c>, <c>held</c>, <c>calendar</c> or <c>none</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When the phase ends (running, calendar), UTC.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Seconds that remained when the clock was held.</summary>
    public double? RemainingSeconds { get; init; }

    /// <summary>Seconds of the whole phase, for the scale bar.</summary>
    public double? PhaseSeconds { get; init; }

    /// <summary>Why it is held: <c>paused</c>, <c>nobody-here</c>, <c>woke-up</c>, <c>not-started</c> or <c>ended</c>.</summary>
    public string? Why { get; init; }

    /// <summary>The server's time when this was written, so that a page can correct its own clock.</summary>
    public required DateTimeOffset WrittenAt { get; init; }
}
