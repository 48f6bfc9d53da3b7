using WorldTable.Rules.Ids;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>How the game ended, for all together and for each nation against its own future without cooperation.</summary>
public sealed record FinalDocument
{
    /// <summary>Where the game was ended before its last round; null for one played to its end.</summary>
    public EarlyEnd? Early { get; init; }
    public required bool Lost { get; init; }
    public required IReadOnlyList<MeterId> Crossed { get; init; }
    public required Said Verdict { get; init; }

    /// <summary>Every meter in three worlds: ours, the one in which nobody cooperated, the one in which everybody did.</summary>
    public required IReadOnlyList<FinalMeter> Worlds { get; init; }
    public required IReadOnlyList<FinalRow> Nations { get; init; }
}

/// <summary>A game that was ended early: everybody stays with the last plan, and all figures of the end but promises, gifts and reputation are those of the pack's last year.</summary>
/// <param name="AfterRound">the last round that was played</param>
/// <param name="Year">the pack's last year</param>
public sealed record EarlyEnd(int AfterRound, int Year);

/// <summary>One meter in the last year of three worlds that began alike.</summary>
public sealed record FinalMeter
{
    public required MeterId Meter { get; init; }
    public required string Unit { get; init; }
    public required bool LowerIsBetter { get; init; }
    public double? RedLine { get; init; }

    /// <summary>The world that was played.</summary>
    public required FinalValue Ours { get; init; }

    /// <summary>The same world from its opening on without a plan, a pledge or a gift.</summary>
    public required FinalValue Nobody { get; init; }

    /// <summary>The same world when every nation takes the joint path that respects the red lines.</summary>
    public required FinalValue Everybody { get; init; }

    /// <summary>What this table changed: ours less nobody's, of the values as shown.</summary>
    public required double Difference { get; init; }

    /// <summary>Through which means it changed; the amounts are rounded as shown and add up to <see cref="Difference"/>.</summary>
    public required IReadOnlyList<Cause> What { get; init; }

    /// <summary>Who changed it; the amounts are rounded as shown and add up to <see cref="Difference"/>.</summary>
    public required IReadOnlyList<Cause> Who { get; init; }
}

/// <summary>A meter's value, and whether it lies on the wrong side of its red line.</summary>
public sealed record FinalValue(double Value, bool Crossed);

/// <summary>One nation at the end, against the same world in which nobody cooperated.</summary>
public sealed record FinalRow
{
    public required NationId Nation { get; init; }
    public required double MedianIncomePerDay { get; init; }
    public required double MedianIncomeAlone { get; init; }
    public required double PovertyPercent { get; init; }
    public required double PovertyAlone { get; init; }
    public required double Reputation { get; init; }
    public required double GivenBillions { get; init; }
    public required int PromisesMade { get; init; }
    public required int PromisesKept { get; init; }
}
