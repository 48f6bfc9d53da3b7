using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>
/// An answer to a large partner who charges more than at the start: half as much, which is how a forgiving neighbour answers (Nowak 2006,
/// generous tit for tat), and the number that shows who began.
/// </summary>
public sealed class TariffCard : Card
{
    // Less than this many points more is no affront.
    private const double Affront = 4.5;
    private const double Answer = 0.5;
    private const double MostWeight = 3.0;

    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (from.Own.Trade is not { } trade)
            yield break;
        var (worst, points) = trade.Partners
            .Where(partner => partner.SoldBillions > 0.0)
            .Select(partner => (partner, Points: partner.TheirTariffPercent - AtStart(from.Pack, from.Row, from.Pack.PlaceOf(partner.Nation))))
            .MaxBy(pair => pair.Points * pair.partner.SoldBillions);
        if (worst is null || points < Affront)
            yield break;
        var weight = 1.0 + (points / 10.0);
        yield return Of(
            Tariff.Name,
            worst.Nation.Value,
            weight < MostWeight ? weight : MostWeight,
            Math.Ceiling(Answer * points),
            Said.Of("card.tariff", ("nation", worst.Nation.Value), ("points", points)));
    }

    // Percent that a buyer charged on a seller's goods when the game began.
    private static double AtStart(Pack pack, int seller, int buyer) =>
        pack.Numbers.Trade is { } trade ? 100.0 * trade.Tariff[(seller * trade.Stride) + buyer] : 0.0;
}
