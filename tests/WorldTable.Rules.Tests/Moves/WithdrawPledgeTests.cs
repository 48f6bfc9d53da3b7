using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Worlds;
using Delegate = WorldTable.Rules.Moves.Delegate;

namespace WorldTable.Rules.Tests.Moves;

public sealed class WithdrawPledgeTests
{
    private static readonly Delegate Europe = new(new NationId("EUN"), new SeatId("s1"));
    private static readonly ChallengeTable Promised = new ChallengeTable { Challenge = new ChallengeId("climate") }.With(Europe.Nation, 100).With(new NationId("USA"), 50);

    [Fact]
    public void At_the_table_it_takes_the_own_pledge_back_and_no_other()
    {
        var left = Assert.IsType<Ruling<ChallengeTable>.Accepted>(Withdraw.Judge(Promised, Playing.Small().View(), Europe)).State;

        Assert.Equal("USA", Assert.Single(left.Pledges).Key.Value);
    }

    [Theory]
    [InlineData(Phase.Decision)]
    [InlineData(Phase.Report)]
    public void Afterwards_a_word_stands(Phase phase) => Assert.Equal(
        Refusals.NotNow,
        Assert.IsType<Ruling<ChallengeTable>.Refused>(Withdraw.Judge(Promised, Playing.Small().View(phase), Europe)).Because.Code);

    private static WithdrawPledge Withdraw { get; } = new() { Id = new MoveId("1"), Challenge = new ChallengeId("climate") };
}
