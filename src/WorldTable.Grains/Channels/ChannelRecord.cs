using System.Collections.Immutable;
using WorldTable.Grains.Keepers;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Channels;

/// <summary>A conversation as stored: its last messages, and what each seat was answered. Belongs to no branch and to no chain of rounds.</summary>
public sealed record ChannelRecord
{
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Raised with every stored change.</summary>
    public long Revision { get; init; }

    /// <summary>How many messages there ever were; the last one's number.</summary>
    public long Count { get; init; }

    /// <summary>The last of them in order, at least one page when there are so many.</summary>
    public ImmutableList<Message> Tail { get; init; } = [];

    /// <summary>Numbers of the messages that were removed last, in the order of their removal: pages that have loaded them long ago are told. Null while there is none.</summary>
    public ImmutableList<long>? Removed { get; init; }
    public ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> Answers { get; init; } = Keepers.Answers.None;

    /// <summary>How many full pages were written before the tail begins.</summary>
    public int Pages => (int)((Count - Tail.Count) / PageRecord.Full);
}

/// <summary>A full page of a conversation as stored: page n, counted from 0, begins with message 50 n + 1.</summary>
public sealed record PageRecord
{
    public const int Full = 50;

    public int SchemaVersion { get; init; } = 1;
    public ImmutableList<Message> Messages { get; init; } = [];
}

/// <summary>What a world's conversations have in common, as stored: which rooms were ever opened, and who is muted. No rewind touches it.</summary>
public sealed record TalkRecord
{
    public int SchemaVersion { get; init; } = 1;
    public long Revision { get; init; }
    public ImmutableSortedSet<ChannelId> Rooms { get; init; } = [];
    public ImmutableSortedSet<NationId> Muted { get; init; } = [];
}
