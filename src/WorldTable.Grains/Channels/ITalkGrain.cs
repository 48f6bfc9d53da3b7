using Orleans.Concurrency;
using WorldTable.Grains.Noticeboards;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Channels;

/// <summary>What a world's conversations have in common: which rooms there are, and who may not speak. Key: the world's id.</summary>
[Alias("talk")]
public interface ITalkGrain : IGrainWithStringKey
{
    /// <summary>Somebody is about to speak in this room: it is written down before its first message. Null when they may, else why not.</summary>
    [Alias("enter")]
    Task<Refusal?> EnterAsync(ChannelId room, NationId? nation, CancellationToken cancellation = default);

    /// <summary>Null when a nation may write what others read; else why not.</summary>
    [Alias("holds"), AlwaysInterleave]
    Task<Refusal?> HoldsAsync(NationId nation, CancellationToken cancellation = default);

    /// <summary>The facilitator takes the word from a nation, from all, or gives it back. The edge has made sure that it is the facilitator.</summary>
    [Alias("mute")]
    Task<MoveReply> MuteAsync(MuteNation wish, CancellationToken cancellation = default);

    /// <summary>Every room in which something may have been said, for a noticeboard that rebuilds itself.</summary>
    [Alias("rooms")]
    Task<IReadOnlyList<ChannelId>> RoomsAsync(CancellationToken cancellation = default);

    /// <summary>The own document, for a noticeboard that rebuilds itself.</summary>
    [Alias("notices")]
    Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default);

    /// <summary>The world is no more: neither is anything that was said in it.</summary>
    [Alias("forget"), ResponseTimeout("00:00:10")]
    Task ForgetAsync(CancellationToken cancellation = default);
}
