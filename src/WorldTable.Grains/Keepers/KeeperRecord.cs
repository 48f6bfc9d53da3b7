using System.Collections.Immutable;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Keepers;

/// <summary>What every keeper of a round stores: the table it keeps, whose round it belongs to, what was accepted and answered, and whether it is sealed.</summary>
public abstract record KeeperRecord<TTable>
    where TTable : class
{
    /// <summary>A kind of record starts at 1; one that has changed its shape since says its newest version in its constructor.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Raised with every stored change.</summary>
    public long Revision { get; init; }

    /// <summary>Branch, round and phase that <see cref="Table"/> belongs to; in any other the table starts anew from the round's opening.</summary>
    public int Branch { get; init; }
    public int Round { get; init; }
    public Phase Phase { get; init; }

    /// <summary>The hash of the record that opened the round of <see cref="Table"/> (empty for the first): a table of a future that the store has forgotten belongs to no round that is played later
    /// under the same number. Null in records from before it was kept.</summary>
    public string? Opening { get; init; }

    /// <summary>Null before the first round was adopted.</summary>
    public TTable? Table { get; init; }
    public ImmutableList<JournalEntry> Journal { get; init; } = [];
    public ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> Answers { get; init; } = Keepers.Answers.None;

    /// <summary>The fence: stored before the keeper answers the roll-call.</summary>
    public SealMark? Sealed { get; init; }

    /// <summary>Whether this round is closed under the world's present attempt.</summary>
    public bool IsSealedFor(WorldHead head) =>
        Sealed is { } mark && mark.Branch == head.Branch && mark.Round == head.OpenRound && mark.Attempt >= head.SealAttempt;

    /// <summary>Whether the table is of the round that is open and that was opened by the record of this hash.</summary>
    public bool IsOf(WorldHead head, string opening) =>
        Table is not null && Branch == head.Branch && Round == head.OpenRound && (Opening is null || Opening == opening);
}

/// <summary>Which round a keeper has sealed, and in which attempt of the facilitator.</summary>
public sealed record SealMark(int Branch, int Round, int Attempt);
