using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Views;

/// <summary>Hub call <c>Say</c> and <c>POST …/messages</c>: a message for a channel, in every phase and while the clock is held too. Accepted means stored; the revision is its number.</summary>
public sealed record Say
{
    /// <summary>The client's name for this message, 1 to 64 characters; a retry with the same id gets the first answer and is not said twice.</summary>
    public required MoveId Id { get; init; }
    public required ChannelId Channel { get; init; }

    /// <summary>Plain text of up to 500 characters after composition (NFC); line breaks are kept.</summary>
    public required string Text { get; init; }
}

/// <summary>Hub call <c>Mute</c> and <c>POST …/mutes</c>: the facilitator takes the word from a nation, or gives it back.</summary>
public sealed record MuteNation
{
    /// <summary>All nations when absent.</summary>
    public NationId? Nation { get; init; }
    public required bool Muted { get; init; }
}

/// <summary>Hub call <c>Remove</c> and <c>DELETE …/channels/{channel}?number=N</c>: the facilitator takes a message away. Its place stays and says so.</summary>
public sealed record RemoveMessage
{
    public required ChannelId Channel { get; init; }
    public required long Number { get; init; }
}
