using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Tests.Forecasts;

public sealed class ForecastTests
{
    [Fact]
    public void A_forecast_of_plans_that_are_then_carried_out_comes_true()
    {
        var game = Playing.Small().Plans("CHN", ("carbon-price", null, 80), ("pool", "climate", 5)).EndRound();
        var foreseen = game.Outcome.Meters.ToDictionary(meter => meter.Id, meter => meter.Heading);

        game.ToTheEnd();

        Assert.All(game.Outcome.Meters, meter => Assert.Equal(foreseen[meter.Id], meter.Now, 1e-9));
    }

    [Fact]
    public void It_goes_from_now_to_the_last_year_in_steps_of_five_years()
    {
        var points = Forecast.Of(Playing.Small().Pack, Playing.Small().State).Points;

        Assert.Equal(Enumerable.Range(0, 16).Select(step => 2025 + (5 * step)), points.Select(point => point.Year));
    }

    [Fact]
    public void A_pledge_beyond_what_the_plan_leaves_is_foreseen_only_as_far_as_the_budget_goes()
    {
        var game = Playing.SmallInItsSecondRound().Plans("USA", ("clean-research", null, 95)).EndRound();
        var some = game.Pledges("USA", "climate", 0.05 * game.Nation("USA").BudgetBillionsPerYear).Input().Pledges;
        var all = game.Pledges("USA", "climate", game.Nation("USA").BudgetBillionsPerYear).Input().Pledges;

        Assert.Equal(Forecast.WithPledges(game.View(), some).Heading.Temperature, Forecast.WithPledges(game.View(), all).Heading.Temperature, 1e-9);
    }

    [Fact]
    public void An_announcement_below_what_is_given_already_takes_nothing_away()
    {
        var game = Playing.SmallInItsSecondRound().Plans("USA", ("pool", "climate", 20)).EndRound();
        var little = game.Pledges("USA", "climate", 0.01 * game.Nation("USA").BudgetBillionsPerYear).Input().Pledges;

        Assert.Equal(game.Meter("temperature").Heading, Forecast.HeadingWithPledges(game.View(), little).Temperature, 1e-9);
    }

    // A world of equal nations is one nation: its median is theirs.
    [Fact]
    public void The_median_of_equal_nations_is_the_median_of_each()
    {
        Assert.Equal(10.0 * Math.Exp(-0.5 * 0.8 * 0.8), MeterReading.WorldMedian([0.8, 0.8], [100.0, 900.0], [10.0, 10.0]), 1e-9);
        Assert.InRange(MeterReading.WorldMedian([0.7, 0.9], [100.0, 100.0], [5.0, 50.0]), 5.0 * Math.Exp(-0.245), 50.0 * Math.Exp(-0.405));
    }

    [Fact]
    public void A_meter_nobody_models_cannot_be_read() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => default(MeterReading)[new MeterId("happiness")]);
}
