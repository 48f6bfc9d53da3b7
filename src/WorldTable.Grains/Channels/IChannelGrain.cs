using WorldTable.Grains.Noticeboards;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Channels;

/// <summary>One conversation: its messages in order. Key: world/channel, such as <c>w/pair/EAC+USA</c>.</summary>
[Alias("channel")]
public interface IChannelGrain : IGrainWithStringKey
{
    /// <summary>Somebody speaks. Refused: <c>unknown-channel</c>, <c>not-your-channel</c>, <c>message-empty</c>, <c>message-too-long</c>, <c>message-unreadable</c>, <c>move-id-reused</c>, <c>not-saved</c>.</summary>
    /// <param name="by">Who; the edge has authenticated the seat.</param>
    /// <param name="wish">What.</param>
    /// <param name="held">Why this speaker may not say anything new at the moment (<c>muted</c>); what was said before is answered as before.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    [Alias("say")]
    Task<MoveReply> SayAsync(Speaker by, Say wish, Refusal? held = null, CancellationToken cancellation = default);

    /// <summary>The facilitator takes a message away; its place stays. What is gone already stays gone.</summary>
    [Alias("remove")]
    Task<MoveReply> RemoveAsync(long number, CancellationToken cancellation = default);

    /// <summary>Messages before a number in order, the latest of them; empty only when there are none.</summary>
    [Alias("before")]
    Task<ChannelPage> BeforeAsync(long number, CancellationToken cancellation = default);

    /// <summary>The own document, for a noticeboard that rebuilds itself.</summary>
    [Alias("notices")]
    Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default);

    /// <summary>The world is no more: neither is anything that was said here.</summary>
    [Alias("forget"), ResponseTimeout("00:00:05")]
    Task ForgetAsync(CancellationToken cancellation = default);
}

/// <summary>One full page of a conversation. Key: world/channel/page/number, counted from 0.</summary>
[Alias("channel-page")]
public interface IChannelPageGrain : IGrainWithStringKey
{
    /// <summary>Keeps these messages, whatever stood here: the channel lets go of them only afterwards.</summary>
    [Alias("keep")]
    Task KeepAsync(IReadOnlyList<Message> messages, CancellationToken cancellation = default);

    [Alias("read")]
    Task<IReadOnlyList<Message>> ReadAsync(CancellationToken cancellation = default);

    [Alias("forget"), ResponseTimeout("00:00:05")]
    Task ForgetAsync(CancellationToken cancellation = default);
}

/// <summary>Who speaks: a delegate by seat, or the facilitator, who has no nation.</summary>
[GenerateSerializer, Immutable, Alias("speaker")]
public sealed record Speaker([property: Id(0)] NationId? Nation, [property: Id(1)] SeatId Seat)
{
    public static Speaker Leader { get; } = new(Nation: null, SeatId.Of("facilitator"));
}
