using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>The members charge every playable nation that stays outside (or is excluded) so many points more: what makes joining a climate club pay (Nordhaus 2015). Automatic rows, which cannot join, are spared; of several clubs the highest tariff counts.</summary>
public sealed record ClubTariff : Clause
{
    /// <summary>Points on top of everything else, 0.5 to 50.</summary>
    public required double Points { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "club-tariff",
        Domain = "trade",
        CanBeBroken = false,
        Fields =
        [
            ClauseField.Number("points", "points", 0.5, 50, 1, 3),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.HasTrade(pack);

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this);

    public override Said Sentence() => Said.Of("clause.club-tariff", ("points", Points));

    public override void Lay(Effects effects)
    {
        foreach (var outsider in effects.Outsiders())
            effects.Charge(effects.Members, outsider, Points);
    }
}
