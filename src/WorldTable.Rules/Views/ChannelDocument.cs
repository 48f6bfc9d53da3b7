using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>channel/X</c> (for whoever may read that channel): its last messages. Stands as soon as something was said there, and belongs to no branch.</summary>
public sealed record ChannelDocument
{
    public required ChannelId Channel { get; init; }

    /// <summary>The number of the last message; the first is 1.</summary>
    public required long Last { get; init; }

    /// <summary>The last messages in order, up to 50 of them; long ones leave room for fewer. Earlier ones: <c>GET …/channels/{channel}?before=N</c>.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>Numbers of earlier messages that the facilitator has removed, the last hundred of them: a page that holds one empties it. Absent when there is none.</summary>
    public IReadOnlyList<long>? Removed { get; init; }
}

/// <summary>Something that was said. It names its author by seat only.</summary>
public sealed record Message
{
    /// <summary>Counted from 1 in each channel, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>Whose delegate spoke; absent when the facilitator did.</summary>
    public NationId? Nation { get; init; }

    /// <summary>Who spoke; absent when the facilitator did.</summary>
    public SeatId? Seat { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Plain text, whatever stands in it; absent when the facilitator removed the message.</summary>
    public string? Text { get; init; }

    /// <summary>What the text names, in order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}

/// <summary>A part of a message that names something at the table: <c>@EAC</c> a nation, <c>#treaty/7</c> a treaty, <c>#meter/trust</c> a meter. What names nothing stays text.</summary>
public sealed record Mention
{
    /// <summary>Where it begins and how long it is, in UTF-16 units of the text.</summary>
    public required int At { get; init; }
    public required int Length { get; init; }

    /// <summary><c>nation</c>, <c>treaty</c> or <c>meter</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The nation's code, the treaty's number or the meter's name.</summary>
    public required string Name { get; init; }
}

/// <summary>Document <c>talk</c> (public): who may not speak at the moment. Stands as soon as anything was said or anybody muted.</summary>
public sealed record TalkDocument
{
    /// <summary>Nations that the facilitator has muted: they read and cannot write.</summary>
    public required IReadOnlyList<NationId> Muted { get; init; }
}

/// <summary>Answer to <c>GET …/channels/{channel}</c>: messages before a number, the latest of them, in order; empty when there are none.</summary>
public sealed record ChannelPage
{
    public required ChannelId Channel { get; init; }
    public required IReadOnlyList<Message> Messages { get; init; }
}
