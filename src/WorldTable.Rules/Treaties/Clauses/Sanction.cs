using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>The members shut their ports to one nation: trade with it becomes so many times dearer in both directions, and nobody collects it. Several sanctions on one pair do not add up.</summary>
public sealed record Sanction : Clause
{
    /// <summary>Any nation of the pack; nothing happens while it is a member.</summary>
    public required NationId On { get; init; }

    /// <summary>1.5 (some goods) to 3 (nearly all).</summary>
    public required double Times { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "sanction",
        Domain = "diplomacy",
        CanBeBroken = false,
        Fields =
        [
            ClauseField.Of("on", "row"),
            ClauseField.Number("times", "times", AgreedTrade.LeastSanction, AgreedTrade.MostSanction, 0.5, 2),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.HasTrade(pack);

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this) ?? ClauseRules.Other(pack, On, than: default);

    public override Said Sentence() => Said.Of("clause.sanction", ("on", On.Value), ("times", Times));

    public override void Lay(Effects effects)
    {
        var on = effects.Pack.PlaceOf(On);
        if (effects.IsMember(On))
            return;
        foreach (var by in effects.Members)
            effects.Sanction(by, on, Times);
    }
}
