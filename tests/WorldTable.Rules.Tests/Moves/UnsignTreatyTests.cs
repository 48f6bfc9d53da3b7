using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Moves;

public sealed class UnsignTreatyTests
{
    [Fact]
    public void A_signature_that_does_not_bind_yet_can_be_taken_back()
    {
        var treaty = Drafted("USA", "CHN").Offered().Signed("USA", "CHN").Does("CHN", Unsign());

        Assert.Equal("Open", treaty.Sealed().Status.ToString());
        Assert.Equal(Refusals.NotSigned, treaty.Refuses("CHN", Unsign()).Code);
        Assert.Equal(Refusals.TreatyNotNow, treaty.Signed("CHN").Sealed().Refuses("CHN", Unsign()).Code);
    }

    [Fact]
    public void A_signature_under_an_amendment_can_be_taken_back_while_the_membership_stands()
    {
        var treaty = InForce("USA", "CHN").Does("USA", Edit(1, Puts(Floor(80, "c1")))).Signed("USA", "CHN").Does("CHN", Unsign()).Sealed();

        Assert.Equal(1, treaty.Table.Standing.Version);
        Assert.Equal(["CHN", "USA"], treaty.Members);
    }
}
