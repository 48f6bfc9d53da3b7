using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Treaties;

/// <summary>What follows when a breach was found and not mended in time.</summary>
public sealed record Remedy
{
    /// <summary><c>none</c>; <c>tariff</c>: the other members charge up to <see cref="Size"/> points more on the breaker's goods; <c>payment</c>: what is missing, in money, is added to its
    /// duty; <c>exclusion</c>: it gets nothing from the treaty until it has mended.</summary>
    public string Kind { get; init; } = "none";

    /// <summary>Points at a complete breach, 0 to 50; in proportion to what is missing.</summary>
    public double Size { get; init; }

    /// <summary>Rounds to mend after the round in which it was found, 0 to 3.</summary>
    public int CureRounds { get; init; } = 1;
}

/// <summary>A condition under which a clause works, judged when each round opens on what the report before it said. All that are given must hold.</summary>
public sealed record Trigger
{
    /// <summary>A meter's present reading (°C, $ a day, percent, points) is above or below a value.</summary>
    public MeterId? Meter { get; init; }
    public double? Above { get; init; }
    public double? Below { get; init; }

    /// <summary>At least this many members.</summary>
    public int? Members { get; init; }

    /// <summary>Somebody is in breach of this clause of the same treaty.</summary>
    public ClauseId? Breached { get; init; }
}
