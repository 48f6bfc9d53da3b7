using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Rounds;

namespace WorldTable.Grains.Worlds;

/// <summary>A number that the world has given to a treaty: for which move of whom, and in which round it can be begun. No rewind takes it back, and it is never given twice.</summary>
[GenerateSerializer, Immutable, Alias("registered-treaty")]
public sealed record RegisteredTreaty([property: Id(0)] TreatyId Treaty, [property: Id(1)] NationId By, [property: Id(2)] SeatId Seat, [property: Id(3)] MoveId Move, [property: Id(4)] int Branch, [property: Id(5)] int Round)
{
    /// <summary>Why it cannot be begun in this round any more; null when it can.</summary>
    public Refusal? Misses(RoundView view) =>
        view.Branch != Branch ? Refusal.Of(Refusals.OtherFuture) : view.Round != Round ? Refusal.Of(Refusals.RoundIsClosed, ("round", Round)) : null;
}

/// <summary>The answer to a delegate who wants to begin a treaty: its number, or why there is none.</summary>
[GenerateSerializer, Immutable, Alias("treaty-number")]
public sealed record TreatyNumber
{
    [Id(0)] public RegisteredTreaty? Registered { get; init; }
    [Id(1)] public Refusal? Because { get; init; }
}
