using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>Ports and quick customs, for whoever lives by trade and spends little on them; the more, the slower the state.</summary>
public sealed class FacilitationCard : Card
{
    // Of what ports can save, this much must still be on the table.
    private const double MuchLeft = 0.5;
    private const double Percent = 2.0;

    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (from.Own.Trade is not { } trade)
            yield break;
        var left = 1.0 - (from.Outlook.SavedAtBorder(from.Row, from.Opening.State.Nations[from.Row].Facilitation ?? 0.0) / Outlook.MostSavedAtBorder);
        if (left < MuchLeft)
            yield break;
        var slow = 1.0 - (from.Pack.Nations[from.Row].Governance / 100.0);
        yield return Of(
            TradeFacilitation.Name,
            left * (0.4 + (0.03 * trade.ExportsPercent) + (0.8 * slow)),
            Percent,
            Said.Of("card.trade-facilitation", ("percent", trade.ExportsPercent)));
    }
}
