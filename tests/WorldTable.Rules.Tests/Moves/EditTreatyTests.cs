using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Worlds;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Moves;

public sealed class EditTreatyTests
{
    [Fact]
    public void Changes_of_different_clauses_by_different_nations_go_together()
    {
        var treaty = Drafted("USA", "CHN", "EUN").Does("USA", Edit(1, Puts(Floor(20))));

        treaty.Does("CHN", Edit(2, Puts(Floor(60, "c1")))).Does("EUN", Edit(2, Puts(Floor(25, "c2")))).Does("USA", Edit(2, Puts(Floor(5))));

        Assert.Equal([("c1", 60.0), ("c2", 25.0), ("c3", 5.0)], treaty.Text.Clauses.Cast<CarbonPriceFloor>().Select(clause => (clause.Id.Value, clause.Dollars)));
        Assert.Equal(5, treaty.Table.Newest.Number);
        Assert.Equal(["drafted", "edited", "edited", "edited", "edited"], treaty.Happened);
    }

    [Fact]
    public void Who_changes_what_somebody_has_changed_since_is_told_by_whom_and_in_which_version()
    {
        var treaty = Drafted("USA", "CHN", "EUN").Does("USA", Edit(1, Puts(Floor(60, "c1")))).Does("CHN", Edit(1, new TreatyEdit { Terms = TextOf("USA", "CHN", "EUN").Terms with { Title = "Ours" } }));

        var late = treaty.Refuses("EUN", Edit(1, Puts(Floor(70, "c1"))));

        Assert.Equal(Refusals.TreatyMovedOn, late.Code);
        Assert.Equal(("USA", 2.0), (late.Said.Arguments["nation"].Text, late.Said.Arguments["version"].Number));
        Assert.Equal(Refusals.TreatyMovedOn, treaty.Refuses("EUN", Edit(2, new TreatyEdit { Terms = TextOf("USA", "CHN", "EUN").Terms })).Code);
        Assert.Equal("Ours", treaty.Does("EUN", Edit(2, Puts(Floor(70, "c1")))).Text.Terms.Title);
    }

    [Fact]
    public void A_clause_that_went_does_not_come_back_under_its_name_and_no_name_is_given_twice()
    {
        var treaty = Drafted("USA", "CHN").Does("USA", Edit(1, new TreatyEdit { Drop = new ClauseId("c1") }));

        Assert.Equal(Refusals.TreatyMovedOn, treaty.Refuses("CHN", Edit(1, Puts(Floor(70, "c1")))).Code);
        Assert.Equal(Refusals.UnknownClause, treaty.Refuses("CHN", Edit(2, Puts(Floor(70, "c1")))).Code);
        Assert.Equal("c2", treaty.Does("CHN", Edit(2, Puts(Floor(70)))).Text.Clauses[0].Id.Value);
    }

    [Fact]
    public void Editing_an_offer_is_a_counter_offer_or_makes_it_a_draft_again()
    {
        var treaty = Drafted("USA", "CHN").Offered().Signed("USA").Does("CHN", Edit(1, Puts(Floor(10, "c1"))) with { Offer = true, Until = 2 });

        Assert.Equal((TreatyStatus.Open, "CHN", 2), (treaty.Status, treaty.Table.Offer!.By.Value, treaty.Table.Offer.Until));
        Assert.Equal(TreatyStatus.Draft, treaty.Does("USA", Edit(2, Puts(Floor(90, "c1")))).Status);
        Assert.Equal("offer-withdrawn", treaty.Happened.Last());
    }

    [Fact]
    public void Who_is_not_invited_does_not_write()
    {
        var treaty = Drafted("USA", "CHN");

        Assert.Equal(Refusals.NotAParty, treaty.Refuses("IND", Edit(1, Puts(Floor(1)))).Code);
        Assert.Equal(Refusals.NotAMember, Drafted("USA", "CHN", "EUN").Offered().Signed("USA", "CHN").Sealed().Refuses("EUN", Edit(1, Puts(Floor(1)))).Code);
        Assert.Equal(Refusals.NotNow, treaty.In(Phase.Decision).Refuses("USA", Edit(1, Puts(Floor(1)))).Code);
    }

    [Fact]
    public void An_edit_that_says_nothing_or_two_things_is_no_edit()
    {
        var treaty = Drafted("USA", "CHN");

        Assert.All(new[] { Edit(1), Edit(1, new TreatyEdit()), Edit(0, Puts(Floor(1))), Edit(2, Puts(Floor(1))), Edit(1, (TreatyEdit)null!), Edit(1, Puts(Floor(1)) with { Drop = new ClauseId("c1") }) },
            edit => Assert.Equal(Refusals.BadRequest, treaty.Refuses("USA", edit).Code));
    }

    [Fact]
    public void Of_many_versions_those_that_were_signed_and_the_newest_are_kept()
    {
        var treaty = Drafted("USA", "CHN").Offered().Signed("CHN");
        for (var version = 1; version < 40; version++)
            treaty.Does("USA", Edit(version, Puts(Floor(version, "c1"))));

        Assert.Equal(TreatyTable.MostVersions, treaty.Table.Versions.Count);
        Assert.Equal((1, 40), (treaty.Table.Versions[0].Number, treaty.Table.Newest.Number));
        Assert.Equal(Refusals.TreatyMovedOn, treaty.Refuses("CHN", Edit(3, Puts(Floor(1)))).Code);
    }
}
