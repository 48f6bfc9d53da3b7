using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Worlds;
using Delegate = WorldTable.Rules.Moves.Delegate;

namespace WorldTable.Rules.Tests.Moves;

public sealed class PredictTests
{
    [Theory]
    [InlineData(Phase.Briefing, "temperature", "better")]
    [InlineData(Phase.Table, "poverty", "worse")]
    [InlineData(Phase.Table, "trust", "steady")]
    public void A_guess_about_a_meter_is_laid_down(Phase phase, string meter, string guess)
    {
        var ruling = Judge(phase, meter, guess);

        Assert.Equal(new Prediction(new MeterId(meter), guess), Assert.IsType<Ruling<NationTable>.Accepted>(ruling).State.Prediction);
    }

    [Theory]
    [InlineData("temperature", "much better")]
    [InlineData("temperature", "")]
    [InlineData("happiness", "better")]
    public void A_guess_that_means_nothing_is_refused(string meter, string guess) =>
        Assert.Equal(Refusals.BadRequest, Assert.IsType<Ruling<NationTable>.Refused>(Judge(Phase.Briefing, meter, guess)).Because.Code);

    [Theory]
    [InlineData(Phase.Lobby)]
    [InlineData(Phase.Decision)]
    [InlineData(Phase.Report)]
    [InlineData(Phase.Ended)]
    public void After_the_table_it_is_too_late(Phase phase) =>
        Assert.Equal(Refusals.NotNow, Assert.IsType<Ruling<NationTable>.Refused>(Judge(phase, "temperature", "better")).Because.Code);

    private static Ruling<NationTable> Judge(Phase phase, string meter, string guess) =>
        new Predict { Id = new MoveId("1"), Meter = new MeterId(meter), Guess = guess }
            .Judge(new NationTable { Plan = Plan.Empty }, Playing.Small().View(phase), new Delegate(new NationId("EUN"), new SeatId("s1")));
}
