using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>Takes the own offer back: the treaty is a draft again.</summary>
public sealed record WithdrawOffer : TreatyMove
{
    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by)
    {
        if (table.Status is not TreatyStatus.Open)
            return NotNow(table);
        return table.Offer!.By == by.Nation
            ? Accept((table with { Offer = null }).Tell("offer-withdrawn", view.Round, by, table.Newest.Number))
            : Refuse(Refusals.NotYourOffer, ("nation", table.Offer.By.Value));
    }
}
