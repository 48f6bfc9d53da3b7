using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Bots;

/// <summary>Does nothing for anybody and promises nothing.</summary>
public sealed class AllDefect : Strategy
{
    public override string Name => "all-defect";

    public override Nations.Plan Plan(Pack pack, RoundOutcome opening, NationId nation) => Nations.Plan.Empty;
}
