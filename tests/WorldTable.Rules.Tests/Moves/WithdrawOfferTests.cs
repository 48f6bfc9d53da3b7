using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Treaties;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Moves;

public sealed class WithdrawOfferTests
{
    [Fact]
    public void Who_offered_can_take_it_back_and_nobody_else()
    {
        var treaty = Drafted("USA", "CHN").Offered();

        var refused = treaty.Refuses("CHN", Withdraw());

        Assert.Equal((Refusals.NotYourOffer, "USA"), (refused.Code, refused.Said.Arguments["nation"].Text));
        Assert.Equal(TreatyStatus.Draft, treaty.Does("USA", Withdraw()).Status);
        Assert.Equal(Refusals.TreatyNotNow, treaty.Refuses("USA", Withdraw()).Code);
    }
}
