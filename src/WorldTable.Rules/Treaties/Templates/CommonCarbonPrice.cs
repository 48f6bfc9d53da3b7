using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Treaties.Templates;

/// <summary>Members price carbon at home, and inspectors look: the climate club of a pack without trade, which has no border at which to charge outsiders. Whoever misses the price owes what was missing on top of the next.</summary>
internal static class CommonCarbonPrice
{
    private const double Dollars = 50;

    public static TreatyTemplate? Of(Pack pack) => ClauseRules.HasTrade(pack) ? null : TreatyTemplates.Written(
        "common-carbon-price",
        pack,
        new TreatyTerms { Title = "", Parties = [.. pack.Playable], OpenToAll = true, Entry = new EntryRule { AtLeast = 3 }, Amendment = "two-thirds" },
        new CarbonPriceFloor { Dollars = Dollars, Check = "inspection", Remedy = new Remedy { Kind = "payment" } },
        new Inspection());
}
