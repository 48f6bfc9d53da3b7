using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Rounds;

/// <summary>Everything that was sealed in one round: plans, pledges and guesses. Together with the state before and the seed it decides the round.</summary>
public sealed record RoundInput
{
    /// <summary>The plan of every playable nation; a nation that did nothing has its last plan here.</summary>
    public required ImmutableSortedDictionary<NationId, Plan> Plans { get; init; }

    /// <summary>Public pledges in billions of constant 2021 international dollars per year.</summary>
    public required ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> Pledges { get; init; }

    /// <summary>The treaties on which anything was done in this round, as their keepers sealed them; those left out stand as the state before has them. Null when none was touched.</summary>
    public ImmutableSortedDictionary<TreatyId, TreatyTable>? Treaties { get; init; }

    /// <summary>The nations that ask for two keys under a signature from the next round on; null when none does.</summary>
    public ImmutableSortedSet<NationId>? TwoKeys { get; init; }

    public ImmutableSortedDictionary<NationId, Prediction> Predictions { get; init; } = ImmutableSortedDictionary<NationId, Prediction>.Empty;
}
