using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>What a round came to: the new state and everything that may be shown of it. Round 0 is the pack's own start.</summary>
public sealed record RoundOutcome
{
    /// <summary>The round that was played; 0 for the start.</summary>
    public required int Round { get; init; }
    public required WorldState State { get; init; }

    /// <summary>The meters now and heading, with causes.</summary>
    public required IReadOnlyList<MeterDocument> Meters { get; init; }

    /// <summary>One row per nation of the pack, automatic ones included, in pack order.</summary>
    public required IReadOnlyList<NationFigures> Nations { get; init; }

    /// <summary>One row per challenge of the pack.</summary>
    public required IReadOnlyList<ChallengeFigures> Challenges { get; init; }

    /// <summary>What was sealed in every round so far, so that the end can ask what would have been without it.</summary>
    public IReadOnlyList<RoundInput> Sealed { get; init; } = [];

    /// <summary>The report of the round; null for round 0.</summary>
    public ReportDocument? Report { get; init; }
}
