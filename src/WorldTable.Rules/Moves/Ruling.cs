using System.Text.Json.Serialization;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Moves;

/// <summary>The rules' answer to a move: accepted with the new state, or refused with a reason. Silence is never an answer.</summary>
public abstract record Ruling<TState>
{
    private Ruling()
    {
    }

    /// <summary>The move holds; this is what stands now.</summary>
    public sealed record Accepted(TState State) : Ruling<TState>;

    /// <summary>The move does not hold; nothing changed.</summary>
    public sealed record Refused(Refusal Because) : Ruling<TState>;
}

/// <summary>Why a wish was refused: a stable code for programs and a catalogue sentence (<c>refusal.{code}</c>) for people.</summary>
public sealed record Refusal(string Code, Said Said)
{
    private const int LongestEcho = 40;

    public static Refusal Of(string code, params ReadOnlySpan<(string Name, SaidArgument Value)> arguments)
    {
        (string Name, SaidArgument Value)[] brief = [.. arguments];
        foreach (ref (string Name, SaidArgument Value) argument in brief.AsSpan())
        {
            argument.Value = Brief(argument.Value);
        }
        return new(code, Said.Of("refusal." + code, brief));
    }

    // What somebody sent is named, not repeated at any length.
    private static SaidArgument Brief(SaidArgument said) => said.Text is { Length: > LongestEcho } text
        ? text[..(char.IsHighSurrogate(text[LongestEcho - 1]) ? LongestEcho - 1 : LongestEcho)] + "…"
        : said;
}

/// <summary>What a delegate hears back about one move.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record MoveReply
{
    private MoveReply()
    {
    }

    /// <summary>Stored. <paramref name="Revision"/> is the keeper's revision that carries it.</summary>
    public sealed record Accepted(long Revision) : MoveReply
    {
        /// <summary>The treaty that the move began; null for every other move.</summary>
        public TreatyId? Made { get; init; }
    }

    /// <summary>Not done, and why.</summary>
    public sealed record Refused(Refusal Because) : MoveReply;
}
