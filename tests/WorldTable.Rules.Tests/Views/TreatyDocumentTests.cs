using System.Text.Json;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Views;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Views;

public sealed class TreatyDocumentTests
{
    [Fact]
    public void An_offer_shows_who_has_signed_and_how_far_it_is_from_entering_into_force()
    {
        var text = TextOf("USA", "CHN", "EUN");
        var treaty = Begun("USA", text with { Terms = text.Terms with { Entry = new EntryRule { AtLeast = 2, ShareOf = TreatyShares.Gdp, SharePercent = 30 } } })
            .TwoKeys("CHN").Offered(until: 3).Signed("USA", "CHN");

        var shown = Shown(treaty);

        Assert.Equal((TreatyStatus.Open, 1, 2, 30.0, false), (shown.Status, shown.Entry.Signed, shown.Entry.Needed, shown.Entry.NeededPercent, shown.Entry.Met));
        Assert.Equal(100.0, shown.Entry.Adds.Sum(), 1e-9);
        Assert.Equal(shown.Entry.Adds[0], shown.Entry.SignedPercent, 1e-9);
        Assert.Equal([("CHN", 1, 2), ("USA", 1, 1)], shown.Signatures.Select(signature => (signature.Nation.Value, signature.Keys, signature.Needs)));
        Assert.True(Shown(treaty.Does("CHN", Sign(1), seat: "b")).Entry.Met);
        Assert.Equal(TreatyStatus.InForce, treaty.Sealed().Status);
    }

    [Fact]
    public void A_draft_says_what_it_would_ask_of_everybody_whom_it_invites_in_the_next_round()
    {
        var treaty = Drafted("USA", "CHN");

        var clause = Assert.Single(Shown(treaty).Clauses);

        Assert.Equal(("c1", "carbon-price-floor", "clause.carbon-price-floor", true), (clause.Clause.Value, clause.Kind, clause.Sentence.Key, clause.Works));
        Assert.Equal([("USA", "at-least", 50.0), ("CHN", "at-least", 50.0)], clause.Duties.Select(duty => (duty.Nation.Value, duty.Asks, duty.Amount)));
        Assert.Null(Shown(treaty).ClausesInForce);
    }

    [Fact]
    public void A_pending_amendment_stands_beside_what_is_in_force()
    {
        var treaty = InForce("USA", "CHN").Does("USA", Edit(1, Puts(Floor(80, "c1")))).Signed("USA").Does("CHN", Leave());

        var shown = Shown(treaty);

        Assert.Equal((1, 1, 2, false), (shown.InForce, shown.Entry.Signed, shown.Entry.Needed, shown.Entry.Met));
        Assert.Equal((80.0, 50.0), (shown.Clauses[0].Duties[0].Amount, shown.ClausesInForce![0].Duties[0].Amount));
        Assert.Equal([("CHN", 3), ("USA", null)], shown.Members.Select(member => (member.Nation.Value, member.LeavesAfter)));
    }

    [Fact]
    public void The_document_is_written_and_read_back_as_it_was()
    {
        var written = JsonSerializer.Serialize(Shown(InForce("USA", "CHN").Does("USA", Vote("suspend"))), RulesJson.Options);

        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<TreatyDocument>(written, RulesJson.Options), RulesJson.Options));
    }

    private static TreatyDocument Shown(AtTreaty treaty) => TreatyDocuments.Of(treaty.View, treaty.Table);
}
