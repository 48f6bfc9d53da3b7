using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorldTable.Rules.Ids;

/// <summary>A name in the game's own vocabulary, written as a plain string in JSON.</summary>
public interface IName<TSelf>
    where TSelf : struct, IName<TSelf>
{
    /// <summary>The name as it stands in packs, JSON and catalogues.</summary>
    string Value { get; }

    /// <summary>Makes the name out of its text.</summary>
    static abstract TSelf Of(string value);
}

/// <summary>A seat at the table, such as <c>EAC</c>: the code of a pack's nation.</summary>
[JsonConverter(typeof(NameConverter<NationId>))]
public readonly record struct NationId(string Value) : IName<NationId>, IComparable<NationId>
{
    public static NationId Of(string value) => new(value);
    public int CompareTo(NationId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A global problem, such as <c>climate</c>.</summary>
[JsonConverter(typeof(NameConverter<ChallengeId>))]
public readonly record struct ChallengeId(string Value) : IName<ChallengeId>, IComparable<ChallengeId>
{
    public static ChallengeId Of(string value) => new(value);
    public int CompareTo(ChallengeId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A policy that a nation can spend on or set, such as <c>carbon-price</c>.</summary>
[JsonConverter(typeof(NameConverter<LeverId>))]
public readonly record struct LeverId(string Value) : IName<LeverId>, IComparable<LeverId>
{
    public static LeverId Of(string value) => new(value);
    public int CompareTo(LeverId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A headline number that players watch, such as <c>temperature</c>.</summary>
[JsonConverter(typeof(NameConverter<MeterId>))]
public readonly record struct MeterId(string Value) : IName<MeterId>, IComparable<MeterId>
{
    public static MeterId Of(string value) => new(value);
    public int CompareTo(MeterId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>An agreement between nations: the world's running number of it, such as <c>7</c>.</summary>
[JsonConverter(typeof(NameConverter<TreatyId>))]
public readonly record struct TreatyId(string Value) : IName<TreatyId>, IComparable<TreatyId>
{
    public static TreatyId Of(string value) => new(value);
    public int CompareTo(TreatyId other) => Value.Length != other.Value.Length ? Value.Length.CompareTo(other.Value.Length) : string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>One promise within a treaty, such as <c>c2</c>: the same through all its versions, never given twice.</summary>
[JsonConverter(typeof(NameConverter<ClauseId>))]
public readonly record struct ClauseId(string Value) : IName<ClauseId>, IComparable<ClauseId>
{
    public static ClauseId Of(string value) => new(value);
    public int CompareTo(ClauseId other) => Value.Length != other.Value.Length ? Value.Length.CompareTo(other.Value.Length) : string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A conversation: <c>floor</c>, <c>pair/A+B</c> (the names in order), <c>treaty/7</c> or <c>delegation/X</c>.</summary>
[JsonConverter(typeof(NameConverter<ChannelId>))]
public readonly record struct ChannelId(string Value) : IName<ChannelId>, IComparable<ChannelId>
{
    public static ChannelId Of(string value) => new(value);
    public int CompareTo(ChannelId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>One delegate's place in a nation: a random name that says nothing about the person.</summary>
[JsonConverter(typeof(NameConverter<SeatId>))]
public readonly record struct SeatId(string Value) : IName<SeatId>, IComparable<SeatId>
{
    public static SeatId Of(string value) => new(value);
    public int CompareTo(SeatId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>The client's own name for one move: a retry carries the same and gets the first answer.</summary>
[JsonConverter(typeof(NameConverter<MoveId>))]
public readonly record struct MoveId(string Value) : IName<MoveId>, IComparable<MoveId>
{
    public static MoveId Of(string value) => new(value);
    public int CompareTo(MoveId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Writes a name as its text, as a value and as a dictionary's key.</summary>
public sealed class NameConverter<TName> : JsonConverter<TName>
    where TName : struct, IName<TName>
{
    public override TName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TName.Of(reader.GetString() ?? throw new JsonException("A name is a text."));

    public override void Write(Utf8JsonWriter writer, TName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override TName ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TName.Of(reader.GetString() ?? throw new JsonException("A name is a text."));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TName value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
