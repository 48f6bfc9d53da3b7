using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties;

/// <summary>What makes a treaty's text acceptable. Its clauses are looked at in <c>TreatyClauses</c>.</summary>
public static class TreatyRules
{
    public const int MostNoticeRounds = 5;

    /// <summary>The text with its title as it will be shown; one that cannot be shown stays as it is and is refused.</summary>
    public static TreatyText Cleaned(TreatyText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainText.Clean(text.Terms.Title, TreatyTerms.LongestTitle) is { } title ? text with { Terms = text.Terms with { Title = title } } : text;
    }

    /// <summary>Null when the text holds, else why not.</summary>
    /// <param name="text">a whole text, its clauses named</param>
    /// <param name="view">the open round: what enters into force at its seal binds from the next on</param>
    /// <param name="offered">whether it is to be signed: then it must have a clause</param>
    public static Refusal? Refuses(TreatyText text, RoundView view, bool offered)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(view);
        return OfTerms(text.Terms, view.Pack, view.Round) ?? TreatyClauses.Refuses(text, view, offered);
    }

    /// <summary>Null when an offer can stand until this round, else <c>bad-amount</c>.</summary>
    public static Refusal? RefusesUntil(int? until, RoundView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return until is not { } round ? null : Within(round, view.Round, view.Pack.Rounds);
    }

    /// <summary>Everybody whom a text lets in.</summary>
    public static IReadOnlyList<NationId> Invited(TreatyTerms terms, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(pack);
        return terms.OpenToAll ? pack.Playable : terms.Parties;
    }

    private static Refusal? OfTerms(TreatyTerms terms, Pack pack, int round)
    {
        if (PlainText.Clean(terms.Title, TreatyTerms.LongestTitle) is null)
            return Refusal.Of(Refusals.BadTitle, ("max", TreatyTerms.LongestTitle));
        if (terms.Parties.Exists(party => !pack.Playable.Contains(party)))
            return Refusal.Of(Refusals.UnknownNation);
        if (terms.Parties.Distinct().Count() < terms.Parties.Count || terms.Parties.Count < (terms.OpenToAll ? 1 : 2))
            return Refusal.Of(Refusals.BadParties);
        if (!TreatyVotes.IsRule(terms.Amendment))
            return Refusal.Of(Refusals.BadSetting, ("setting", "amendment"));
        if (terms.Entry.ShareOf is not (null or TreatyShares.Gdp or TreatyShares.Population or TreatyShares.Emissions))
            return Refusal.Of(Refusals.BadSetting, ("setting", "shareOf"));
        if (terms.Sunset is { } sunset && (sunset <= round || sunset > pack.Rounds))
            return Refusal.Of(Refusals.BadSunset, ("min", round + 1), ("max", pack.Rounds));
        return Within(terms.Entry.AtLeast, 2, Invited(terms, pack).Count)
            ?? Within(terms.Entry.SharePercent, 0, 100)
            ?? Within(terms.NoticeRounds, 0, MostNoticeRounds);
    }

    internal static Refusal? Within(double amount, double min, double max) =>
        amount >= min && amount <= max ? null : Refusal.Of(Refusals.BadAmount, ("min", min), ("max", max));
}
