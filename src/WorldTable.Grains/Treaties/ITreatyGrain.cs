using WorldTable.Grains.Nations;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Treaties;

namespace WorldTable.Grains.Treaties;

/// <summary>One treaty: versions, offer, signatures, notices and votes of the open round. Key: world/number.</summary>
[Alias("treaty")]
public interface ITreatyGrain : IGrainWithStringKey
{
    /// <summary>A delegate begins this treaty, which the world has registered; the edge has authenticated the seat.</summary>
    [Alias("begin")]
    Task<MoveReply> BeginAsync(Delegate by, DraftTreaty move, RegisteredTreaty registered, CancellationToken cancellation = default);

    /// <summary>A delegate's move; the edge has authenticated the seat.</summary>
    [Alias("play")]
    Task<MoveReply> PlayAsync(Delegate by, TreatyMove move, CancellationToken cancellation = default);

    /// <summary>The world's new head: adopt its phase and, in a new round, its opening.</summary>
    [Alias("adopt"), ResponseTimeout("00:00:05")]
    Task AdoptAsync(WorldHead head, CancellationToken cancellation = default);

    /// <summary>Stores that this round is sealed, then answers with the treaty as sealed.</summary>
    /// <returns>Null when this treaty knows a newer head than the asking world.</returns>
    [Alias("seal"), ResponseTimeout("00:00:05")]
    Task<TreatySealed?> SealAsync(WorldHead head, CancellationToken cancellation = default);

    /// <summary>The world is no more: neither is this keeper's record.</summary>
    [Alias("forget"), ResponseTimeout("00:00:05")]
    Task ForgetAsync(CancellationToken cancellation = default);

    /// <summary>This keeper's documents, for a noticeboard that rebuilds itself.</summary>
    [Alias("notices")]
    Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default);
}

/// <summary>A sealed treaty; its table is null when nothing was done on it in the round, so that it stands as the round before left it.</summary>
[GenerateSerializer, Immutable, Alias("treaty-sealed")]
public sealed record TreatySealed
{
    [Id(0)] public TreatyTable? Table { get; init; }
    [Id(1)] public required IReadOnlyList<JournalEntry> Journal { get; init; }
}
