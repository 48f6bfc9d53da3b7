using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Treaties;

/// <summary>What a treaty says: one version of it.</summary>
public sealed record TreatyText
{
    public const int MostClauses = 20;

    public required TreatyTerms Terms { get; init; }
    public required ImmutableList<Clause> Clauses { get; init; }

    /// <summary>The clause of this name; null when there is none.</summary>
    public Clause? Clause(ClauseId id) => Clauses.Find(clause => clause.Id == id);
}

/// <summary>All of a treaty but its clauses.</summary>
public sealed record TreatyTerms
{
    public const int LongestTitle = 60;

    /// <summary>In the players' own words, 1 to 60 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it invites; only they edit it.</summary>
    public required ImmutableList<NationId> Parties { get; init; }

    /// <summary>Whether nations that were not invited may join, too.</summary>
    public bool OpenToAll { get; init; }
    public EntryRule Entry { get; init; } = new();

    /// <summary>Whether a signature may leave out clauses.</summary>
    public bool Reservations { get; init; }

    /// <summary>The last round in which it binds; null when it has no end.</summary>
    public int? Sunset { get; init; }

    /// <summary>For how many rounds a member is still bound after the round in which it gives notice, 0 to 5.</summary>
    public int NoticeRounds { get; init; } = 1;

    /// <summary>How many members change, suspend or end it: <c>all</c>, <c>two-thirds</c> or <c>majority</c>.</summary>
    public string Amendment { get; init; } = "all";
}

/// <summary>When a treaty enters into force: at least so many signatures, and so large a share of the world in them (the Paris Agreement: 55 and 55 %).</summary>
public sealed record EntryRule
{
    /// <summary>Nations, at least 2.</summary>
    public int AtLeast { get; init; } = 2;

    /// <summary><c>gdp</c>, <c>population</c> or <c>emissions</c> of all rows of the pack; null when only the count matters.</summary>
    public string? ShareOf { get; init; }

    /// <summary>Percent of the world's total, 0 to 100.</summary>
    public double SharePercent { get; init; }
}
