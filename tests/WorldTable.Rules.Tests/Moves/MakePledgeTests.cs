using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Worlds;
using Delegate = WorldTable.Rules.Moves.Delegate;

namespace WorldTable.Rules.Tests.Moves;

public sealed class MakePledgeTests
{
    private static readonly ChallengeTable Empty = new() { Challenge = new ChallengeId("climate") };
    private static readonly Delegate Europe = new(new NationId("EUN"), new SeatId("s1"));

    [Fact]
    public void It_is_laid_on_the_table_and_the_last_word_counts()
    {
        var view = Playing.Small().View(Phase.Table);
        var first = Assert.IsType<Ruling<ChallengeTable>.Accepted>(Pledge(100).Judge(Empty, view, Europe)).State;
        var second = Assert.IsType<Ruling<ChallengeTable>.Accepted>(Pledge(40).Judge(first, view, Europe)).State;

        Assert.Equal(100.0, first.Pledges[Europe.Nation]);
        Assert.Equal(40.0, Assert.Single(second.Pledges).Value);
    }

    [Fact]
    public void Once_the_table_is_closed_a_word_can_be_given_and_raised_but_not_taken_back()
    {
        var view = Playing.Small().View(Phase.Decision);
        var first = Assert.IsType<Ruling<ChallengeTable>.Accepted>(Pledge(100).Judge(Empty, view, Europe)).State;
        var raised = Assert.IsType<Ruling<ChallengeTable>.Accepted>(Pledge(140).Judge(first, view, Europe)).State;
        var refused = Assert.IsType<Ruling<ChallengeTable>.Refused>(Pledge(0).Judge(raised, view, Europe)).Because;

        Assert.Equal(140.0, raised.Pledges[Europe.Nation]);
        Assert.Equal(Refusals.WordStands, refused.Code);
    }

    [Theory]
    [InlineData(Phase.Lobby)]
    [InlineData(Phase.Briefing)]
    [InlineData(Phase.Report)]
    [InlineData(Phase.Ended)]
    public void In_another_phase_it_is_refused(Phase phase) => Assert.Equal(
        Refusals.NotNow,
        Assert.IsType<Ruling<ChallengeTable>.Refused>(Pledge(1).Judge(Empty, Playing.Small().View(phase), Europe)).Because.Code);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(5e-324)]
    [InlineData(9e-7)]
    [InlineData(1e6)]
    public void An_amount_that_cannot_be_given_is_refused(double billions) => Assert.Equal(
        Refusals.BadAmount,
        Assert.IsType<Ruling<ChallengeTable>.Refused>(Pledge(billions).Judge(Empty, Playing.Small().View(), Europe)).Because.Code);

    private static MakePledge Pledge(double billions) => new() { Id = new MoveId("1"), Challenge = Empty.Challenge, BillionsPerYear = billions };
}
