using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Treaties.Templates;

namespace WorldTable.Rules.Views;

/// <summary>What treaties of one pack can be made of.</summary>
public static class TreatyKits
{
    public static TreatyKit Of(Pack pack) => new() { Clauses = ClauseKinds.FormsIn(pack), Templates = TreatyTemplates.In(pack) };
}
