using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;

namespace WorldTable.Grains.Keepers;

/// <summary>One answer that a seat was given.</summary>
public sealed record Answer(MoveId Move, MoveReply Reply);

/// <summary>The last answers of each seat, saved with what they answer: a retry after a lost answer hears the first one again.</summary>
internal static class Answers
{
    public const int KeptPerSeat = 16;

    public static ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> None { get; } = ImmutableSortedDictionary<SeatId, ImmutableList<Answer>>.Empty;

    public static MoveReply? To(this ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> answers, SeatId seat, MoveId move) =>
        answers.GetValueOrDefault(seat)?.Find(answer => answer.Move == move)?.Reply;

    public static ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> With(
        this ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> answers, SeatId seat, Answer answer)
    {
        ImmutableList<Answer> list = (answers.GetValueOrDefault(seat) ?? []).Add(answer);
        return answers.SetItem(seat, list.Count > KeptPerSeat ? list.RemoveAt(0) : list);
    }
}
