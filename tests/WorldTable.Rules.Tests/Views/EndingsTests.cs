using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

public sealed class EndingsTests
{
    private static readonly Lazy<Playing> Mixed = new(() => Playing.Small()
        .Plans("EUN", ("carbon-price", null, 120), ("pool", "climate", 15)).Pledges("EUN", "climate", 150)
        .Plans("CHN", ("carbon-price", null, 60), ("clean-research", null, 5)).EndRound()
        .Plans("IND", ("services", null, 20)).Plans("USA", ("pool", "poverty", 4)).Pledges("USA", "poverty", 400).EndRound()
        .Plans("EUN", ("carbon-price", null, 200), ("aid", "EAC", 5)).ToTheEnd());

    [Fact]
    public void The_world_in_which_nobody_cooperated_is_that_world_played_from_the_start()
    {
        var played = Playing.AllDefected();

        foreach (var meter in Final(Mixed.Value).Worlds)
            Assert.Equal(played.Meter(meter.Meter.Value).Now, meter.Nobody.Value);
        Assert.All(Final(Mixed.Value).Nations, row => Assert.Equal(played.Nation(row.Nation.Value).MedianIncomePerDay, row.MedianIncomeAlone));
    }

    [Fact]
    public void The_world_in_which_everybody_cooperated_is_that_world_played_from_the_start()
    {
        var played = Playing.AllCooperated();

        foreach (var meter in Final(Mixed.Value).Worlds)
        {
            Assert.Equal(played.Meter(meter.Meter.Value).Now, meter.Everybody.Value);
            Assert.Equal(played.Meter(meter.Meter.Value).Crossed, meter.Everybody.Crossed);
        }
    }

    [Fact]
    public void Our_world_is_the_one_on_the_meters()
    {
        foreach (var meter in Final(Mixed.Value).Worlds)
            Assert.Equal((Mixed.Value.Meter(meter.Meter.Value).Now, Mixed.Value.Meter(meter.Meter.Value).Crossed), (meter.Ours.Value, meter.Ours.Crossed));
    }

    [Fact]
    public void A_game_played_again_from_what_was_sealed_ends_where_it_ended()
    {
        var game = Mixed.Value;

        Assert.Equal(game.Pack.Rounds, game.Outcome.Sealed.Count);
        Assert.Equal(game.Meter("temperature").Now, Replay.Of(game.Pack, game.Outcome.Sealed, (_, _, _) => true, 1).Temperature);
        Assert.Equal(Playing.AllDefected().Meter("poverty").Now, Replay.Of(game.Pack, game.Outcome.Sealed, (_, _, _) => false, 1).Poverty);
    }

    [Fact]
    public void What_and_who_made_the_difference_add_up_to_the_difference_that_is_shown()
    {
        foreach (var game in (Playing[])[Mixed.Value, Playing.AllCooperated(), Playing.AllDefected()])
        {
            foreach (var meter in Final(game).Worlds)
            {
                Assert.Equal(Shown.Of(meter.Ours.Value, meter.Unit) - Shown.Of(meter.Nobody.Value, meter.Unit), meter.Difference, 1e-9);
                Assert.Equal(meter.Difference, meter.What.Sum(cause => cause.Amount), 1e-9);
                Assert.Equal(meter.Difference, meter.Who.Sum(cause => cause.Amount), 1e-9);
                // Rounding both ends may leave one step that belongs to nobody.
                Assert.All(meter.What.Concat(meter.Who).Where(cause => cause.Said.Key == "cause.rest"), cause => Assert.True(Math.Abs(cause.Amount) <= Math.Pow(10.0, -Shown.Digits(meter.Unit)) + 1e-9));
            }
        }
    }

    [Fact]
    public void Carbon_prices_cooled_this_world_and_the_nation_with_the_highest_price_cooled_it_most()
    {
        var temperature = Final(Mixed.Value).Worlds.Single(meter => meter.Meter.Value == "temperature");

        Assert.True(temperature.Difference < -0.1);
        Assert.Equal("cause.all.carbon-price", temperature.What[0].Said.Key);
        Assert.Contains(temperature.What, cause => cause.Said.Key == "cause.all.pool-climate" && cause.Amount < 0.0);
        Assert.Equal("EUN", temperature.Who[0].Said.Arguments["nation"].Text);
    }

    [Fact]
    public void Headline_and_verdict_are_one_sentence_with_one_count()
    {
        foreach (var game in (Playing[])[Mixed.Value, Playing.AllCooperated(), Playing.AllDefected()])
        {
            var final = Final(game);
            Assert.Same(final.Verdict, game.Outcome.Report!.Headline);
            Assert.Equal(final.Crossed.Count, final.Verdict.Arguments["crossed"].Number);
            Assert.Equal(2.0, final.Verdict.Arguments["lines"].Number);
            Assert.Equal(final.Crossed, final.Worlds.Where(meter => meter.Ours.Crossed).Select(meter => meter.Meter));
        }
        Assert.Equal(("final.lost", 2.0), (Final(Playing.AllDefected()).Verdict.Key, Final(Playing.AllDefected()).Verdict.Arguments["crossed"].Number));
    }

    [Fact]
    public void A_game_that_is_ended_early_ends_as_if_everybody_stayed_with_the_last_plan()
    {
        var stopped = Playing.Small().Plans("EUN", ("carbon-price", null, 120), ("pool", "climate", 15)).Pledges("EUN", "climate", 150).EndRound()
            .Plans("USA", ("pool", "poverty", 4)).Pledges("USA", "poverty", 400).EndRound();
        var end = Reports.Early(stopped.Pack, stopped.Outcome, 1)!.Final!;

        Assert.Equal(new EarlyEnd(2, 2100), end.Early);
        foreach (var meter in end.Worlds)
        {
            Assert.Equal(stopped.Meter(meter.Meter.Value).Heading, meter.Ours.Value, 1e-9);
            Assert.Equal(stopped.Meter(meter.Meter.Value).Crossed, meter.Ours.Crossed);
            Assert.Equal(Final(Playing.AllDefected()).Worlds.Single(same => same.Meter == meter.Meter).Nobody, meter.Nobody);
            Assert.Equal(meter.Difference, meter.What.Sum(cause => cause.Amount), 1e-9);
            Assert.Equal(meter.Difference, meter.Who.Sum(cause => cause.Amount), 1e-9);
        }
        Assert.Contains(end.Worlds.Single(meter => meter.Meter.Value == "temperature").What, cause => cause.Said.Key == "cause.all.carbon-price" && cause.Amount < 0.0);
        foreach (var row in end.Nations)
        {
            // What was given and promised is what was played; incomes are those of the last year.
            Assert.Equal((stopped.State.Nations[stopped.Pack.PlaceOf(row.Nation)].PromisesMade, stopped.Nation(row.Nation.Value).Reputation), (row.PromisesMade, row.Reputation));
            Assert.True(row.MedianIncomePerDay > stopped.Nation(row.Nation.Value).MedianIncomePerDay);
        }
    }

    [Fact]
    public void Before_the_first_report_and_after_the_last_round_nothing_is_looked_at_to_its_end()
    {
        Assert.Null(Reports.Early(Playing.Small().Pack, Playing.Small().Outcome, 1));
        Assert.Same(Mixed.Value.Outcome.Report, Reports.Early(Mixed.Value.Pack, Mixed.Value.Outcome, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Endings.Early(Mixed.Value.Pack, Mixed.Value.Outcome, 1));
    }

    private static FinalDocument Final(Playing game) => game.Outcome.Report!.Final!;
}
