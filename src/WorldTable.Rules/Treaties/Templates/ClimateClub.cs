using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Treaties.Templates;

/// <summary>Members price carbon at home and charge whoever stays outside at the border (Nordhaus 2015). Inspectors look, and a member that cheats pays at the border like an outsider.</summary>
internal static class ClimateClub
{
    private const double Dollars = 50;
    private const double Points = 5;

    public static TreatyTemplate? Of(Pack pack) => !ClauseRules.HasTrade(pack) ? null : TreatyTemplates.Written(
        "climate-club",
        pack,
        new TreatyTerms { Title = "", Parties = [.. pack.Playable], OpenToAll = true, Entry = new EntryRule { AtLeast = 3 }, Amendment = "two-thirds" },
        new CarbonPriceFloor { Dollars = Dollars, Check = "inspection", Remedy = new Remedy { Kind = "tariff", Size = Points } },
        new ClubTariff { Points = Points });
}
