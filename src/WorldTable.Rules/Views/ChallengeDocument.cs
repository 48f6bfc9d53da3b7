using WorldTable.Rules.Ids;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>challenge/X</c> (public): what has been announced for a challenge's pool.</summary>
public sealed record ChallengeDocument
{
    public required ChallengeId Challenge { get; init; }
    public required ChallengeFigures Figures { get; init; }
    public required IReadOnlyList<PledgeDocument> Pledges { get; init; }
    public required double PledgedBillionsPerYear { get; init; }

    /// <summary>
    /// Where the challenge's meter ends if present plans go on and everything announced for this pool is given at least. It follows a pledge a moment later
    /// (until then it is that of the announcements before); null while nothing is announced.
    /// </summary>
    public double? HeadingWithPledges { get; init; }
}

/// <summary>A public announcement.</summary>
public sealed record PledgeDocument(NationId Nation, double BillionsPerYear);

/// <summary>How a challenge stands at the opening of the round.</summary>
public sealed record ChallengeFigures
{
    public required ChallengeId Challenge { get; init; }
    public required string Domain { get; init; }

    /// <summary>How contributions add up: <c>sum</c>, <c>weakest-link</c>, <c>best-shot</c>, <c>threshold</c>, <c>weighted-sum</c>.</summary>
    public required string Aggregator { get; init; }
    public required MeterId Meter { get; init; }
    public required int OpensInRound { get; init; }

    /// <summary>Given to the pool in the last round, billions per year, all nations.</summary>
    public required double GivenBillionsPerYear { get; init; }

    /// <summary>What all nations together would have to give per year for the heading to respect the red line; null when that cannot be bought by this pool alone.</summary>
    public double? NeededBillionsPerYear { get; init; }

    /// <summary>What the pool bought in the last round: catalogue key with arguments; null before the first.</summary>
    public Said? Bought { get; init; }
}
