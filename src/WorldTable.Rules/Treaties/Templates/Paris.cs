using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Treaties.Templates;

/// <summary>Everybody cuts a little more in each round and reports on it; nothing follows who does not. It enters into force with 55 percent of the nations and of the world's emissions, as the Paris Agreement did with 55 parties.</summary>
internal static class Paris
{
    private const int Share = 55;

    public static TreatyTemplate? Of(Pack pack) => TreatyTemplates.Written(
        "paris",
        pack,
        new TreatyTerms
        {
            Title = "",
            Parties = [.. pack.Playable],
            OpenToAll = true,
            Entry = new EntryRule { AtLeast = ((Share * pack.Playable.Count) + 99) / 100, ShareOf = TreatyShares.Emissions, SharePercent = Share },
            Amendment = "two-thirds",
        },
        new EmissionsCut { Percent = 10, Step = 10 });
}
