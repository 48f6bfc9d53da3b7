using Orleans.Concurrency;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Worlds;

/// <summary>One running game: its pack, clock, branch and head. Key: the world's id.</summary>
[Alias("world")]
public interface IWorldGrain : IGrainWithStringKey
{
    /// <summary>Brings the world to life in its lobby. False when it already lives.</summary>
    [Alias("create")]
    Task<bool> CreateAsync(WorldBirth birth, CancellationToken cancellation = default);

    /// <summary>The last stored head; null when there is no such world. The one look upwards that keepers may take, at activation.</summary>
    [Alias("head"), AlwaysInterleave]
    Task<WorldHead?> HeadAsync(CancellationToken cancellation = default);

    /// <summary>True when this is the facilitator's secret.</summary>
    [Alias("is-facilitator"), AlwaysInterleave]
    Task<bool> IsFacilitatorAsync(string secret, CancellationToken cancellation = default);

    /// <summary>A facilitator's wish about the clock; refused <c>not-facilitator</c> without the secret.</summary>
    [Alias("clock")]
    Task<MoveReply> ClockAsync(string secret, ClockMove move, CancellationToken cancellation = default);

    /// <summary>The facilitator frees a seat of a nation, or all of them when none is named; refused <c>not-facilitator</c> without the secret.</summary>
    [Alias("free-seat")]
    Task<MoveReply> FreeAsync(string secret, FreeSeat wish, CancellationToken cancellation = default);

    /// <summary>The facilitator does something outside the course of rounds: it is written into the chronicle first. Null when done; refused <c>not-facilitator</c> without the secret.</summary>
    [Alias("note")]
    Task<Refusal?> NoteAsync(string secret, string deed, CancellationToken cancellation = default);

    /// <summary>Takes a world off the shelf that was never started since it was created this long ago, and at which nobody is nor sat down within that time. False when it stays.</summary>
    [Alias("forget-unused")]
    Task<bool> ForgetUnusedAsync(TimeSpan age, CancellationToken cancellation = default);

    /// <summary>Writes down that a delegate begins a treaty, and gives it a number: the same one to a repeated move. Refused when the draft does not hold or there are too many.</summary>
    [Alias("register-treaty")]
    Task<TreatyNumber> RegisterAsync(Delegate by, DraftTreaty move, CancellationToken cancellation = default);

    /// <summary>Every number that was ever given to a treaty.</summary>
    [Alias("treaties"), AlwaysInterleave]
    Task<IReadOnlyList<TreatyId>> TreatiesAsync(CancellationToken cancellation = default);

    /// <summary>A web node says who of this world is connected to it. Repeated on every heartbeat; a silent node's people count as gone.</summary>
    [Alias("presence")]
    Task PresenceAsync(PresenceReport report, CancellationToken cancellation = default);

    /// <summary>A nation mentions that its readiness changed: a hint to look, never the truth.</summary>
    [Alias("hint"), OneWay]
    Task HintAsync(NationId nation);

    /// <summary>Somebody looks at the world's board: a world that sleeps wakes and applies what is overdue.</summary>
    [Alias("look"), OneWay, AlwaysInterleave]
    Task LookAsync();

    /// <summary>A keeper found that the store fell back in time, under the head of this waking (0: it knows of none): the world wakes anew from what is stored, and lets every keeper compare and every player know.</summary>
    [Alias("doubt"), OneWay]
    Task DoubtAsync(long waking);

    /// <summary>A fresh epoch for a noticeboard that wakes up; each is higher than all before.</summary>
    [Alias("next-epoch")]
    Task<long> NextEpochAsync(CancellationToken cancellation = default);

    /// <summary>Posts the world's own documents again, for a noticeboard that rebuilds itself.</summary>
    [Alias("notices"), AlwaysInterleave]
    Task<IReadOnlyList<Noticeboards.Notice>> NoticesAsync(CancellationToken cancellation = default);
}

/// <summary>What a new world is made of.</summary>
[GenerateSerializer, Immutable, Alias("world-birth")]
public sealed record WorldBirth
{
    [Id(0)] public required string Code { get; init; }
    [Id(1)] public required string Pack { get; init; }
    [Id(2)] public required string Pace { get; init; }
    [Id(3)] public required int SeatsPerNation { get; init; }
    [Id(4)] public required long Seed { get; init; }

    /// <summary>SHA-256 of the facilitator's secret.</summary>
    [Id(5)] public required string FacilitatorHash { get; init; }
}

/// <summary>Where a world stands, as stored: what keepers adopt.</summary>
[GenerateSerializer, Immutable, Alias("world-head")]
public sealed record WorldHead
{
    [Id(0)] public required string Pack { get; init; }
    [Id(1)] public required long Seed { get; init; }
    [Id(2)] public required int SeatsPerNation { get; init; }
    [Id(3)] public required int Branch { get; init; }

    /// <summary>The round that is open for moves, 1-based: one after the last recorded one. During a report it is already the next.</summary>
    [Id(4)] public required int OpenRound { get; init; }

    /// <summary>The record whose outcome opens the round: its branch (a rewound branch starts from its parent's record); its round is <see cref="OpenRound"/> − 1, and 0 needs no record.</summary>
    [Id(5)] public required int OpenedFromBranch { get; init; }
    [Id(6)] public required Phase Phase { get; init; }

    /// <summary>Raised when a facilitator cancels a seal: keepers sealed under a lower attempt open again.</summary>
    [Id(7)] public required int SealAttempt { get; init; }

    /// <summary>Raised with every stored change of the head; the highest wins.</summary>
    [Id(8)] public required long Revision { get; init; }

    /// <summary>The join code.</summary>
    [Id(9)] public required string Code { get; init; }

    /// <summary>In a calendar world the moment after which no move counts for this phase, even if nobody has looked since.</summary>
    [Id(10)] public DateTimeOffset? Deadline { get; init; }

    /// <summary>Which waking of the world this is: each is higher than all before, even those that the store has forgotten.</summary>
    [Id(11)] public long Waking { get; init; }

    /// <summary>The key of the record whose outcome opens the round.</summary>
    public string OpeningKey(string world) => $"{world}/{OpenedFromBranch}/{OpenRound - 1}";
}

/// <summary>Who is connected to one web node.</summary>
[GenerateSerializer, Immutable, Alias("presence-report")]
public sealed record PresenceReport
{
    [Id(0)] public required string Node { get; init; }
    [Id(1)] public required IReadOnlyList<string> Seats { get; init; }
    [Id(2)] public required bool Facilitator { get; init; }
}
