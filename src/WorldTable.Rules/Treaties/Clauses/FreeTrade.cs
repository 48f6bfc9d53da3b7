using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>A free-trade area: the members charge each other nothing and trust each other's papers, which makes trade between them a tenth cheaper. Customs carry it out; nobody can break it.</summary>
public sealed record FreeTrade : Clause
{
    public override ClauseForm Form() => new()
    {
        Kind = "free-trade",
        Domain = "trade",
        CanBeBroken = false,
        Fields = [],
    };

    public override bool IsHere(Pack pack) => ClauseRules.HasTrade(pack);

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Here(this, pack);

    public override Said Sentence() => Said.Of("clause.free-trade");

    public override void Lay(Effects effects) => effects.FreeTrade();
}
