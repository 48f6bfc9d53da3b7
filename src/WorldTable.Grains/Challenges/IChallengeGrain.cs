using WorldTable.Grains.Nations;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Moves;

namespace WorldTable.Grains.Challenges;

/// <summary>One challenge: the public pledges to its pool in the open round. Key: world/challenge.</summary>
[Alias("challenge")]
public interface IChallengeGrain : IGrainWithStringKey
{
    /// <summary>A delegate's move; the edge has authenticated the seat.</summary>
    [Alias("play")]
    Task<MoveReply> PlayAsync(Delegate by, ChallengeMove move, CancellationToken cancellation = default);

    /// <summary>The world's new head: adopt its phase and, in a new round, its opening.</summary>
    [Alias("adopt"), ResponseTimeout("00:00:05")]
    Task AdoptAsync(WorldHead head, CancellationToken cancellation = default);

    /// <summary>Stores that this round is sealed, then answers with the pledges as sealed.</summary>
    /// <returns>Null when this challenge knows a newer head than the asking world.</returns>
    [Alias("seal"), ResponseTimeout("00:00:05")]
    Task<ChallengeSealed?> SealAsync(WorldHead head, CancellationToken cancellation = default);

    /// <summary>The world is no more: neither is this keeper's record.</summary>
    [Alias("forget"), ResponseTimeout("00:00:05")]
    Task ForgetAsync(CancellationToken cancellation = default);

    /// <summary>This keeper's documents, for a noticeboard that rebuilds itself.</summary>
    [Alias("notices")]
    Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default);
}

/// <summary>A challenge's sealed pledges.</summary>
[GenerateSerializer, Immutable, Alias("challenge-sealed")]
public sealed record ChallengeSealed([property: Id(0)] ChallengeTable Table, [property: Id(1)] IReadOnlyList<JournalEntry> Journal);
