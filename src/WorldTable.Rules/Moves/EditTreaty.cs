using System.Diagnostics;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>
/// Writes the next version. Changes of different clauses by different delegates go together; who changes a clause that somebody has changed since is told so. While the treaty is on offer this is
/// a counter-offer: on offer at once, or a draft again. Of a treaty in force, its members write the amendment that they can sign.
/// </summary>
public sealed record EditTreaty : TreatyMove
{
    /// <summary>The version that was looked at.</summary>
    public required int Base { get; init; }
    public required IReadOnlyList<TreatyEdit> Edits { get; init; }

    /// <summary>Whether the new version is on offer at once; absent means no.</summary>
    public bool? Offer { get; init; }

    /// <summary>At the seal of this round the offer ends; absent means that it stands.</summary>
    public int? Until { get; init; }

    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by)
    {
        if (table.Standing.Status is TreatyStatus.Expired or TreatyStatus.Terminated)
            return NotNow(table);
        var inForce = table.Standing.Status is not TreatyStatus.Draft;
        if (inForce && !table.Standing.Members.ContainsKey(by.Nation))
            return Refuse(Refusals.NotAMember);
        if (!inForce && !table.Newest.Text.Terms.Parties.Contains(by.Nation))
            return Refuse(Refusals.NotAParty);
        return TreatyMerge.Of(table, Base, Edits) switch
        {
            Ruling<Merged>.Accepted accepted => Next(table, view, by, accepted.State, offers: !inForce && Offer is true),
            Ruling<Merged>.Refused refused => Refuse(refused.Because),
            _ => throw new UnreachableException(),
        };
    }

    private Ruling<TreatyTable> Next(TreatyTable table, RoundView view, Delegate by, Merged merged, bool offers)
    {
        if ((TreatyRules.Refuses(merged.Text, view, offers) ?? (offers ? TreatyRules.RefusesUntil(Until, view) : null)) is { } refusal)
            return Refuse(refusal);
        var number = table.Newest.Number + 1;
        var next = (table with { ClausesNamed = merged.ClausesNamed })
            .With(new TreatyVersion { Number = number, By = by.Nation, Round = view.Round, Text = merged.Text, Changed = merged.Changed })
            .Tell("edited", view.Round, by, number);
        if (offers)
            return Accept((next with { Offer = new TreatyOffer { By = by.Nation, Round = view.Round, Until = Until } }).Tell("offered", view.Round, by, number));
        return Accept(table.Offer is null ? next : (next with { Offer = null }).Tell("offer-withdrawn", view.Round, by, number - 1));
    }
}
