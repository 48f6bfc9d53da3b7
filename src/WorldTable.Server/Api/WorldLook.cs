using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Server.Api;

/// <summary>Answer to <c>GET /api/worlds/{code}</c>: what anybody may know about a world.</summary>
public sealed record WorldLook
{
    public required string Code { get; init; }

    /// <summary>The address by which others come in: never one that means only this machine, if there is another.</summary>
    public required string JoinLink { get; init; }
    public required string Pack { get; init; }
    public required string Pace { get; init; }
    public required int Branch { get; init; }
    public required int Round { get; init; }
    public required int Rounds { get; init; }
    public required int FromYear { get; init; }
    public required int ToYear { get; init; }
    public required Phase Phase { get; init; }

    /// <summary>The world is collecting sealed decisions at this moment.</summary>
    public required bool Collecting { get; init; }

    /// <summary>When the store was last found to have fallen back in time, in this round: the last moves before that may be missing.</summary>
    public DateTimeOffset? WentBackAt { get; init; }
    public required ClockDocument Clock { get; init; }
    public required int SeatsPerNation { get; init; }
    public required IReadOnlyList<MeterDocument> Meters { get; init; }

    /// <summary>Every nation of the pack with who sits there, playable ones first.</summary>
    public required IReadOnlyList<NationDocument> Nations { get; init; }
    public required IReadOnlyList<ChallengeDocument> Challenges { get; init; }

    /// <summary>The last round's report; absent before the first.</summary>
    public ReportDocument? Report { get; init; }
}
