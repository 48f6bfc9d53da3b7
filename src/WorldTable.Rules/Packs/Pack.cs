using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;

namespace WorldTable.Rules.Packs;

/// <summary>A scenario as data: its nations, figures, challenges, levers and rounds.</summary>
public sealed record Pack
{
    /// <summary>The pack's name, such as <c>small-table</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The shipped pack whose texts these nations have: the pack itself, or the one that it is a variant of.</summary>
    public required string Origin { get; init; }
    public required int Rounds { get; init; }
    public required int YearsPerRound { get; init; }
    public required int FirstYear { get; init; }

    /// <summary>Playable nations in the pack's order.</summary>
    public required IReadOnlyList<NationId> Playable { get; init; }

    /// <summary>Challenges in the pack's order.</summary>
    public required IReadOnlyList<ChallengeId> Challenges { get; init; }

    /// <summary>How many crossed red lines lose the game for everybody.</summary>
    public required int RedLinesToLose { get; init; }

    /// <summary>Every row, automatic ones included, in the pack's order: playable nations come first.</summary>
    public required IReadOnlyList<PackNation> Nations { get; init; }

    public required IReadOnlyList<PackMeter> Meters { get; init; }

    public required IReadOnlyList<PackChallenge> ChallengeCards { get; init; }

    public required IReadOnlyList<PackLever> Levers { get; init; }

    /// <summary>Where every column of the figures comes from.</summary>
    public required IReadOnlyList<PackSource> Sources { get; init; }

    /// <summary>The figures in the form in which the models want them.</summary>
    public required PackNumbers Numbers { get; init; }

    /// <summary>Whether the pack switches this domain on (<see cref="PackDomains"/>).</summary>
    public bool Has(string domain) => Numbers.Has(domain);

    /// <summary>The domains that it switches on; null when none.</summary>
    public IReadOnlyList<string>? Domains { get; init; }

    public int LastYear => FirstYear + (Rounds * YearsPerRound);

    /// <summary>The round from which a lever (towards this target) can be used; null when the pack does not have it.</summary>
    public int? OpensInRound(LeverId lever, string? to)
    {
        for (var i = 0; i < Levers.Count; i++)
        {
            var card = Levers[i];
            if (card.Lever == lever && (card.To is null || card.To == to))
                return card.OpensInRound;
        }
        return null;
    }

    /// <summary>Place of a row in the pack's order; −1 for a stranger.</summary>
    public int PlaceOf(NationId nation) => Numbers.PlaceOf(nation);

    /// <summary>The challenge of this name; null when the pack does not have it.</summary>
    public PackChallenge? Challenge(ChallengeId challenge)
    {
        foreach (var card in ChallengeCards)
        {
            if (card.Challenge == challenge)
                return card;
        }
        return null;
    }

    /// <summary>The plan with which a nation begins; empty for automatic rows.</summary>
    public Plan OpeningPlan(NationId nation) =>
        PlaceOf(nation) is >= 0 and var place && Nations[place].OpeningPlan is { } lines ? new Plan { Lines = lines } : Plan.Empty;
}
