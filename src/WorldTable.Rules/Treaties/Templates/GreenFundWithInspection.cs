using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Treaties.Templates;

/// <summary>Everybody gives half a percent of its GDP to the climate fund; inspectors look, and what is missing is owed on top in the next round.</summary>
internal static class GreenFundWithInspection
{
    public static TreatyTemplate? Of(Pack pack) => TreatyTemplates.Written(
        "green-fund-with-inspection",
        pack,
        new TreatyTerms { Title = "", Parties = [.. pack.Playable], Entry = new EntryRule { AtLeast = 3 }, Amendment = "two-thirds" },
        new ClimateFinance { PercentOfGdp = 0.5, Check = "inspection", Remedy = new Remedy { Kind = "payment" } },
        new Inspection());
}
