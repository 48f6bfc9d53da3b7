using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Moves;

public sealed class StayInTreatyTests
{
    [Fact]
    public void A_notice_can_be_taken_back_before_it_runs_out()
    {
        var treaty = InForce("USA", "CHN", "EUN").Does("EUN", Leave()).Sealed().Does("EUN", Stay()).Does("EUN", Stay()).Sealed(2);

        Assert.Contains("EUN", treaty.Members);
        Assert.Equal("notice-withdrawn", treaty.Happened.Last());
    }

    [Fact]
    public void Who_is_not_bound_cannot_stay()
    {
        Assert.Equal(Refusals.TreatyNotNow, Drafted("USA", "CHN").Refuses("USA", Stay()).Code);
        Assert.Equal(Refusals.NotAMember, InForce("USA", "CHN").Refuses("IND", Stay()).Code);
    }
}
