using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Bots;

/// <summary>A named way to play a seat. Kinds are open: a new one is one file and one word in this list.</summary>
public abstract class Strategy
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<Strategy> All { get; } = [new AllDefect(), new Nash(), new AllCooperate()];

    public abstract string Name { get; }

    /// <summary>The plan of a seat for the round that follows an outcome.</summary>
    public abstract Plan Plan(Pack pack, RoundOutcome opening, NationId nation);

    /// <summary>What the seat announces, billions per year by challenge: by default what its plan gives.</summary>
    public virtual IEnumerable<(ChallengeId Challenge, double Billions)> Pledges(Pack pack, RoundOutcome opening, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(opening);
        var budget = opening.Nations[pack.PlaceOf(nation)].BudgetBillionsPerYear;
        foreach (var line in Plan(pack, opening, nation).Lines)
        {
            if (line.Lever == Nations.Levers.Pool.Name && line.If is null && line.Amount > 0.0)
                yield return (new ChallengeId(line.To!), budget * line.Amount / 100.0);
        }
    }

    /// <summary>The strategy of this name; null for an unknown one.</summary>
    public static Strategy? Named(string name) => All.FirstOrDefault(strategy => strategy.Name == name);

    /// <summary>A round in which every seat plays this way.</summary>
    public RoundInput Everybody(Pack pack, RoundOutcome opening)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new RoundInput
        {
            Plans = pack.Playable.ToImmutableSortedDictionary(nation => nation, nation => Plan(pack, opening, nation)),
            Pledges = pack.Playable
                .SelectMany(nation => Pledges(pack, opening, nation).Select(pledge => (pledge.Challenge, Nation: nation, pledge.Billions)))
                .GroupBy(pledge => pledge.Challenge)
                .ToImmutableSortedDictionary(group => group.Key, group => group.ToImmutableSortedDictionary(pledge => pledge.Nation, pledge => pledge.Billions)),
        };
    }
}
