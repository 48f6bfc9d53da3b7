using WorldTable.Rules.Ids;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>meters</c> (public): the headline numbers.</summary>
public sealed record MetersDocument
{
    public required IReadOnlyList<MeterDocument> Meters { get; init; }
}

/// <summary>One headline number: heading first, with today's value beside it.</summary>
public sealed record MeterDocument
{
    /// <summary><c>temperature</c>, <c>prosperity</c>, <c>poverty</c>, <c>trust</c>.</summary>
    public required MeterId Id { get; init; }

    /// <summary><c>celsius</c>, <c>dollars-per-day</c>, <c>percent</c>, <c>points</c>.</summary>
    public required string Unit { get; init; }
    public required bool LowerIsBetter { get; init; }
    public required double Now { get; init; }

    /// <summary>Where it ends if present promises and policies go on: median and band.</summary>
    public required double Heading { get; init; }
    public required double HeadingLow { get; init; }
    public required double HeadingHigh { get; init; }

    /// <summary>The line nobody wants to cross, judged on the heading; null when the meter has none.</summary>
    public double? RedLine { get; init; }

    /// <summary>True when the heading lies on the wrong side of the red line.</summary>
    public required bool Crossed { get; init; }

    /// <summary>Change of the value since the last report, between the two values as shown, so that whoever subtracts them gets it; 0 at the start.</summary>
    public required double ChangeNow { get; init; }

    /// <summary>Change of the heading since the last report, between the two headings as shown.</summary>
    public required double ChangeHeading { get; init; }

    /// <summary>Year and value, from the start to now.</summary>
    public required IReadOnlyList<YearValue> History { get; init; }

    /// <summary>Year, value and band, from now to the last year.</summary>
    public required IReadOnlyList<YearBand> Path { get; init; }

    /// <summary>Why the value changed, the largest first; the amounts are rounded as shown and add up to <see cref="ChangeNow"/> as shown.</summary>
    public required IReadOnlyList<Cause> CausesNow { get; init; }

    /// <summary>Why the heading changed, the largest first; the amounts are rounded as shown and add up to <see cref="ChangeHeading"/> as shown.</summary>
    public required IReadOnlyList<Cause> CausesHeading { get; init; }
}

/// <summary>One point of a line.</summary>
public sealed record YearValue(int Year, double Value);

/// <summary>One point of a forecast.</summary>
public sealed record YearBand(int Year, double Value, double Low, double High);

/// <summary>One reason for a change: words and a signed amount in the meter's unit.</summary>
public sealed record Cause(Said Said, double Amount);
