using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>Puts the newest version on offer, so that it can be signed; on one that is on offer, says until when.</summary>
public sealed record OfferTreaty : TreatyMove
{
    /// <summary>The version that was looked at.</summary>
    public required int Version { get; init; }

    /// <summary>At the seal of this round the offer ends; absent means that it stands.</summary>
    public int? Until { get; init; }

    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by)
    {
        if (table.Status is not (TreatyStatus.Draft or TreatyStatus.Open))
            return NotNow(table);
        if (!table.Newest.Text.Terms.Parties.Contains(by.Nation))
            return Refuse(Refusals.NotAParty);
        if (Version != table.Newest.Number)
            return MovedOn(table.Newest);
        return (TreatyRules.Refuses(table.Newest.Text, view, offered: true) ?? TreatyRules.RefusesUntil(Until, view)) is { } refusal
            ? Refuse(refusal)
            : Accept((table with { Offer = new TreatyOffer { By = by.Nation, Round = view.Round, Until = Until } }).Tell("offered", view.Round, by, Version));
    }
}
