using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>A customs union: the members charge each other nothing and everybody else one common tariff, whatever each would like. Of several unions of one nation the highest tariff counts.</summary>
public sealed record CommonTariff : Clause
{
    /// <summary>Percent of the price on goods from outside, 0 to 50.</summary>
    public required double Percent { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "common-tariff",
        Domain = "trade",
        CanBeBroken = false,
        Fields =
        [
            ClauseField.Number("percent", "percent", 0, 50, 1, 5),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.HasTrade(pack);

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this);

    /// <summary>A union has one common tariff.</summary>
    public override bool Contradicts(Clause other) => other is CommonTariff union && union.Percent != Percent;

    public override Said Sentence() => Said.Of("clause.common-tariff", ("percent", Percent));

    public override void Lay(Effects effects)
    {
        effects.FreeTrade();
        effects.CommonTariff(Percent);
    }
}
