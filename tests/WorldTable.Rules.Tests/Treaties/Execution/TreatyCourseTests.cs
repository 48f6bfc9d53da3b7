using System.Collections.Immutable;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Treaties.Execution;

/// <summary>Headings, drafts and forecasts under treaties: what is in force goes on, what was broken stays broken, what ends ends.</summary>
public sealed class TreatyCourseTests
{
    private static readonly CarbonPriceFloor Floor = new() { Dollars = 100, Rise = 20 };

    [Fact]
    public void A_treaty_in_force_moves_the_heading_at_once_and_a_sunset_takes_some_of_it_back()
    {
        var game = Playing.SmallInItsSecondRound();
        var without = Heading(game);
        var forEver = Heading(Bound.By(game, [Floor]));
        var text = Bound.Text(game.Pack, [Floor]);
        var twoRounds = Heading(Bound.By(game, text with { Terms = text.Terms with { Sunset = 3 } }));

        Assert.True(forEver.Temperature < without.Temperature - 0.3, $"{forEver.Temperature} against {without.Temperature}");
        Assert.InRange(twoRounds.Temperature, forEver.Temperature + 0.02, without.Temperature);
        Assert.True(forEver.Trust > without.Trust);
    }

    [Fact]
    public void What_was_broken_in_the_last_round_stays_broken_in_the_heading()
    {
        var kept = Bound.Second(Floor).EndRound();
        var broken = Bound.Second(Floor).Plans("CHN").EndRound();

        Assert.True(broken.Meter("temperature").Heading > kept.Meter("temperature").Heading + 0.05);
        Assert.Equal(broken.Meter("temperature").Heading, Heading(broken).Temperature);
    }

    [Fact]
    public void Who_gave_notice_is_bound_until_it_has_run_out_and_to_nothing_after_that()
    {
        var game = Bound.Second(Floor);
        var open = game.Outcome.Round + 1;
        var chinaLeaves = Noticed(game, open - 1, "CHN");
        var onlyIndiaStays = Noticed(game, open - 1, [.. game.Pack.Playable.Select(nation => nation.Value).Where(nation => nation != "IND")]);

        Assert.Equal([6, 5, 5], Enumerable.Range(open, 3).Select(round => BoundIn(chinaLeaves, round)));
        Assert.Equal([6, 0], Enumerable.Range(open, 2).Select(round => BoundIn(onlyIndiaStays, round)));
        Assert.True(Heading(chinaLeaves).Temperature > Heading(game).Temperature + 0.02);
    }

    [Fact]
    public void A_draft_that_breaks_a_duty_shows_what_it_comes_to()
    {
        var game = Bound.Second(Floor);
        var (view, chn) = (game.View(), new NationId("CHN"));
        DraftForecast drafts = new(view, Announced.Nothing);

        var stays = Assert.IsType<Rules.Moves.Ruling<Foreseen>.Accepted>(drafts.Of(chn, game.Input().Plans[chn])).State;
        var breaks = Assert.IsType<Rules.Moves.Ruling<Foreseen>.Accepted>(drafts.Of(chn, Plan.Empty)).State;

        Assert.All(stays.World.Concat(stays.Own), figure => Assert.Equal(figure.Without, figure.With));
        Assert.Equal(Heading(game).Temperature, stays.World[0].Without);
        Assert.True(breaks.World[0].With > breaks.World[0].Without + 0.05);
    }

    [Fact]
    public void A_condition_on_a_meter_turns_a_clause_on_when_the_world_gets_there()
    {
        var game = Playing.SmallInItsSecondRound();
        var now = game.Meter("temperature").Now;
        var waits = Bound.By(game, [Floor with { If = new Trigger { Meter = MeterNames.Temperature, Above = now + 0.5 } }]);

        Assert.Empty(waits.Duties().Duties);
        Assert.InRange(Heading(waits).Temperature, Heading(Bound.By(game, [Floor])).Temperature + 0.02, Heading(game).Temperature - 0.02);
        Assert.NotEmpty(Bound.By(game, [Floor with { If = new Trigger { Meter = MeterNames.Temperature, Above = now - 0.1 } }]).Duties().Duties);
    }

    [Fact]
    public void Where_a_draft_leads_is_told_for_the_world_and_for_everybody()
    {
        var game = Playing.SmallInItsSecondRound();
        var table = Bound.Signed("9", Bound.Text(game.Pack, [Floor, new ClimateFinance { PercentOfGdp = 0.3 }], "USA", "CHN", "EUN", "IND"), 2);

        var foreseen = TreatyForecast.Of(game.View(), Announced.Nothing, table, 1);

        Assert.Equal(game.Meter("temperature").Heading, foreseen.World[0].Without);
        Assert.True(foreseen.World[0].With < foreseen.World[0].Without - 0.3);
        Assert.Equal([true, true, true, true, false, false], foreseen.Nations.Select(row => row.Signs));
        Assert.Equal(["emissions", "income", "poverty", "reputation"], foreseen.Nations[0].Figures.Select(figure => figure.Figure));
        Assert.True(foreseen.Nations[1].Figures[0].With < foreseen.Nations[1].Figures[0].Without);

        // Signed by all and sealed, the heading of the next report is what was foreseen, but for what the round itself brought.
        var after = game.Treats(table).EndRound();
        Assert.Equal(foreseen.World[0].With, after.Meter("temperature").Heading, 0.01);
        Assert.Contains(after.Meter("temperature").CausesHeading, cause => cause.Said.Key == "cause.treaty-begins");
    }

    [Fact]
    public void An_amendment_is_compared_with_what_binds_now()
    {
        var game = Bound.Second(new ClimateFinance { PercentOfGdp = 0.3 });
        var more = Bound.Text(game.Pack, [new ClimateFinance { PercentOfGdp = 0.5 }]);
        var table = game.Treaty() with { Versions = game.Treaty().Versions.Add(new TreatyVersion { Number = 2, By = new NationId("USA"), Round = 2, Text = more }) };

        var same = TreatyForecast.Of(game.View(), Announced.Nothing, table, 1);
        var amended = TreatyForecast.Of(game.View(), Announced.Nothing, table, 2);

        Assert.Equal(same.World[0].With, amended.World[0].Without);
        Assert.True(amended.World[0].With < amended.World[0].Without - 0.02, $"{amended.World[0].With} against {amended.World[0].Without}");
    }

    [Fact]
    public void What_a_treaty_in_force_does_is_told_against_the_world_in_which_nobody_does_it_any_more()
    {
        var game = Bound.Second(new ClimateFinance { PercentOfGdp = 0.5 }, Floor).EndRound();

        var told = TreatyForecast.Of(game.View(), Announced.Nothing, game.Treaty(), 1);

        Assert.Equal(game.Meter("temperature").Heading, told.World[0].With, 1e-9);
        Assert.True(told.World[0].With < told.World[0].Without - 0.2, $"{told.World[0].With} against {told.World[0].Without}");
    }

    [Fact]
    public void An_amendment_that_asks_for_less_gives_less_though_plans_gave_more()
    {
        var game = Bound.Second(new ClimateFinance { PercentOfGdp = 0.5 }).EndRound();
        var less = Bound.Text(game.Pack, [new ClimateFinance { PercentOfGdp = 0.2 }]);
        var table = game.Treaty() with { Versions = game.Treaty().Versions.Add(new TreatyVersion { Number = 2, By = new NationId("USA"), Round = 3, Text = less }) };

        var amended = TreatyForecast.Of(game.View(), Announced.Nothing, table, 2);

        Assert.True(amended.World[0].With > amended.World[0].Without + 0.02, $"{amended.World[0].With} against {amended.World[0].Without}");
    }

    [Fact]
    public void Accounts_measure_what_was_given_by_the_opening_of_their_round_as_the_report_does()
    {
        var game = Bound.Second(new ClimateFinance { PercentOfGdp = 0.5 }).EndRound();

        var row = game.Outcome.Report!.Treaties!.Single(one => one.Nation.Value == "IND");
        var account = TreatyAccount.Of(game.State, new("1")).Single(one => one.Nation.Value == "IND");

        Assert.Equal(row.PercentOfGdp!.Value, 100.0 * account.DeliveredBillions / account.GdpBillions, 1e-9);
        Assert.Equal(row.PerPerson!.Value, 1000.0 * account.DeliveredBillions / account.PeopleMillions, 1e-9);
    }

    [Fact]
    public void The_ledger_tells_promised_and_delivered_and_nothing_that_nobody_saw()
    {
        var game = Bound.Second(new ClimateFinance { PercentOfGdp = 0.5 }, Floor with { Check = "none" }).Plans("USA", ("pool", "climate", 5)).EndRound();

        var rows = game.Outcome.Report!.Treaties!;
        var gift = rows.Single(row => row.Nation.Value == "USA" && row.Asks == "give");
        Assert.Equal(12, rows.Count);
        Assert.Equal(("seen", "broken", "billions"), (gift.Check, gift.Verdict, gift.Unit));
        Assert.True(gift.Delivered < 0.95 * gift.Promised);
        Assert.Equal(0.2, gift.PercentOfGdp!.Value, 0.01);
        Assert.All(rows.Where(row => row.Asks == "at-least"), row => Assert.Equal(("unseen", null), (row.Verdict, row.Delivered)));
        Assert.All(rows.Where(row => row.Asks == "give" && row.Nation.Value != "USA"), row => Assert.Equal(("kept", row.Promised), (row.Verdict, row.Delivered!.Value)));
    }

    private static MeterReading Heading(Playing game) => Forecast.Of(game.Pack, game.State).Heading;

    // Notice of one round, given in this round.
    private static Playing Noticed(Playing game, int round, params string[] nations)
    {
        var table = game.Treaty();
        var treaties = game.State.Treaties!.SetItem(table.Treaty, table with { Leaving = nations.ToImmutableSortedDictionary(NationId.Of, _ => round) });
        return Playing.From(game.Pack, game.Outcome with { State = game.State with { Treaties = treaties } });
    }

    private static int BoundIn(Playing game, int round) =>
        TreatiesInForce.Of(game.Pack, game.State.Treaties)!.Duties(round, OpeningFigures.Of(game.Pack, game.State).Meters).Duties.Count;
}
