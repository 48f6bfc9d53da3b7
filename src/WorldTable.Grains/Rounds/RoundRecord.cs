using WorldTable.Grains.Nations;
using WorldTable.Rules.Rounds;

namespace WorldTable.Grains.Rounds;

/// <summary>What one round was: everything that went in and everything that came out, chained to the round before. Written once, never changed.
/// It names people by seats only.</summary>
[GenerateSerializer, Immutable, Alias("round-record")]
public sealed record RoundRecord
{
    [Id(0)] public int SchemaVersion { get; init; } = 1;
    [Id(1)] public int RulesVersion { get; init; }
    [Id(2)] public string Pack { get; init; } = "";
    [Id(3)] public long Seed { get; init; }
    [Id(4)] public int Branch { get; init; }
    [Id(5)] public int Round { get; init; }
    [Id(6)] public RoundInput? Input { get; init; }
    [Id(7)] public RoundOutcome? Outcome { get; init; }

    /// <summary>The accepted moves: nations by name, then challenges by name, then treaties by number; the last of each seat, kind and subject, with a count.</summary>
    [Id(8)] public IReadOnlyList<JournalEntry> Journal { get; init; } = [];
    [Id(9)] public IReadOnlyList<Intervention> Interventions { get; init; } = [];

    /// <summary>The hash of the round before; empty for the first.</summary>
    [Id(10)] public string PreviousHash { get; init; } = "";

    /// <summary>SHA-256, lower-case hex, of this record's canonical JSON without this line.</summary>
    [Id(11)] public string Hash { get; init; } = "";
}

/// <summary>What the facilitator did to the clock in this round: the deed, the phase it met, the round it aimed at (for a rewind), and how often.</summary>
[GenerateSerializer, Immutable, Alias("intervention")]
public sealed record Intervention([property: Id(0)] string Do, [property: Id(1)] string Phase, [property: Id(2)] int Count)
{
    [Id(3)] public int? Round { get; init; }
}
