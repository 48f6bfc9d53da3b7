using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Packs;

/// <summary>A scenario as data: its nations, figures, challenges, levers and rounds.</summary>
public sealed record Pack
{
    /// <summary>The pack's name, such as <c>small-table</c>.</summary>
    public required string Name { get; init; }
    public required int Rounds { get; init; }
    public required int YearsPerRound { get; init; }
    public required int FirstYear { get; init; }

    /// <summary>Playable nations in the pack's order.</summary>
    public required IReadOnlyList<NationId> Playable { get; init; }

    /// <summary>Challenges in the pack's order.</summary>
    public required IReadOnlyList<ChallengeId> Challenges { get; init; }

    public int LastYear => FirstYear + Rounds * YearsPerRound;
}
