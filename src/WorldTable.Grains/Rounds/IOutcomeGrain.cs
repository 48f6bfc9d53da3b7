using WorldTable.Rules.Rounds;

namespace WorldTable.Grains.Rounds;

/// <summary>A silo's own copy of what a round came to, for keepers to judge against. Key: world/branch/round. Owns nothing.</summary>
[Alias("outcome")]
public interface IOutcomeGrain : IGrainWithStringKey
{
    /// <summary>What opens the next round; round 0 is the pack's own start. After each waking of the world the record is looked at again, for the store may have forgotten it and the round been played anew.</summary>
    [Alias("opened")]
    Task<OpenedRound> OpenedAsync(string pack, long seed, long waking, CancellationToken cancellation = default);
}

/// <summary>What a round is opened from: the outcome before it, and what had been sealed then (null for the first round). Immutable, so shared by all keepers of a silo.</summary>
[GenerateSerializer, Immutable, Alias("opened-round")]
public sealed record OpenedRound([property: Id(0)] RoundOutcome Outcome, [property: Id(1)] RoundInput? Input, [property: Id(2)] string Hash);
