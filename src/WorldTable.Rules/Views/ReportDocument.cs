using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>report</c> (public): what the last round came to. It opens with promised against given.</summary>
public sealed record ReportDocument
{
    public required int Round { get; init; }
    public required int FromYear { get; init; }
    public required int ToYear { get; init; }

    /// <summary>The headline of the round and a sentence under it.</summary>
    public required Said Headline { get; init; }
    public required Said Lead { get; init; }
    public required IReadOnlyList<PromiseRow> Promises { get; init; }

    /// <summary>Promised against delivered under the treaties in force, treaty by treaty; null when none asked for anything.</summary>
    public IReadOnlyList<ComplianceRow>? Treaties { get; init; }
    public required IReadOnlyList<MeterDocument> Meters { get; init; }

    /// <summary>One line from each playable nation.</summary>
    public required IReadOnlyList<NewsLine> News { get; init; }
    public required IReadOnlyList<GuessRow> Guesses { get; init; }

    /// <summary>Only in the last report.</summary>
    public FinalDocument? Final { get; init; }
}

/// <summary>Promised against given, for one nation and one pool.</summary>
public sealed record PromiseRow
{
    public required NationId Nation { get; init; }
    public required ChallengeId Challenge { get; init; }

    /// <summary>What was announced, and what was offered if its condition held; null when that was nothing.</summary>
    public double? PromisedBillionsPerYear { get; init; }
    public required double GivenBillionsPerYear { get; init; }

    /// <summary>What treaties in force asked it to give; null when nothing.</summary>
    public double? AskedBillionsPerYear { get; init; }
    public required double GivenPerPerson { get; init; }
    public required double GivenPercentOfGdp { get; init; }

    /// <summary><c>kept</c>, <c>more</c>, <c>short</c>, <c>silent-gift</c>, <c>nothing</c>, <c>unmet</c>: only offered, and the condition did not hold, which breaks no word; or nothing was announced and a treaty asked: <c>treaty</c> when that was given, else <c>treaty-short</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What it offered under a condition; null when nothing.</summary>
    public OfferRow? Offer { get; init; }
}

/// <summary>A conditional pledge and what became of it: given in full when its condition held, else not at all.</summary>
public sealed record OfferRow
{
    public required double BillionsPerYear { get; init; }
    public required PledgeCondition If { get; init; }
    public required bool Held { get; init; }
}

/// <summary>One line from one nation.</summary>
public sealed record NewsLine(NationId Nation, Said Headline, Said Detail);

/// <summary>A guess of the briefing and what came.</summary>
public sealed record GuessRow(NationId Nation, MeterId Meter, string Guess, string Came);
