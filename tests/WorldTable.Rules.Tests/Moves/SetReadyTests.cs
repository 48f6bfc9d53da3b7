using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Worlds;
using Delegate = WorldTable.Rules.Moves.Delegate;

namespace WorldTable.Rules.Tests.Moves;

public sealed class SetReadyTests
{
    private static readonly Delegate Somebody = new(new NationId("EUN"), new SeatId("s1"));

    [Theory]
    [InlineData(Phase.Briefing)]
    [InlineData(Phase.Table)]
    [InlineData(Phase.Decision)]
    [InlineData(Phase.Report)]
    public void It_can_be_said_and_taken_back_in_every_phase_of_a_round(Phase phase)
    {
        var view = Playing.Small().View(phase);
        var said = Assert.IsType<Ruling<NationTable>.Accepted>(Ready(true).Judge(new NationTable { Plan = Plan.Empty }, view, Somebody)).State;
        var takenBack = Assert.IsType<Ruling<NationTable>.Accepted>(Ready(false).Judge(said, view, Somebody)).State;

        Assert.True(said.Ready);
        Assert.False(takenBack.Ready);
    }

    [Theory]
    [InlineData(Phase.Lobby)]
    [InlineData(Phase.Ended)]
    public void Before_and_after_the_game_there_is_nothing_to_be_ready_for(Phase phase) => Assert.Equal(
        Refusals.NotNow,
        Assert.IsType<Ruling<NationTable>.Refused>(Ready(true).Judge(new NationTable { Plan = Plan.Empty }, Playing.Small().View(phase), Somebody)).Because.Code);

    private static SetReady Ready(bool ready) => new() { Id = new MoveId("1"), Ready = ready };
}
