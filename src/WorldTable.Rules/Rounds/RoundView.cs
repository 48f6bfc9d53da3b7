using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>What a move is judged against: the world as it stood when the round opened, and the phase.</summary>
public sealed record RoundView
{
    public required Pack Pack { get; init; }
    public required int Branch { get; init; }

    /// <summary>The open round, 1-based.</summary>
    public required int Round { get; init; }
    public required Phase Phase { get; init; }

    /// <summary>How many delegates can sit in one nation.</summary>
    public int SeatsPerNation { get; init; } = 1;

    /// <summary>What the round before came to (for round 1: the pack's own starting figures).</summary>
    public required RoundOutcome Opening { get; init; }
}
