using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>A higher carbon price at home: the more, the closer warming and the larger the nation's share.</summary>
public sealed class CarbonPriceCard : Card
{
    // What is suggested beyond today's price, in the lever's steps.
    private const double More = 40.0;
    private const double Step = 5.0;

    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        yield return Of(
            CarbonPrice.Name,
            from.Heat * (0.6 + from.EmissionsShare),
            Step * Math.Round((from.Own.CarbonPrice + More) / Step),
            Said.Of("card.carbon-price", ("gigatonnes", from.Own.EmissionsGigatonnes), ("percent", 100.0 * from.EmissionsShare)));
    }
}
