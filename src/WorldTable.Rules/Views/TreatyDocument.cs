using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>treaty/7</c> (public: everything about treaties lies open on the table).</summary>
public sealed record TreatyDocument
{
    public required TreatyId Treaty { get; init; }
    public required int Branch { get; init; }
    public required int Round { get; init; }
    public required TreatyStatus Status { get; init; }
    public required NationId ProposedBy { get; init; }
    public required int ProposedInRound { get; init; }

    /// <summary>Oldest first; the last is the one that is edited and signed.</summary>
    public required IReadOnlyList<TreatyVersion> Versions { get; init; }
    public TreatyOffer? Offer { get; init; }
    public required IReadOnlyList<SignatureDocument> Signatures { get; init; }

    /// <summary>How far the newest version is from entering into force (or, once in force, from being adopted as its amendment).</summary>
    public required EntryDocument Entry { get; init; }

    /// <summary>The version in force; null before.</summary>
    public int? InForce { get; init; }
    public int? Since { get; init; }
    public required IReadOnlyList<MemberDocument> Members { get; init; }

    /// <summary>Members in favour of <c>suspend</c>, <c>resume</c> or <c>terminate</c>.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedSet<NationId>> Votes { get; init; }

    /// <summary>The newest version's clauses in words, with what each asks of whom in the round after this one if it enters into force with all who are invited
    /// (when it is the one in force: in this round, of its members).</summary>
    public required IReadOnlyList<ClauseDocument> Clauses { get; init; }

    /// <summary>The same of the version in force, in this round; null when it is the newest or none is.</summary>
    public IReadOnlyList<ClauseDocument>? ClausesInForce { get; init; }

    /// <summary>What the newest version asks, while it is not in force, of nations that could not do it by today's figures; absent when it asks for no such thing.</summary>
    public IReadOnlyList<BeyondReach>? BeyondReach { get; init; }
    public required IReadOnlyList<Breach> Breaches { get; init; }

    /// <summary>Promised against delivered, per round and member.</summary>
    public required IReadOnlyList<TreatyAccount> Accounts { get; init; }
    public required IReadOnlyList<TreatyEvent> Events { get; init; }
}

/// <summary>A nation's signature as everybody sees it.</summary>
public sealed record SignatureDocument
{
    public required NationId Nation { get; init; }
    public required int Version { get; init; }
    public required int Round { get; init; }

    /// <summary>Keys turned and needed: 1 of 2 does not count yet.</summary>
    public required int Keys { get; init; }
    public required int Needs { get; init; }

    /// <summary>The delegates who turned them.</summary>
    public required IReadOnlyList<SeatId> Seats { get; init; }
    public required IReadOnlyList<ClauseId> Without { get; init; }
}

/// <summary>How far a version is from entering into force.</summary>
public sealed record EntryDocument
{
    /// <summary>Signatures that count, and how many are needed.</summary>
    public required int Signed { get; init; }
    public required int Needed { get; init; }

    /// <summary><c>gdp</c>, <c>population</c> or <c>emissions</c>; null when only the count matters.</summary>
    public string? ShareOf { get; init; }
    public required double SignedPercent { get; init; }
    public required double NeededPercent { get; init; }

    /// <summary>What each row of the pack would add, percent, in the pack's order; empty when only the count matters.</summary>
    public required IReadOnlyList<double> Adds { get; init; }

    /// <summary>Whether it enters into force at the next seal if nothing changes.</summary>
    public required bool Met { get; init; }
}

/// <summary>A nation that is bound.</summary>
public sealed record MemberDocument
{
    public required NationId Nation { get; init; }
    public required int Since { get; init; }

    /// <summary>After the seal of this round it is out; null while it stays.</summary>
    public int? LeavesAfter { get; init; }
    public required IReadOnlyList<ClauseId> Without { get; init; }
}

/// <summary>One clause in words.</summary>
public sealed record ClauseDocument
{
    public required ClauseId Clause { get; init; }
    public required string Kind { get; init; }
    public required Said Sentence { get; init; }

    /// <summary>Whether it works in the round it is shown for: its schedule has begun and its condition holds.</summary>
    public required bool Works { get; init; }

    /// <summary>Who is bound to what.</summary>
    public required IReadOnlyList<DutyDocument> Duties { get; init; }
}

/// <summary>What a clause asks of one nation in one round.</summary>
public sealed record DutyDocument
{
    public required NationId Nation { get; init; }

    /// <summary><c>at-least</c>, <c>at-most</c>, <c>charge-at-most</c> (percent on the other members' goods, ordinary tariff included), <c>give</c> or <c>emit-at-most</c>.</summary>
    public required string Asks { get; init; }
    public LeverId? Lever { get; init; }
    public string? To { get; init; }

    /// <summary>In the lever's own unit; billions a year for <c>give</c>, gigatonnes a year for <c>emit-at-most</c>.</summary>
    public required double Amount { get; init; }

    /// <summary>The same as percent of the nation's budget, for <c>give</c>.</summary>
    public double? PercentOfBudget { get; init; }
}

/// <summary>What a version asks of a nation that it could not do: it can be signed, not kept.</summary>
public sealed record BeyondReach
{
    public required NationId Nation { get; init; }

    /// <summary>The first round in which it is out of reach.</summary>
    public required int Round { get; init; }

    /// <summary>The clause whose cap it is; absent for the money of all clauses together.</summary>
    public ClauseId? Clause { get; init; }

    /// <summary>What is asked and what can be done at most: <c>reach.budget</c> or <c>reach.emissions</c>.</summary>
    public required Said Said { get; init; }
}
