using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>The dilemma of the lesson: together it works, alone it costs, and one pledge can be seen.</summary>
public sealed class CooperationTests
{
    private static readonly Pack Small = PackShelf.Named("small-table")!;

    [Theory]
    [InlineData("USA")]
    [InlineData("CHN")]
    [InlineData("EUN")]
    [InlineData("IND")]
    public void One_generous_pledge_moves_the_heading_of_2100_in_the_first_forecast(string nation)
    {
        var game = Playing.Small();
        var before = Forecast.Of(Small, game.State).Heading.Temperature;

        var with = game.Pledges(nation, "climate", 0.2 * game.Nation(nation).BudgetBillionsPerYear);
        var after = Forecast.WithPledges(with.View(), with.Input().Pledges).Heading.Temperature;

        Assert.InRange(before - after, 0.1, 1.0);
        Assert.Equal(after, Forecast.HeadingWithPledges(with.View(), with.Input().Pledges).Temperature);
    }

    [Fact]
    public void The_present_heading_is_that_of_the_forecast_without_pledges()
    {
        var game = Playing.Small();

        Assert.Equal(game.Meter("temperature").Heading, Forecast.WithPledges(game.View(), game.Input().Pledges).Heading.Temperature);
    }

    [Fact]
    public void All_cooperate_ends_below_2_degrees_and_all_defect_above_3()
    {
        var together = Playing.AllCooperated();
        var alone = Playing.AllDefected();

        Assert.InRange(together.Meter("temperature").Heading, 1.5, 2.0);
        Assert.InRange(alone.Meter("temperature").Heading, 3.0, 3.6);
        Assert.False(together.Outcome.Report!.Final!.Lost);
        Assert.True(alone.Outcome.Report!.Final!.Lost);
        Assert.Equal(["temperature", "poverty"], alone.Outcome.Report!.Final!.Crossed.Select(meter => meter.Value));
    }

    [Fact]
    public void All_cooperate_beats_all_defect_on_every_meter()
    {
        var together = Playing.AllCooperated();
        var alone = Playing.AllDefected();

        foreach (var meter in together.Outcome.Meters)
        {
            var other = alone.Meter(meter.Id.Value);
            Assert.True(meter.LowerIsBetter ? meter.Now < other.Now : meter.Now > other.Now, $"{meter.Id}: {meter.Now} against {other.Now}.");
        }
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("CHN")]
    [InlineData("EUN")]
    [InlineData("IND")]
    [InlineData("EAC")]
    [InlineData("SIS")]
    public void Who_fills_the_green_fund_alone_loses_and_all_others_gain(string mover)
    {
        var defect = Consumption(Playing.Small().NobodyPlans());
        var alone = Consumption(Playing.Small().NobodyPlans().Plans(mover, ("pool", "climate", 15)));

        foreach (var nation in Small.Nations.Select(row => row.Code))
        {
            var gain = alone[nation] - defect[nation];
            Assert.True(nation.Value == mover ? gain < 0.0 : gain > 0.0, $"{nation} gains {gain} billions when {mover} goes alone.");
        }
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("EUN")]
    [InlineData("SIS")]
    public void Who_prices_carbon_alone_loses_and_the_other_seats_gain(string mover)
    {
        var defect = Consumption(Playing.Small().NobodyPlans());
        var alone = Consumption(Playing.Small().NobodyPlans().Plans(mover, ("carbon-price", null, 100)));

        foreach (var nation in Small.Playable)
        {
            var gain = alone[nation] - defect[nation];
            Assert.True(nation.Value == mover ? gain < 0.0 : gain > 0.0, $"{nation} gains {gain} billions when {mover} goes alone.");
        }
    }

    // Present value of consumption to 2100 at 3 % a year, billions, in rounds of a year so that every year is discounted by itself.
    private static Dictionary<NationId, double> Consumption(Playing game)
    {
        var yearly = Small with { YearsPerRound = 1, Rounds = 75 };
        var input = game.Input();
        var state = OpeningWorld.Of(yearly);
        var sums = Small.Nations.ToDictionary(row => row.Code, _ => 0.0);
        for (var year = 0; year < yearly.Rounds; year++)
        {
            var played = Round.Resolve(yearly, state, input, 1);
            for (var i = 0; i < Small.Nations.Count; i++)
                sums[Small.Nations[i].Code] += played.Ledger.Consumed[i] / Math.Pow(1.03, year);
            state = played.State;
        }
        return sums;
    }
}
