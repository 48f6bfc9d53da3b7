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

    [Theory]
    [InlineData(Phase.Table)]
    [InlineData(Phase.Decision)]
    public void It_is_laid_on_the_table_and_the_last_word_counts(Phase phase)
    {
        var view = Playing.Small().View(phase);
        var first = Assert.IsType<Ruling<ChallengeTable>.Accepted>(Pledge(100).Judge(Empty, view, Europe)).State;
        var second = Assert.IsType<Ruling<ChallengeTable>.Accepted>(Pledge(40).Judge(first, view, Europe)).State;

        Assert.Equal(100.0, first.Pledges[Europe.Nation]);
        Assert.Equal(40.0, Assert.Single(second.Pledges).Value);
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
    [InlineData(1e6)]
    public void An_amount_that_cannot_be_given_is_refused(double billions) => Assert.Equal(
        Refusals.BadAmount,
        Assert.IsType<Ruling<ChallengeTable>.Refused>(Pledge(billions).Judge(Empty, Playing.Small().View(), Europe)).Because.Code);

    private static MakePledge Pledge(double billions) => new() { Id = new MoveId("1"), Challenge = Empty.Challenge, BillionsPerYear = billions };
}
