using WorldTable.Rules.Bots;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

public sealed class MeterTests
{
    [Fact]
    public void Causes_as_shown_add_up_to_every_change_as_shown()
    {
        foreach (var outcome in Games())
        {
            foreach (var meter in outcome.Outcome.Meters)
            {
                Assert.Equal(Shown.Of(meter.ChangeNow, meter.Unit), meter.CausesNow.Sum(cause => cause.Amount), 1e-9);
                Assert.Equal(Shown.Of(meter.ChangeHeading, meter.Unit), meter.CausesHeading.Sum(cause => cause.Amount), 1e-9);
                Assert.All(meter.CausesNow.Concat(meter.CausesHeading), cause => Assert.Equal(Shown.Of(cause.Amount, meter.Unit), cause.Amount));
                Assert.InRange(meter.CausesNow.Count, 0, 6);
                Assert.InRange(meter.CausesHeading.Count, 0, 6);
            }
        }
    }

    [Fact]
    public void Changes_are_what_the_shown_numbers_changed_by()
    {
        var game = Playing.Small();
        var before = game.Meter("temperature");
        var after = game.Plans("CHN", ("carbon-price", null, 100)).EndRound().Meter("temperature");

        Assert.Equal(Shown.Of(after.Now, "celsius") - Shown.Of(before.Now, "celsius"), after.ChangeNow, 1e-9);
        Assert.Equal(Shown.Of(after.Heading, "celsius") - Shown.Of(before.Heading, "celsius"), after.ChangeHeading, 1e-9);
        Assert.Equal([2025, 2040], after.History.Select(point => point.Year));
        Assert.Equal((2040, 2100), (after.Path[0].Year, after.Path[^1].Year));
        Assert.Equal(after.Now, after.Path[0].Value);
        Assert.Equal(after.Heading, after.Path[^1].Value);
    }

    [Fact]
    public void The_largest_cause_of_a_heading_is_the_nation_that_moved_it_and_names_how()
    {
        var meter = Playing.Small().Plans("CHN", ("carbon-price", null, 100)).EndRound().Meter("temperature");

        Assert.Equal("cause.plan.carbon-price", meter.CausesHeading[0].Said.Key);
        Assert.Equal("CHN", meter.CausesHeading[0].Said.Arguments["nation"].Text);
        Assert.Equal(100.0, meter.CausesHeading[0].Said.Arguments["dollars"].Number);
        Assert.True(meter.CausesHeading[0].Amount < -0.1);
    }

    [Fact]
    public void When_nobody_changes_a_plan_the_heading_stays()
    {
        foreach (var meter in Playing.Small().EndRound().Outcome.Meters)
        {
            Assert.Equal(0.0, meter.ChangeHeading, 1e-9);
            Assert.True(meter.CausesHeading.Sum(cause => Math.Abs(cause.Amount)) < 1e-9);
        }
    }

    // AR6 WG1 table SPM.1, 2081–2100: SSP2-4.5 2.7 (2.1 to 3.5), SSP5-8.5 4.4 (3.3 to 5.7) °C.
    [Fact]
    public void The_band_of_the_temperature_is_as_wide_as_the_very_likely_range_of_the_ipcc()
    {
        var meter = Playing.Small().Meter("temperature");

        Assert.Equal(2.1 / 2.7, meter.HeadingLow / meter.Heading, 0.04);
        Assert.Equal(3.5 / 2.7, meter.HeadingHigh / meter.Heading, 0.04);
        Assert.All(meter.Path, point => Assert.True(point.Low <= point.Value && point.Value <= point.High));
        Assert.Equal(meter.Now, meter.Path[0].Low);
    }

    [Fact]
    public void The_band_narrows_as_the_end_comes_nearer_and_vanishes_with_it()
    {
        var game = Playing.Small();
        var width = double.PositiveInfinity;
        while (game.Outcome.Round < game.Pack.Rounds)
        {
            var meter = game.EndRound().Meter("poverty");
            Assert.True(meter.HeadingHigh - meter.HeadingLow < width);
            width = meter.HeadingHigh - meter.HeadingLow;
        }
        Assert.Equal(0.0, width);
    }

    [Fact]
    public void Red_lines_are_judged_on_the_heading()
    {
        var start = Playing.Small();

        Assert.True(start.Meter("temperature").Now < 2.0 && start.Meter("temperature").Crossed);
        Assert.True(start.Meter("poverty").Now > 2.0 && start.Meter("poverty").Crossed);
        Assert.False(Playing.AllCooperated().Meter("poverty").Crossed);
        Assert.Null(start.Meter("prosperity").RedLine);
    }

    private static IEnumerable<Playing> Games()
    {
        foreach (var strategy in Strategy.All)
        {
            var game = Playing.Small();
            while (game.Outcome.Round < game.Pack.Rounds)
                yield return game.Plans(strategy.Everybody(game.Pack, game.Outcome)).EndRound();
        }
        var mixed = Playing.Small().Plans("USA", ("pool", "climate", 20)).Pledges("USA", "climate", 300).Plans("IND", ("carbon-price", null, 30)).EndRound();
        yield return mixed;
        yield return mixed.Plans("EUN", ("aid", "EAC", 5)).Plans("EAC", ("services", null, 20)).EndRound();
    }
}
