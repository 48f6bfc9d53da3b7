using System.Runtime.CompilerServices;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>Draws a treaty as everybody sees it.</summary>
public static class TreatyDocuments
{
    private static readonly ConditionalWeakTable<TreatyText, Reach> Reached = [];

    /// <param name="view">the open round</param>
    /// <param name="table">as its keeper has it; born</param>
    public static TreatyDocument Of(RoundView view, TreatyTable table)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(table);
        var (standing, newest) = (table.Standing, table.Newest);
        var isInForce = standing.Version == newest.Number;
        var figures = OpeningFigures.Of(view.Pack, view.Opening.State);
        IReadOnlyList<ClauseDocument> Now(TreatyText text) => ClauseDocuments.Of(view.Pack, new TreatyInForce(table.Treaty, text, standing), view.Round, figures);
        return new TreatyDocument
        {
            Treaty = table.Treaty,
            Branch = view.Branch,
            Round = view.Round,
            Status = table.Status,
            ProposedBy = table.ProposedBy,
            ProposedInRound = table.ProposedInRound,
            Versions = table.Versions,
            Offer = table.Offer,
            Signatures = [.. table.Signatures.Select(pair => Signed(pair.Key, pair.Value))],
            Entry = EntryOf(view, table),
            InForce = standing.Version,
            Since = standing.Since,
            Members = [.. standing.Members.Select(pair => new MemberDocument
            {
                Nation = pair.Key,
                Since = pair.Value.Since,
                LeavesAfter = table.LeavesAfter(pair.Key),
                Without = pair.Value.Without,
            })],
            Votes = table.Votes,
            Clauses = isInForce ? Now(standing.Text!) : ClauseDocuments.Of(view.Pack, AsIf(view, table), view.Round + 1, figures),
            ClausesInForce = isInForce || standing.Text is not { } text ? null : Now(text),
            BeyondReach = isInForce || table.Status is TreatyStatus.Expired or TreatyStatus.Terminated ? null : BeyondOf(view, table, figures),
            Breaches = standing.Breaches,
            Accounts = TreatyAccount.Of(view.Opening.State, table.Treaty),
            Events = table.Events,
        };
    }

    /// <summary>The newest version, as if everybody who is invited had signed it: an amendment binds those who are bound.</summary>
    private static TreatyInForce AsIf(RoundView view, TreatyTable table) => table.Standing.Text is null
        ? TreatyInForce.AsIf(table.Treaty, table.Newest.Text, TreatyRules.Invited(table.Newest.Text.Terms, view.Pack), view.Round + 1)
        : new TreatyInForce(table.Treaty, table.Newest.Text, table.Standing with { Text = table.Newest.Text });

    // Signatures come and go while the text stays: worked out once for a text in a round.
    private static IReadOnlyList<BeyondReach>? BeyondOf(RoundView view, TreatyTable table, OpeningFigures figures)
    {
        var text = table.Newest.Text;
        if (!Reached.TryGetValue(text, out var known) || !ReferenceEquals(known.Opening, view.Opening.State))
        {
            var others = TreatiesInForce.Of(view.Pack, view.Opening.State.Treaties);
            known = new Reach(view.Opening.State, TreatyReach.Of(view.Pack, AsIf(view, table), others, view.Round, figures));
            Reached.AddOrUpdate(text, known);
        }
        return known.Beyond.Count > 0 ? known.Beyond : null;
    }

    private sealed record Reach(WorldState Opening, IReadOnlyList<BeyondReach> Beyond);

    private static SignatureDocument Signed(NationId nation, Signature signature) => new()
    {
        Nation = nation,
        Version = signature.Version,
        Round = signature.Round,
        Keys = signature.Keys.Count,
        Needs = signature.Needs,
        Seats = signature.Keys,
        Without = signature.Without,
    };

    private static EntryDocument EntryOf(RoundView view, TreatyTable table)
    {
        var (standing, newest) = (table.Standing, table.Newest);
        var rule = newest.Text.Terms.Entry;
        if (standing.Text is { } inForce && newest.Number != standing.Version)
        {
            var (signed, needed) = (TreatyMembers.SignedBy(table).Count, TreatyVotes.Needed(inForce.Terms.Amendment, standing.Members.Count));
            return new EntryDocument { Signed = signed, Needed = needed, SignedPercent = 0, NeededPercent = 0, Adds = [], Met = signed >= needed };
        }
        var shares = TreatyShares.Of(view.Pack, view.Opening.State);
        var entry = TreatyEntry.Of(table, newest, view.Pack, shares);
        return new EntryDocument
        {
            Signed = standing.Text is null ? entry.Signed.Count : standing.Members.Count,
            Needed = rule.AtLeast,
            ShareOf = rule.ShareOf,
            SignedPercent = entry.SignedPercent,
            NeededPercent = rule.ShareOf is null ? 0 : rule.SharePercent,
            Adds = rule.ShareOf is { } of ? shares.By(of) : [],
            Met = standing.Text is not null || entry.Met && table.Status is TreatyStatus.Open,
        };
    }
}
