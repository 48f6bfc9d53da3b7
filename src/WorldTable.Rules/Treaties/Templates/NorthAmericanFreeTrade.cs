using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Treaties.Templates;

/// <summary>Canada, Mexico and the United States charge each other nothing; each keeps its own tariffs on others. All three have to sign, and who leaves is bound for one round more.</summary>
internal static class NorthAmericanFreeTrade
{
    private static readonly NationId[] Parties = [new("USA"), new("CAN"), new("MEX")];

    public static TreatyTemplate? Of(Pack pack) => Parties.Any(party => !pack.Playable.Contains(party)) ? null : TreatyTemplates.Written(
        "north-american-free-trade",
        pack,
        new TreatyTerms { Title = "", Parties = [.. Parties], Entry = new EntryRule { AtLeast = Parties.Length } },
        new FreeTrade());
}
