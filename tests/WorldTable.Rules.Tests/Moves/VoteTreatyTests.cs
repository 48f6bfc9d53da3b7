using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Moves;

public sealed class VoteTreatyTests
{
    [Fact]
    public void Members_put_a_treaty_to_sleep_wake_it_and_end_it()
    {
        var treaty = InForce("USA", "CHN").Does("USA", Vote("suspend")).Sealed();

        Assert.Equal("InForce", treaty.Status.ToString());
        Assert.Equal("Suspended", treaty.Does("CHN", Vote("suspend")).Sealed().Status.ToString());
        Assert.Empty(treaty.Table.Votes);
        Assert.Equal("InForce", treaty.Does("USA", Vote("resume")).Does("CHN", Vote("resume")).Sealed().Status.ToString());
        Assert.Equal("Terminated", treaty.Does("USA", Vote("terminate")).Does("CHN", Vote("terminate")).Sealed().Status.ToString());
        Assert.Equal(
            ["vote-suspend", "vote-suspend", "suspended", "vote-resume", "vote-resume", "resumed", "vote-terminate", "vote-terminate", "terminated"],
            treaty.Happened.TakeLast(9));
    }

    [Fact]
    public void A_vote_is_taken_back_before_it_counts()
    {
        var treaty = InForce("USA", "CHN").Does("USA", Vote("terminate")).Does("CHN", Vote("terminate")).Does("CHN", Vote("terminate", favour: false)).Does("USA", Vote("suspend", favour: false));

        Assert.Equal("InForce", treaty.Sealed().Status.ToString());
    }

    [Fact]
    public void Whoever_votes_or_takes_a_vote_back_is_in_the_history_once_for_each_time()
    {
        var treaty = InForce("USA", "CHN").Does("USA", Vote("suspend")).Does("USA", Vote("suspend")).Does("CHN", Vote("terminate")).Does("USA", Vote("suspend", favour: false)).Does("USA", Vote("suspend", favour: false));

        Assert.Equal(["vote-suspend", "vote-terminate", "vote-withdrawn"], treaty.Happened.TakeLast(3));
        Assert.Equal(["USA", "CHN", "USA"], treaty.Table.Events.TakeLast(3).Select(happened => happened.Nation!.Value.Value));
        Assert.All(treaty.Table.Events.TakeLast(3), happened => Assert.NotNull(happened.Seat));
    }

    [Fact]
    public void Only_members_vote_and_only_on_what_can_be()
    {
        Assert.Equal(Refusals.NotAMember, InForce("USA", "CHN").Refuses("IND", Vote("suspend")).Code);
        Assert.Equal(Refusals.TreatyNotNow, InForce("USA", "CHN").Refuses("USA", Vote("resume")).Code);
        Assert.Equal(Refusals.TreatyNotNow, Drafted("USA", "CHN").Refuses("USA", Vote("suspend")).Code);
        Assert.Equal(Refusals.BadRequest, InForce("USA", "CHN").Refuses("USA", Vote("explode")).Code);
    }
}
