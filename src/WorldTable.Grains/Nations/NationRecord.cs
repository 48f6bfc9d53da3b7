using System.Collections.Immutable;
using WorldTable.Grains.Keepers;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;

namespace WorldTable.Grains.Nations;

/// <summary>A nation as stored: its people, who are no part of a branch, and its table, which is.</summary>
public sealed record NationRecord : KeeperRecord<NationTable>
{
    /// <summary>In the order in which they sat down.</summary>
    public ImmutableList<SeatRecord> Seats { get; init; } = [];
}

/// <summary>One delegate's seat as stored: the secret only as its hash.</summary>
public sealed record SeatRecord(SeatId Seat, string Nickname, string SecretHash, int Epoch);
