using System.Text.Json;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Forecasts;

public sealed class DraftForecastTests
{
    private static readonly Lazy<Playing> Table2025 = new(() => Playing.Of(PackShelf.Named("world-2025")!));

    [Theory]
    [InlineData("small-table")]
    [InlineData("world-2025")]
    public void The_plan_that_stands_changes_nothing_and_shows_the_headings_of_the_meters(string pack)
    {
        var game = Playing.Of(PackShelf.Named(pack)!);
        foreach (var nation in game.Pack.Playable)
        {
            var foreseen = Foreseen(game, nation.Value, game.Input().Plans[nation]);

            Assert.All(foreseen.World.Concat(foreseen.Own), figure => Assert.Equal(figure.Without, figure.With));
            Assert.All(foreseen.World, figure => Assert.Equal(game.Meter(figure.Figure).Heading, figure.Without, 1e-9));
        }
    }

    [Fact]
    public void It_agrees_with_the_meters_after_rounds_with_promises_too()
    {
        var game = Playing.SmallInItsSecondRound().Plans("EUN", ("pool", "climate", 20), ("carbon-price", null, 120)).Pledges("EUN", "climate", 40).Pledges("USA", "climate", 10).EndRound();

        var foreseen = Foreseen(game, "USA", game.Input().Plans[new NationId("USA")]);

        Assert.All(foreseen.World, figure => Assert.Equal(game.Meter(figure.Figure).Heading, figure.With, 1e-9));
        Assert.All(foreseen.Own, figure => Assert.Equal(figure.Without, figure.With));
    }

    [Fact]
    public void What_was_foreseen_comes_true_when_all_go_on_so()
    {
        var game = Playing.Small();
        var foreseen = Foreseen(game, "CHN", Playing.PlanOf(("carbon-price", null, 90), ("pool", "climate", 5)));

        game.Plans("CHN", ("carbon-price", null, 90), ("pool", "climate", 5)).ToTheEnd();

        Assert.All(foreseen.World, figure => Assert.Equal(figure.With, game.Meter(figure.Figure).Now, 1e-9));
        Assert.Equal(Own(foreseen, "income").With, game.Nation("CHN").MedianIncomePerDay, 1e-9);
        Assert.Equal(Own(foreseen, "poverty").With, game.Nation("CHN").PovertyPercent, 1e-9);
        Assert.Equal(Own(foreseen, "emissions").With, game.Nation("CHN").EmissionsGigatonnes, 1e-9);
        Assert.Equal(Own(foreseen, "reputation").With, game.Nation("CHN").Reputation, 1e-9);
        Assert.Equal(2100, foreseen.Year);
    }

    [Fact]
    public void A_carbon_price_lowers_the_own_emissions_and_the_warming()
    {
        var foreseen = Foreseen(Playing.Small(), "CHN", Playing.PlanOf(("carbon-price", null, 100)));

        Assert.True(Own(foreseen, "emissions").With < Own(foreseen, "emissions").Without);
        Assert.True(foreseen.World.First(figure => figure.Figure == "temperature") is { } warming && warming.With < warming.Without);
    }

    [Fact]
    public void What_lies_secretly_on_other_tables_changes_nothing()
    {
        var draft = Playing.PlanOf(("carbon-price", null, 60));
        var open = Foreseen(Playing.Small(), "USA", draft);

        var secret = Foreseen(Playing.Small().Plans("CHN", ("carbon-price", null, 300), ("pool", "climate", 50)), "USA", draft);

        Assert.Equal(Json(open), Json(secret));
    }

    [Fact]
    public void What_the_others_announce_is_believed_in_both_and_the_own_word_belongs_to_the_plan()
    {
        var draft = Playing.PlanOf(("pool", "climate", 5));
        var quiet = Foreseen(Playing.Small(), "USA", draft);
        var others = Foreseen(Playing.Small().Pledges("CHN", "climate", 200), "USA", draft);
        var own = Foreseen(Playing.Small().Pledges("USA", "climate", 200), "USA", draft);

        Assert.True(Warming(others).With < Warming(quiet).With && Warming(others).Without < Warming(quiet).Without);
        Assert.Equal((Warming(quiet).With, Warming(quiet).Without), (Warming(own).With, Warming(own).Without));
        Assert.Equal(Own(quiet, "reputation").Without, Own(own, "reputation").Without);
        Assert.True(Own(own, "reputation").With < Own(quiet, "reputation").With, "the plan gives a quarter of what was promised");
    }

    [Fact]
    public void The_same_question_has_the_same_answer_whoever_asked_before()
    {
        var game = Playing.Small().Pledges("IND", "climate", 12);
        DraftForecast asked = new(game.View(), new Announced(game.Input().Pledges));
        var draft = Playing.PlanOf(("carbon-price", null, 75), ("pool", "climate", 4));

        asked.Of(new NationId("IND"), draft);
        asked.Of(new NationId("EUN"), Playing.PlanOf(("carbon-price", null, 5)));

        Assert.Equal(Json(Foreseen(game, "USA", draft)), Json(Accepted(asked.Of(new NationId("USA"), draft))));
    }

    [Fact]
    public void The_order_of_the_lines_and_lines_of_nothing_change_nothing()
    {
        (string, string?, double)[] lines = [("tariff", null, 3.3), ("tariff", "CHN", 0.7), ("services", null, 33.3), ("clean-research", null, 33.3), ("aid", "IND", 33.4), ("carbon-price", null, 40)];
        var game = Later2025();

        var forwards = Json(Foreseen(game, "USA", Playing.PlanOf(lines)));

        Assert.Equal(forwards, Json(Foreseen(game, "USA", Playing.PlanOf([.. lines.Reverse()]))));
        Assert.Equal(forwards, Json(Foreseen(game, "USA", Playing.PlanOf([("investment", null, 0.0), .. lines]))));
    }

    [Fact]
    public void A_plan_is_refused_as_it_would_be_on_the_table()
    {
        var game = Playing.Small();
        Plan[] bad =
        [
            Playing.PlanOf(("pool", "climate", 60), ("clean-research", null, 41)),
            Playing.PlanOf(("moonshot", null, 1)),
            Playing.PlanOf(("carbon-price", null, double.NaN)),
            Playing.PlanOf(("carbon-price", null, 501)),
            Playing.PlanOf(("carbon-price", null, 5), ("carbon-price", null, 6)),
            Playing.PlanOf(("pool", "moon", 1)),
            new() { Lines = null! },
        ];
        string[] codes = [.. bad.Select(plan => Refused(game.View(), plan))];

        Assert.Equal([Refusals.OverBudget, Refusals.UnknownLever, Refusals.BadAmount, Refusals.BadAmount, Refusals.LeverTwice, Refusals.UnknownTarget, Refusals.BadRequest], codes);
        Assert.Equal(codes, bad.Select(plan => PlanRules.Check(plan, game.View(), new NationId("USA"))?.Code));
        Assert.All([Phase.Lobby, Phase.Briefing, Phase.Report, Phase.Ended], phase => Assert.Equal(Refusals.NotNow, Refused(game.View(phase), Plan.Empty)));
        Assert.Equal(Refusals.UnknownNation, Assert.IsType<Ruling<Foreseen>.Refused>(new DraftForecast(game.View(), Announced.Nothing).Of(new NationId("ROW"), Plan.Empty)).Because.Code);
    }

    private static string Refused(RoundView view, Plan plan) =>
        Assert.IsType<Ruling<Foreseen>.Refused>(new DraftForecast(view, Announced.Nothing).Of(new NationId("USA"), plan)).Because.Code;

    // A round in which every lever is open.
    private static Playing Later2025()
    {
        var start = Table2025.Value;
        return Playing.From(start.Pack, start.Outcome with { Round = 8, State = start.State with { Round = 8 } });
    }

    private static Foreseen Foreseen(Playing game, string nation, Plan draft) => Accepted(new DraftForecast(game.View(), new Announced(game.Input().Pledges)).Of(new NationId(nation), draft));

    private static Foreseen Accepted(Ruling<Foreseen> ruling) => Assert.IsType<Ruling<Foreseen>.Accepted>(ruling).State;

    private static ForeseenFigure Own(Foreseen foreseen, string figure) => foreseen.Own.First(own => own.Figure == figure);

    private static ForeseenFigure Warming(Foreseen foreseen) => foreseen.World.First(figure => figure.Figure == "temperature");

    private static string Json(Foreseen foreseen) => JsonSerializer.Serialize(foreseen, RulesJson.Options);
}
