using WorldTable.Rules.Moves;
using WorldTable.Rules.Treaties;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Treaties;

public sealed class TreatySealTests
{
    [Fact]
    public void Enough_signatures_bring_a_treaty_into_force_from_the_next_round_on()
    {
        var treaty = Drafted("USA", "CHN", "EUN").Offered().Signed("USA", "EUN").Sealed();

        Assert.Equal((TreatyStatus.InForce, 1, 2), (treaty.Status, treaty.Table.Standing.Version, treaty.Table.Standing.Since));
        Assert.Equal(["EUN", "USA"], treaty.Members);
        Assert.All(treaty.Table.Standing.Members.Values, member => Assert.Equal(2, member.Since));
        Assert.Null(treaty.Table.Offer);
        Assert.Equal(["in-force", "joined", "joined"], treaty.Happened.TakeLast(3));
    }

    /// <summary>The Paris Agreement, Article 21: 55 parties and 55 percent of emissions. Of the six nations of the small table 55 percent are four; China, the USA, Europe and India emit more than half of the world's CO2.</summary>
    [Fact]
    public void Like_the_Paris_Agreement_a_treaty_can_ask_for_nations_and_for_their_share_of_emissions()
    {
        var game = Playing.Small();
        var shares = TreatyShares.Of(game.Pack, game.State).By(TreatyShares.Emissions);
        var small = Enough("USA", "IND", "EAC", "SIS");
        var few = Enough("USA", "CHN", "EUN");
        var both = Enough("USA", "CHN", "EUN", "IND");

        Assert.Equal(100.0, shares.Sum(), 1e-9);
        Assert.Equal([TreatyStatus.Open, TreatyStatus.Open, TreatyStatus.InForce], [small.Status, few.Status, both.Status]);

        AtTreaty Enough(params string[] signers)
        {
            var text = TextOf("USA", "CHN", "EUN", "IND", "EAC", "SIS");
            return Begun("USA", text with { Terms = text.Terms with { Entry = new EntryRule { AtLeast = 4, ShareOf = TreatyShares.Emissions, SharePercent = 55 } } }).Offered().Signed(signers).Sealed();
        }
    }

    [Fact]
    public void Who_signs_later_joins_at_the_next_seal_and_who_was_not_invited_only_an_open_treaty()
    {
        var treaty = Drafted("USA", "CHN", "EUN").Offered().Signed("USA", "CHN").Sealed();
        Assert.Equal(Refusals.NotAParty, treaty.Refuses("IND", Sign(1)).Code);
        treaty.Does("EUN", Sign(1)).Sealed();
        Assert.Equal(3, treaty.Table.Standing.Members[new("EUN")].Since);

        var text = TextOf("USA", "CHN");
        var open = Begun("USA", text with { Terms = text.Terms with { OpenToAll = true } }).Offered().Signed("USA", "CHN").Sealed().Does("IND", Sign(1)).Sealed();
        Assert.Equal(["CHN", "IND", "USA"], open.Members);
    }

    [Fact]
    public void While_an_amendment_is_pending_others_still_join_what_is_in_force()
    {
        var treaty = Drafted("USA", "CHN", "EUN").Offered().Signed("USA", "CHN").Sealed().Does("USA", Edit(1, Puts(Floor(80, "c1"))));

        treaty.Does("EUN", Sign(1)).Sealed();

        Assert.Equal((1, 3), (treaty.Table.Standing.Version, treaty.Members.Count()));
    }

    [Theory]
    [InlineData("all", 3, false)]
    [InlineData("all", 4, true)]
    [InlineData("two-thirds", 2, false)]
    [InlineData("two-thirds", 3, true)]
    [InlineData("majority", 2, false)]
    [InlineData("majority", 3, true)]
    public void An_amendment_replaces_the_text_for_all_when_enough_members_have_signed_it(string rule, int signers, bool carried)
    {
        string[] members = ["USA", "CHN", "EUN", "IND"];
        var text = TextOf(members);
        var treaty = Begun("USA", text with { Terms = text.Terms with { Amendment = rule } }).Offered().Signed(members).Sealed().Does("USA", Edit(1, Puts(Floor(80, "c1"))));

        treaty.Signed(members[..signers]).Sealed();

        Assert.Equal(carried ? 2 : 1, treaty.Table.Standing.Version);
        Assert.Equal(4, treaty.Members.Count());
        Assert.Equal(carried, treaty.Happened.Contains("amended"));
    }

    [Fact]
    public void What_a_member_left_out_stays_out_of_an_amendment_that_it_did_not_sign_as_far_as_the_clause_is_there()
    {
        var text = TextOf("USA", "CHN", "EUN") with { Clauses = [Floor(10), Floor(20)] };
        var treaty = Begun("USA", text with { Terms = text.Terms with { Reservations = true, Amendment = "majority" } })
            .Offered().Signed("USA", "CHN").Does("EUN", Sign(1, "c1", "c2")).Sealed()
            .Does("USA", Edit(1, new TreatyEdit { Drop = new("c2") })).Signed("USA", "CHN").Sealed();

        Assert.Equal(["c1"], treaty.Table.Standing.Members[new("EUN")].Without.Select(clause => clause.Value));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    public void A_notice_binds_for_the_rounds_that_the_treaty_says(int notice, int sealsUntilOut)
    {
        var text = TextOf("USA", "CHN", "EUN");
        var treaty = Begun("USA", text with { Terms = text.Terms with { NoticeRounds = notice } }).Offered().Signed("USA", "CHN", "EUN").Sealed().Does("EUN", Leave());

        treaty.Sealed(sealsUntilOut - 1);
        Assert.Contains("EUN", treaty.Members);
        Assert.DoesNotContain("EUN", treaty.Sealed().Members);
        Assert.DoesNotContain("EUN", treaty.Table.Signatures.Keys.Select(nation => nation.Value));
    }

    [Theory]
    [InlineData("none", 2)]
    [InlineData("exclusion", 4)]
    public void Nobody_leaves_a_treaty_to_escape_what_follows_a_breach(string remedy, int outAfter)
    {
        var text = TextOf("USA", "CHN", "EUN");
        text = text with { Terms = text.Terms with { NoticeRounds = 0 }, Clauses = [Floor(50) with { Remedy = new Remedy { Kind = remedy } }] };
        var treaty = Begun("USA", text).Offered().Signed("USA", "CHN", "EUN").Sealed().Broke("EUN", found: 2, cureUntil: 3).Does("EUN", Leave());

        Assert.Equal(outAfter, treaty.Table.LeavesAfter(new("EUN")));
        Assert.Contains("EUN", outAfter == 2 ? treaty.Members : treaty.Sealed(2).Members);
        Assert.DoesNotContain("EUN", treaty.Sealed().Members);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    public void Who_is_on_the_way_out_goes_when_the_old_text_said_and_is_not_bound_by_what_the_others_change_meanwhile(int notice, int outAfter)
    {
        var text = TextOf("USA", "CHN", "EUN");
        text = text with { Terms = text.Terms with { NoticeRounds = notice, Amendment = "majority" }, Clauses = [Floor(50), Floor(20)] };
        var treaty = Begun("USA", text).Offered().Signed("USA", "CHN", "EUN").Sealed().Does("EUN", Leave())
            .Does("USA", Edit(1, Puts(Floor(200, "c1")))).Does("USA", Edit(2, new TreatyEdit { Terms = text.Terms with { NoticeRounds = 5 } })).Signed("USA", "CHN");
        Assert.Equal(outAfter, treaty.Table.LeavesAfter(new("EUN")));

        treaty.Sealed();

        Assert.Equal(3, treaty.Table.Standing.Version);
        if (notice > 0)
        {
            Assert.Equal(outAfter, treaty.Table.LeavesAfter(new("EUN")));
            Assert.Equal(["c1"], treaty.Table.Standing.Members[new("EUN")].Without.Select(clause => clause.Value));
            Assert.Empty(treaty.Table.Standing.Members[new("CHN")].Without);
            treaty.Sealed();
        }
        Assert.DoesNotContain("EUN", treaty.Members);
    }

    [Fact]
    public void An_amendment_whose_own_last_round_is_over_changes_nothing_and_ends_nothing()
    {
        var text = TextOf("USA", "CHN");
        var treaty = Begun("USA", text).Offered().Signed("USA", "CHN").Sealed()
            .Does("USA", Edit(1, new TreatyEdit { Terms = text.Terms with { Sunset = 3 } })).Sealed(2).Signed("USA", "CHN").Sealed();

        Assert.Equal((TreatyStatus.InForce, 1), (treaty.Status, treaty.Table.Standing.Version));
    }

    [Fact]
    public void Of_two_members_one_leaves_and_the_treaty_is_over()
    {
        var treaty = InForce("USA", "CHN").Does("CHN", Leave()).Sealed(2);

        Assert.Equal((TreatyStatus.Terminated, "terminated"), (treaty.Status, treaty.Happened.Last()));
        Assert.Empty(treaty.Table.Leaving);
    }

    [Fact]
    public void After_its_last_round_a_treaty_is_over()
    {
        var text = TextOf("USA", "CHN");
        var treaty = Begun("USA", text with { Terms = text.Terms with { Sunset = 3 } }).Offered().Signed("USA", "CHN").Sealed(2);

        Assert.Equal(TreatyStatus.InForce, treaty.Status);
        Assert.Equal((TreatyStatus.Expired, "expired"), (treaty.Sealed().Status, treaty.Happened.Last()));
        Assert.Equal(Refusals.TreatyNotNow, treaty.Refuses("USA", Edit(1, Puts(Floor(1)))).Code);
    }

    [Fact]
    public void An_offer_that_would_bind_in_no_round_ends()
    {
        var text = TextOf("USA", "CHN");
        var treaty = Begun("USA", text with { Terms = text.Terms with { Sunset = 2 } }).Offered().Sealed(2).Signed();

        Assert.Equal((TreatyStatus.Draft, "offer-expired"), (treaty.Status, treaty.Happened.Last()));
    }

    [Fact]
    public void A_draft_that_nobody_touches_is_laid_aside()
    {
        var treaty = Drafted("USA", "CHN").Sealed(3);

        Assert.Equal(TreatyStatus.Draft, treaty.Status);
        Assert.Equal(TreatyStatus.Expired, treaty.Sealed().Status);
        Assert.Equal(TreatyStatus.Open, Drafted("USA", "CHN").Offered().Sealed(4).Status);
    }

    [Fact]
    public void Two_thirds_are_rounded_up_and_a_majority_is_more_than_half()
    {
        Assert.Equal([2, 2, 3, 4, 4], Enumerable.Range(2, 5).Select(members => TreatyVotes.Needed("two-thirds", members)));
        Assert.Equal([2, 2, 3, 3, 4], Enumerable.Range(2, 5).Select(members => TreatyVotes.Needed("majority", members)));
        Assert.Equal([2, 3, 4, 5, 6], Enumerable.Range(2, 5).Select(members => TreatyVotes.Needed("all", members)));
    }

    [Fact]
    public void A_round_that_is_played_carries_treaties_on()
    {
        var treaty = Drafted("USA", "CHN").Offered().Signed("USA", "CHN");
        var game = Playing.Small();

        var next = Rules.Rounds.Round.Play(game.Pack, game.Outcome, game.Input() with { Treaties = System.Collections.Immutable.ImmutableSortedDictionary<Rules.Ids.TreatyId, TreatyTable>.Empty.Add(treaty.Table.Treaty, treaty.Table) }, 1);

        Assert.True(next.State.Treaties![treaty.Table.Treaty].Binds);
    }
}
