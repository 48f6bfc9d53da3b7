using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Treaties;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Moves;

public sealed class OfferTreatyTests
{
    [Fact]
    public void An_offer_stands_for_good_or_until_the_seal_of_a_round()
    {
        Assert.Equal(TreatyStatus.Open, Drafted("USA", "CHN").Offered().Sealed(4).Status);
        var treaty = Drafted("USA", "CHN").Offered(until: 2).Sealed();
        Assert.Equal(TreatyStatus.Open, treaty.Status);
        Assert.Equal(TreatyStatus.Draft, treaty.Sealed().Status);
        Assert.Equal("offer-expired", treaty.Happened.Last());
    }

    [Fact]
    public void Only_a_party_offers_and_only_the_newest_version_with_something_in_it()
    {
        var treaty = Drafted("USA", "CHN").Does("CHN", Edit(1, Puts(Floor(5, "c1"))));

        Assert.Equal(Refusals.NotAParty, treaty.Refuses("IND", Offer(2)).Code);
        Assert.Equal(Refusals.TreatyMovedOn, treaty.Refuses("USA", Offer(1)).Code);
        Assert.Equal(Refusals.BadAmount, treaty.Refuses("USA", Offer(2, until: 0)).Code);
        Assert.Equal(Refusals.BadAmount, treaty.Refuses("USA", Offer(2, until: 9)).Code);
        Assert.Equal(Refusals.NoClauses, Begun("USA", TextOf("USA", "CHN") with { Clauses = [] }).Refuses("USA", Offer(1)).Code);
        Assert.Equal(Refusals.TreatyNotNow, InForce("USA", "CHN").Refuses("USA", Offer(1)).Code);
    }
}
