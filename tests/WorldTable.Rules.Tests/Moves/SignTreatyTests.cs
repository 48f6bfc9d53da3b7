using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Worlds;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Moves;

public sealed class SignTreatyTests
{
    [Fact]
    public void A_signature_binds_one_version_only()
    {
        var treaty = Drafted("USA", "CHN").Offered().Signed("USA").Does("CHN", Edit(1, Puts(Floor(80, "c1"))) with { Offer = true });

        var stale = treaty.Refuses("CHN", Sign(1));

        Assert.Equal((Refusals.TreatyMovedOn, "CHN", 2.0), (stale.Code, stale.Said.Arguments["nation"].Text, stale.Said.Arguments["version"].Number));
        Assert.Equal("open", treaty.Signed("CHN").Sealed().Status.ToString(), ignoreCase: true);
        Assert.Equal("InForce", treaty.Signed("USA").Sealed().Status.ToString());
    }

    [Fact]
    public void Only_who_is_invited_signs_and_only_what_is_on_offer()
    {
        var treaty = Drafted("USA", "CHN");

        var draft = treaty.Refuses("USA", Sign(1));
        Assert.Equal((Refusals.TreatyNotNow, "draft"), (draft.Code, draft.Said.Arguments["status"].Text));
        Assert.Equal(Refusals.NotAParty, treaty.Offered().Refuses("IND", Sign(1)).Code);
        Assert.Equal(Refusals.NotNow, treaty.In(Phase.Briefing).Refuses("USA", Sign(1)).Code);
        Assert.Single(treaty.In(Phase.Decision).Signed("USA").Table.Signatures);
    }

    [Fact]
    public void Clauses_are_left_out_only_where_the_treaty_allows_it()
    {
        var text = TextOf("USA", "CHN") with { Terms = TextOf("USA", "CHN").Terms with { Reservations = true }, Clauses = [Floor(50), Floor(60)] };

        Assert.Equal(Refusals.NoReservations, Drafted("USA", "CHN").Offered().Refuses("CHN", Sign(1, "c1")).Code);
        var treaty = Begun("USA", text).Offered();
        Assert.Equal(Refusals.UnknownClause, treaty.Refuses("CHN", Sign(1, "c9")).Code);
        var member = treaty.Signed("USA").Does("CHN", Sign(1, "c2", "c2")).Sealed().Table.Standing.Members[new("CHN")];
        Assert.Equal(["c2"], member.Without.Select(clause => clause.Value));
    }

    [Fact]
    public void A_nation_with_two_keys_has_signed_when_two_delegates_have()
    {
        var treaty = Drafted("USA", "CHN").TwoKeys("CHN").Offered().Signed("USA", "CHN");

        Assert.Equal(Refusals.SameKey, treaty.Refuses("CHN", Sign(1)).Code);
        Assert.Equal("Open", treaty.Sealed().Status.ToString());
        Assert.Equal("InForce", treaty.Does("CHN", Sign(1), seat: "b").Sealed().Status.ToString());
        Assert.Equal(["drafted", "offered", "signed", "key-turned", "signed", "in-force", "joined", "joined"], treaty.Happened);
    }

    [Fact]
    public void A_second_key_for_something_else_begins_anew()
    {
        var text = TextOf("USA", "CHN") with { Terms = TextOf("USA", "CHN").Terms with { Reservations = true } };
        var treaty = Begun("USA", text).TwoKeys("CHN").Offered().Does("CHN", Sign(1));

        treaty.Does("CHN", Sign(1, "c1"), seat: "b");

        Assert.Equal("CHN-b", Assert.Single(treaty.Table.Signatures[new("CHN")].Keys).Value);
        Assert.False(treaty.Table.Signatures[new("CHN")].Counts);
    }

    [Fact]
    public void Signing_twice_changes_nothing()
    {
        var treaty = Drafted("USA", "CHN").Offered().Signed("USA");

        Assert.Same(treaty.Table, treaty.Does("USA", Sign(1), seat: "b").Table);
    }
}
