using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>A reason to hold a policy under a nation's nose. Kinds are open: a new one is one file and one word in this list.</summary>
public abstract class Card
{
    /// <summary>Every kind; of two that weigh the same the earlier is dealt.</summary>
    public static IReadOnlyList<Card> All { get; } =
    [
        new CarbonPriceCard(), new ClimatePoolCard(), new CleanResearchCard(), new ServicesCard(), new PovertyPoolCard(), new AidCard(),
        new TariffCard(), new CarbonBorderCard(), new FacilitationCard(), new InvestmentCard(),
    ];

    /// <summary>What this kind has to offer a nation as it stands: nothing, one card, or one for each of several targets.</summary>
    public abstract IEnumerable<Dealt> Deal(Standpoint from);

    /// <summary>A card for a lever without any target.</summary>
    protected static Dealt Of(LeverId lever, double weight, double suggested, Said why) => Of(lever, null, weight, suggested, why);

    /// <summary>A card; what it suggests never exceeds the lever's form.</summary>
    protected static Dealt Of(LeverId lever, string? to, double weight, double suggested, Said why)
    {
        var most = Lever.Named(lever)!.Form.Max;
        return new Dealt(weight, new CardDocument { Lever = lever, To = to, Suggested = suggested < most ? suggested : most, Why = why });
    }
}

/// <summary>A card and how much it matters: about 1 to 2 for what moves the worst meter, more for what is burning.</summary>
public sealed record Dealt(double Weight, CardDocument Card);
