using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>The version of everything on the wire; an older page is asked to reload.</summary>
public static class Protocol
{
    public const int Version = 1;
}

/// <summary>First hub message <c>Sit</c>: who the connection is. A seat token, a facilitator token, or only the world's code for a visitor.</summary>
public sealed record SitRequest
{
    public required int Version { get; init; }

    /// <summary>A seat token or a facilitator token; null for a visitor.</summary>
    public string? Token { get; init; }

    /// <summary>The join code, for a visitor; ignored with a token.</summary>
    public string? Code { get; init; }
}

/// <summary>Answer to <c>Sit</c>: who you are and the world's present documents for your audiences.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record SitReply
{
    private SitReply()
    {
    }

    /// <summary>You are at the table.</summary>
    public sealed record Welcome(You You, Snapshot Snapshot) : SitReply;

    /// <summary>You are not, and why.</summary>
    public sealed record Refused(Refusal Because) : SitReply;
}

/// <summary>Who the connection is.</summary>
public sealed record You
{
    /// <summary><c>delegate</c>, <c>facilitator</c> or <c>visitor</c>.</summary>
    public required string Role { get; init; }
    public required string Code { get; init; }
    public NationId? Nation { get; init; }
    public SeatId? Seat { get; init; }
    public string? Nickname { get; init; }
}

/// <summary>Every present document that this connection may see, and where each of its audiences' counters stands.</summary>
public sealed record Snapshot
{
    public required int Branch { get; init; }
    public required long Epoch { get; init; }

    /// <summary>Audience to last number.</summary>
    public required IReadOnlyDictionary<string, long> Counters { get; init; }

    /// <summary>Key to document, such as <c>world</c>, <c>meters</c>, <c>report</c>, <c>nation/EAC</c>, <c>plan/EAC</c>, <c>challenge/climate</c>.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Documents { get; init; }
}

/// <summary>Hub event <c>Frames</c>: changed documents, in order per audience. A gap in <see cref="N"/> means: ask <c>CatchUp</c>.</summary>
public sealed record Frame
{
    /// <summary>The future it belongs to; 0 for what belongs to none, such as messages: a rewind does not touch it.</summary>
    public required int Branch { get; init; }
    public required long Epoch { get; init; }

    /// <summary><c>public</c>, <c>nation/X</c>, <c>facilitator</c>, <c>seats</c> (every delegate and the facilitator) or <c>pair/A+B</c> (both nations and the facilitator).</summary>
    public required string Audience { get; init; }
    public required long N { get; init; }
    public required string Key { get; init; }
    public required JsonElement Document { get; init; }
}

/// <summary>Hub call <c>CatchUp</c>: the frames after a number, or everything when they are gone.</summary>
public sealed record CatchUpReply
{
    public IReadOnlyList<Frame>? Frames { get; init; }
    public Snapshot? Snapshot { get; init; }

    /// <summary>Neither, and why.</summary>
    public Refusal? Because { get; init; }
}

/// <summary>Hub call <c>Clock</c> and <c>POST …/clock</c>: the facilitator owns the clock.</summary>
public sealed record ClockMove
{
    /// <summary><c>start</c>, <c>pause</c>, <c>resume</c>, <c>next</c>, <c>extend</c>, <c>end</c>, <c>cancel-seal</c> or <c>rewind</c>.</summary>
    public required string Do { get; init; }

    /// <summary>For <c>extend</c>: how many seconds more (default 60).</summary>
    public double? Seconds { get; init; }

    /// <summary>For <c>rewind</c>: the round to play again (1-based).</summary>
    public int? Round { get; init; }

    /// <summary>The phase that the facilitator was looking at: in another one the wish is refused, so that two taps never skip a phase. Absent means whatever phase it is.</summary>
    public Phase? From { get; init; }
}

/// <summary><c>POST /api/worlds</c>.</summary>
public sealed record CreateWorld
{
    public required string Pack { get; init; }
    public required string Pace { get; init; }

    /// <summary>How many delegates may share a nation, 1 to 8; 1 when absent.</summary>
    public int? SeatsPerNation { get; init; }

    /// <summary>The world's seed; drawn by the server when absent.</summary>
    public long? Seed { get; init; }
}

/// <summary>Answer to <c>POST /api/worlds</c>. The token is the only proof of being the facilitator: keep it.</summary>
public sealed record WorldCreated(string Code, string FacilitatorToken);

/// <summary><c>POST /api/worlds/{code}/seats</c>.</summary>
public sealed record TakeSeat
{
    public required NationId Nation { get; init; }
    public required string Nickname { get; init; }

    /// <summary>A random name for this wish, 16 to 64 letters and digits that nobody else knows: whoever asks again with it after a lost answer gets the same seat with a
    /// new token, and the token before is nobody's. Tools that can live with a lost answer leave it out.</summary>
    public string? Id { get; init; }
}

/// <summary>Hub call <c>Free</c> and <c>DELETE …/seats/{nation}</c>: the facilitator makes room at the table. Its delegate's pages are told and sent to the door.</summary>
public sealed record FreeSeat
{
    public required NationId Nation { get; init; }

    /// <summary>The one seat to free; every seat of the nation when absent.</summary>
    public SeatId? Seat { get; init; }
}

/// <summary>Answer to <c>POST …/seats</c>.</summary>
public sealed record SeatTaken(string SeatToken, SeatId Seat, NationId Nation, string Nickname);
