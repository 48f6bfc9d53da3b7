using WorldTable.Rules.Ids;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>Promised against delivered: what one clause asked of one nation in the last round, as far as anybody may know.</summary>
public sealed record ComplianceRow
{
    public required TreatyId Treaty { get; init; }

    /// <summary>The treaty's title, in its players' own words.</summary>
    public required string Title { get; init; }
    public required ClauseId Clause { get; init; }
    public required Said Sentence { get; init; }
    public required NationId Nation { get; init; }

    /// <summary><c>at-least</c>, <c>at-most</c>, <c>charge-at-most</c>, <c>give</c> or <c>emit-at-most</c>.</summary>
    public required string Asks { get; init; }
    public LeverId? Lever { get; init; }
    public string? To { get; init; }

    /// <summary><c>billions</c> a year, <c>gigatonnes</c> a year, <c>percent</c> (a tariff), or the unit of the lever's form.</summary>
    public required string Unit { get; init; }
    public required double Promised { get; init; }

    /// <summary>Null when it cannot be seen without looking and nobody looked.</summary>
    public double? Delivered { get; init; }

    /// <summary>Of money delivered: dollars per person and percent of GDP; of emissions: tonnes per person.</summary>
    public double? PerPerson { get; init; }
    public double? PercentOfGdp { get; init; }

    /// <summary><c>seen</c> by everybody, or the regime: <c>none</c>, <c>self-report</c>, <c>inspection</c>.</summary>
    public required string Check { get; init; }

    /// <summary><c>kept</c>, <c>broken</c>, or <c>unseen</c>: nobody looked, so nobody knows.</summary>
    public required string Verdict { get; init; }

    /// <summary>Whether a remedy for this clause works against the nation in the next round.</summary>
    public bool Remedied { get; init; }
}
