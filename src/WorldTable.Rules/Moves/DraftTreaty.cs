using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Moves;

/// <summary>Begins a treaty: its first version, a draft that its parties can edit. Whoever drafts is among them. The world gives it its number.</summary>
public sealed record DraftTreaty : Move
{
    /// <summary>Clauses without a name are named by the treaty.</summary>
    public required TreatyText Text { get; init; }

    /// <summary>The rules' answer, against what was known when the round opened.</summary>
    public Ruling<TreatyTable> Judge(TreatyTable table, RoundView view, Delegate by)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.IsBorn)
            return new Ruling<TreatyTable>.Refused(Refusal.Of(Refusals.TreatyNotNow, ("status", table.Status.Word())));
        if (Refuses(view, by) is { } refusal)
            return new Ruling<TreatyTable>.Refused(refusal);
        var (text, named) = Written(by);
        return new Ruling<TreatyTable>.Accepted((table with { ProposedBy = by.Nation, ProposedInRound = view.Round, ClausesNamed = named })
            .With(new TreatyVersion
            {
                Number = 1,
                By = by.Nation,
                Round = view.Round,
                Text = text,
                Changed = [.. text.Clauses.Select(clause => clause.Id.Value), TreatyMerge.Terms],
            })
            .Tell("drafted", view.Round, by, version: 1));
    }

    /// <summary>Why it cannot be begun now by this delegate; null when it can.</summary>
    public Refusal? Refuses(RoundView view, Delegate by)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Phase is not Phase.Table)
            return Refusal.Of(Refusals.NotNow, ("phase", Phases.Word(view.Phase)));
        if (Text.Clauses.Contains(null!))
            return Refusal.Of(Refusals.BadRequest);
        return TreatyRules.Refuses(Written(by).Text, view, offered: false);
    }

    private (TreatyText Text, int Named) Written(Delegate by)
    {
        var (text, named) = TreatyMerge.Named(TreatyRules.Cleaned(Text));
        return text.Terms.Parties.Contains(by.Nation)
            ? (text, named)
            : (text with { Terms = text.Terms with { Parties = text.Terms.Parties.Insert(0, by.Nation) } }, named);
    }
}
