using System.Collections.Immutable;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Treaties;

/// <summary>How a treaty stands while a round is open: set at the seal of the round before, never by a move.</summary>
public sealed record TreatyStanding
{
    public TreatyStatus Status { get; init; } = TreatyStatus.Draft;

    /// <summary>The version in force and its text; null before.</summary>
    public int? Version { get; init; }
    public TreatyText? Text { get; init; }

    /// <summary>The first round in which it bound somebody.</summary>
    public int? Since { get; init; }
    public ImmutableSortedDictionary<NationId, Membership> Members { get; init; } = ImmutableSortedDictionary<NationId, Membership>.Empty;

    /// <summary>Breaches that were found and are not mended.</summary>
    public ImmutableList<Breach> Breaches { get; init; } = [];
}

/// <summary>A nation that is bound: from which round on, and which clauses it left out.</summary>
public sealed record Membership
{
    public required int Since { get; init; }
    public ImmutableList<ClauseId> Without { get; init; } = [];
}

/// <summary>A breach that was found: notice, then a cure period, then the remedy until it is mended.</summary>
public sealed record Breach
{
    public required ClauseId Clause { get; init; }
    public required NationId Nation { get; init; }

    /// <summary>The round in which it was found.</summary>
    public required int Found { get; init; }

    /// <summary>The last round in which it can be mended without a remedy.</summary>
    public required int CureUntil { get; init; }

    /// <summary>What was missing in the last round, as a share of what was promised, 0 to 1: the remedy is in proportion to it.</summary>
    public required double Missing { get; init; }

    /// <summary>Whether the remedy works in the round that is open.</summary>
    public bool Remedied { get; init; }
}
