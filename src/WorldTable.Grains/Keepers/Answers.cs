using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;

namespace WorldTable.Grains.Keepers;

/// <summary>One answer that a seat was given.</summary>
public sealed record Answer(MoveId Move, MoveReply Reply)
{
    /// <summary>The beginning of the SHA-256 of the move it answered, 16 hexadecimal digits; null in records from before it was kept.</summary>
    public string? Print { get; init; }

    /// <summary>What tells moves of one name apart.</summary>
    public static string PrintOf<TWish>(TWish wish) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wish, RulesJson.Options)).AsSpan(0, 8));
}

/// <summary>The last answers of each seat, saved with what they answer: a retry after a lost answer hears the first one again.</summary>
internal static class Answers
{
    public const int KeptPerSeat = 16;

    public static ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> None { get; } = ImmutableSortedDictionary<SeatId, ImmutableList<Answer>>.Empty;

    /// <summary>What this move was answered before; a refusal when its name was another move's.</summary>
    public static MoveReply? To(this ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> answers, SeatId seat, Move move) =>
        answers.To(seat, move.Id, move);

    /// <summary>What this wish was answered before; a refusal when its name was another wish's.</summary>
    public static MoveReply? To<TWish>(this ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> answers, SeatId seat, MoveId id, TWish wish) =>
        answers.GetValueOrDefault(seat)?.Find(answer => answer.Move == id) is not { } earlier ? null
        : earlier.Print is null || earlier.Print == Answer.PrintOf(wish) ? earlier.Reply
        : new MoveReply.Refused(Refusal.Of(Refusals.MoveIdReused));

    public static ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> With(
        this ImmutableSortedDictionary<SeatId, ImmutableList<Answer>> answers, SeatId seat, Answer answer)
    {
        ImmutableList<Answer> list = (answers.GetValueOrDefault(seat) ?? []).Add(answer);
        return answers.SetItem(seat, list.Count > KeptPerSeat ? list.RemoveAt(0) : list);
    }
}
