using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;

namespace WorldTable.Grains.Nations;

/// <summary>One nation: its delegates, their hashed tokens and the plan on its table. Key: world/nation.</summary>
[Alias("nation")]
public interface INationGrain : IGrainWithStringKey
{
    /// <summary>A person takes a seat. Refused: <c>seat-taken</c>, <c>bad-nickname</c>, <c>unknown-nation</c>, <c>world-ended</c>.</summary>
    /// <param name="nickname">What the person wants to be called.</param>
    /// <param name="id">The person's own secret name for this wish: whoever repeats it after a lost answer gets the same seat with a new secret.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    [Alias("sit")]
    Task<SitDown> SitAsync(string nickname, string? id = null, CancellationToken cancellation = default);

    /// <summary>The facilitator makes room: this seat, or all seats, are nobody's from now on. Accepted means stored; what is free already stays free.</summary>
    [Alias("free"), ResponseTimeout("00:00:05")]
    Task<MoveReply> FreeAsync(SeatId? seat, CancellationToken cancellation = default);

    /// <summary>Where this seat stands now.</summary>
    [Alias("seat")]
    Task<SeatStanding> SeatAsync(SeatId seat, CancellationToken cancellation = default);

    /// <summary>Whose secret this is; null when nobody's (wrong, removed or rotated).</summary>
    [Alias("who")]
    Task<Seated?> WhoAsync(SeatId seat, string secret, CancellationToken cancellation = default);

    /// <summary>A delegate's move. The edge has authenticated the seat; the nation checks that the seat is still its own.</summary>
    [Alias("play")]
    Task<MoveReply> PlayAsync(SeatId seat, NationMove move, CancellationToken cancellation = default);

    /// <summary>The world's new head: adopt its phase and, in a new round, its opening.</summary>
    [Alias("adopt"), ResponseTimeout("00:00:05")]
    Task AdoptAsync(WorldHead head, CancellationToken cancellation = default);

    /// <summary>Stores that this round is sealed, then answers with the table as sealed.</summary>
    /// <returns>Null when this nation knows a newer head than the asking world.</returns>
    [Alias("seal"), ResponseTimeout("00:00:05")]
    Task<NationSealed?> SealAsync(WorldHead head, CancellationToken cancellation = default);

    /// <summary>Whether somebody sits here and whether the nation is ready: delegates share one plan and one readiness.</summary>
    [Alias("standing"), ResponseTimeout("00:00:05")]
    Task<NationStanding> StandingAsync(WorldHead head, CancellationToken cancellation = default);

    /// <summary>When somebody last sat down here, after adopting this head; null when nobody ever did.</summary>
    [Alias("last-sat"), ResponseTimeout("00:00:05")]
    Task<DateTimeOffset?> LastSatAsync(WorldHead head, CancellationToken cancellation = default);

    /// <summary>The world is no more: neither is this keeper's record.</summary>
    [Alias("forget"), ResponseTimeout("00:00:05")]
    Task ForgetAsync(CancellationToken cancellation = default);

    /// <summary>This keeper's documents, for a noticeboard that rebuilds itself.</summary>
    [Alias("notices")]
    Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default);
}

/// <summary>What became of a seat.</summary>
public enum SeatStanding
{
    /// <summary>Nobody ever sat there, or so long ago that it is forgotten.</summary>
    Unknown,

    /// <summary>Somebody sits there.</summary>
    Taken,

    /// <summary>The facilitator freed it.</summary>
    Freed,
}

/// <summary>Whether somebody sits here and whether the nation has confirmed.</summary>
[GenerateSerializer, Immutable, Alias("nation-standing")]
public sealed record NationStanding([property: Id(0)] bool Taken, [property: Id(1)] bool Ready);

/// <summary>The answer to sitting down: a seat with its secret (told once), or a refusal.</summary>
[GenerateSerializer, Immutable, Alias("sit-down")]
public sealed record SitDown
{
    [Id(0)] public Seated? Seat { get; init; }

    /// <summary>256 bits, base64url; only its hash is stored.</summary>
    [Id(1)] public string? Secret { get; init; }
    [Id(2)] public Refusal? Because { get; init; }
}

/// <summary>One seat and who sits on it. The epoch rises when the token is rotated or the person removed.</summary>
[GenerateSerializer, Immutable, Alias("seated")]
public sealed record Seated([property: Id(0)] SeatId Seat, [property: Id(1)] NationId Nation, [property: Id(2)] string Nickname, [property: Id(3)] int Epoch);

/// <summary>A nation's sealed table.</summary>
[GenerateSerializer, Immutable, Alias("nation-sealed")]
public sealed record NationSealed([property: Id(0)] NationTable Table, [property: Id(1)] IReadOnlyList<JournalEntry> Journal);

/// <summary>One accepted move of the round: a later one of the same seat, kind and subject replaces it and is counted.</summary>
[GenerateSerializer, Immutable, Alias("journal-entry")]
public sealed record JournalEntry([property: Id(0)] SeatId Seat, [property: Id(1)] string Kind, [property: Id(2)] string Subject, [property: Id(3)] int Count, [property: Id(4)] Move Move);
