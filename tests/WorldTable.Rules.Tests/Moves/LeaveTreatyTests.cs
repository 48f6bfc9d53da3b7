using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Moves;

public sealed class LeaveTreatyTests
{
    [Fact]
    public void Who_gives_notice_is_bound_for_the_rounds_of_the_notice_and_then_out()
    {
        var treaty = InForce("USA", "CHN", "EUN").Does("EUN", Leave()).Does("EUN", Leave()).Sealed();

        Assert.Contains("EUN", treaty.Members);
        Assert.DoesNotContain("EUN", treaty.Sealed().Members);
        Assert.Equal(["notice", "left"], treaty.Happened.TakeLast(2));
        Assert.DoesNotContain("EUN", treaty.Sealed().Members);
    }

    [Fact]
    public void Who_is_not_bound_cannot_leave()
    {
        Assert.Equal(Refusals.TreatyNotNow, Drafted("USA", "CHN").Refuses("USA", Leave()).Code);
        Assert.Equal(Refusals.NotAMember, InForce("USA", "CHN").Refuses("IND", Leave()).Code);
    }
}
