using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Challenges;

/// <summary>
/// When a conditional pledge is given: if others give enough to the same pool. Only "at least", so that nobody who gives more can ever stop another from giving. What stands here must hold together.
/// </summary>
public sealed record PledgeCondition
{
    /// <summary>At least so many other nations give; null when their number does not matter.</summary>
    public int? Others { get; init; }

    /// <summary>What each of them gives at least, billions of constant 2021 international dollars per year; null for anything at all.</summary>
    public double? Each { get; init; }

    /// <summary>What all other nations together give at least, billions per year; null when that does not matter.</summary>
    public double? Total { get; init; }
}

/// <summary>A conditional pledge as it was sealed: who offers how much to which pool, when, and whether its condition held, so that it was given in full (else nothing of it).</summary>
public sealed record Offer(int Seat, ChallengeId Challenge, double BillionsPerYear, PledgeCondition If, bool Held);
