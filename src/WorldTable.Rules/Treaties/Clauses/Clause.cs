using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>
/// One executable promise in a treaty. Kinds are open: a new one is one file here, its words in the catalogues and one test; it is found by <see cref="ClauseKinds"/>. A kind describes what it
/// asks for, checks it, says it and lays its effects; it acts only through <see cref="Effects"/>.
/// </summary>
public abstract record Clause
{
    /// <summary>Given by the treaty; empty in a clause that is new.</summary>
    public ClauseId Id { get; init; } = new("");

    /// <summary>Whom it binds; null: every member.</summary>
    public ImmutableList<NationId>? Bound { get; init; }

    /// <summary>First and last round in which it works, 1-based; null: as long as the treaty is in force.</summary>
    public int? From { get; init; }
    public int? Until { get; init; }

    /// <summary>How a breach is found: <c>none</c>, <c>self-report</c> or <c>inspection</c>.</summary>
    public string Check { get; init; } = "self-report";

    /// <summary>What follows a breach.</summary>
    public Remedy Remedy { get; init; } = new();

    /// <summary>When it works; null: always.</summary>
    public Trigger? If { get; init; }

    /// <summary>What this kind asks for beside what all clauses have.</summary>
    public abstract ClauseForm Form();

    /// <summary>Whether this pack has anything that the kind could work on; pages leave out what it has not.</summary>
    public virtual bool IsHere(Pack pack) => true;

    /// <summary>Null when its own figures hold in this pack and text, else why not.</summary>
    public abstract Refusal? Refuses(TreatyText text, Pack pack);

    /// <summary>Whether nobody could keep this one and another of the same treaty in the same round. Floors above ceilings are found by what clauses lay: only what is seen no other way is said here.</summary>
    public virtual bool Contradicts(Clause other) => false;

    /// <summary>The promise in one sentence: key <c>clause.{kind}</c> with the figures.</summary>
    public abstract Said Sentence();

    /// <summary>Every key by which this kind says its promise, with any figures: one, unless it says otherwise.</summary>
    public virtual IEnumerable<Said> Sentences() => [Sentence()];

    /// <summary>Lays what it does in one round on whoever it binds.</summary>
    public abstract void Lay(Effects effects);
}
