using System.Collections.Immutable;
using WorldTable.Grains.Keepers;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;

namespace WorldTable.Grains.Nations;

/// <summary>A nation as stored: its people, who are no part of a branch, and its table, which is.</summary>
public sealed record NationRecord : KeeperRecord<NationTable>
{
    public NationRecord() => SchemaVersion = 2;

    /// <summary>In the order in which they sat down.</summary>
    public ImmutableList<SeatRecord> Seats { get; init; } = [];

    /// <summary>When somebody last sat down, freed since or not.</summary>
    public DateTimeOffset? LastSatAt { get; init; }

    /// <summary>Seats that the facilitator freed, the last ones: whoever sat there is told so.</summary>
    public ImmutableList<SeatId> Freed { get; init; } = [];
}

/// <summary>One delegate's seat as stored: the secret only as its hash.</summary>
public sealed record SeatRecord(SeatId Seat, string Nickname, string SecretHash, int Epoch)
{
    /// <summary>The hash of the name that the person gave to the wish for this seat; null when none was given.</summary>
    public string? WishHash { get; init; }
}
