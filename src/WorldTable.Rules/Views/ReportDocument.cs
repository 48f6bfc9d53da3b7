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

    /// <summary>Null when nothing was announced.</summary>
    public double? PromisedBillionsPerYear { get; init; }
    public required double GivenBillionsPerYear { get; init; }
    public required double GivenPerPerson { get; init; }
    public required double GivenPercentOfGdp { get; init; }

    /// <summary><c>kept</c>, <c>more</c>, <c>short</c>, <c>silent-gift</c> or <c>nothing</c>.</summary>
    public required string Verdict { get; init; }
}

/// <summary>One line from one nation.</summary>
public sealed record NewsLine(NationId Nation, Said Headline, Said Detail);

/// <summary>A guess of the briefing and what came.</summary>
public sealed record GuessRow(NationId Nation, MeterId Meter, string Guess, string Came);
