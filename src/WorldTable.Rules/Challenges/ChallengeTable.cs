using System.Collections.Immutable;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Challenges;

/// <summary>What has been pledged to one challenge in the round that is open.</summary>
public sealed record ChallengeTable
{
    public required ChallengeId Challenge { get; init; }

    /// <summary>Billions of constant 2021 international dollars per year, by nation.</summary>
    public ImmutableSortedDictionary<NationId, double> Pledges { get; init; } = ImmutableSortedDictionary<NationId, double>.Empty;

    public ChallengeTable With(NationId nation, double billionsPerYear) => this with { Pledges = Pledges.SetItem(nation, billionsPerYear) };

    public ChallengeTable Without(NationId nation) => this with { Pledges = Pledges.Remove(nation) };
}
