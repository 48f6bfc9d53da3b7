using System.Collections.Immutable;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>Conditional pledges through a whole round: money, report, trust, and what is repeated.</summary>
public sealed class OffersTests
{
    private static readonly NationId Eun = new("EUN");

    // India and the USA meet each other; Europe waits for more than there is.
    private static Playing Met() => Playing.Small().NobodyPlans().Plans("IND", ("pool", "climate", 1))
        .Offers("IND", "climate", 5, others: 1, each: 20).Offers("USA", "climate", 20, total: 5);

    private static Playing Unmet() => Playing.Small().NobodyPlans().Offers("EUN", "climate", 50, others: 2, each: 1);

    [Fact]
    public void What_holds_is_given_and_what_does_not_stays_in_the_budget()
    {
        var game = Met().Offers("EUN", "climate", 50, total: 500);
        var played = Round.Resolve(game.Pack, game.State, game.Input(), 1);

        Booked.Holds(game.Pack, game.State, played);
        Assert.Equal(20.0, played.Orders.ToClimate[0], 1e-9);
        Assert.Equal(0.0, played.Orders.ToClimate[game.Pack.PlaceOf(Eun)]);
        Assert.Equal(0.0, played.Ledger.Spent[game.Pack.PlaceOf(Eun)]);
        Assert.Equal(game.Input().Plans[Eun], played.State.Plans[Eun]);
        Assert.Equal([(5.0, true), (20.0, true), (50.0, false)], played.Orders.Offers.ToArray().Select(offer => (Math.Round(offer.BillionsPerYear, 9), offer.Held)).Order());
    }

    [Fact]
    public void It_is_the_same_round_as_with_plain_gifts_of_what_was_given()
    {
        var (offered, plain) = (Met().EndRound(), Playing.Small().NobodyPlans());
        plain.Plans("IND", ("pool", "climate", 1.0 + plain.Percent("IND", 5))).Plans("USA", ("pool", "climate", plain.Percent("USA", 20)))
            .Pledges("IND", "climate", 5).Pledges("USA", "climate", 20).EndRound();

        Assert.Equal(plain.State.GreenFund, offered.State.GreenFund, 1e-9);
        Assert.All(plain.Outcome.Meters.Zip(offered.Outcome.Meters), pair => Assert.Equal(pair.First.Now, pair.Second.Now, 1e-9));
        Assert.Equal(plain.State.Nations.Select(row => (row.PromisesMade, row.PromisesKept)), offered.State.Nations.Select(row => (row.PromisesMade, row.PromisesKept)));
    }

    [Fact]
    public void An_offer_that_was_met_is_a_kept_word_and_the_report_says_so()
    {
        var report = Met().EndRound().Outcome.Report!;
        var row = report.Promises[0];

        Assert.Equal(("kept", true, 20.0), (row.Verdict, row.Offer!.Held, Math.Round(row.PromisedBillionsPerYear!.Value, 9)));
        Assert.Equal("headline.together", report.Headline.Key);
    }

    [Fact]
    public void An_offer_whose_condition_did_not_hold_breaks_no_word_and_costs_no_trust()
    {
        var (game, silent) = (Unmet().EndRound(), Playing.Small().NobodyPlans().EndRound());
        var report = game.Outcome.Report!;
        var row = report.Promises.Single(row => row.Nation == Eun);

        Assert.Equal(("unmet", false, (double?)null, 0.0), (row.Verdict, row.Offer!.Held, row.PromisedBillionsPerYear, row.GivenBillionsPerYear));
        Assert.Equal(silent.State.Trust, game.State.Trust);
        Assert.Equal(silent.State.Nations, game.State.Nations);
        Assert.Equal("headline.unmet", report.Headline.Key);
        Assert.Equal("news.unmet.climate", report.News.Single(line => line.Nation == Eun).Headline.Key);
    }

    [Fact]
    public void A_word_is_not_given_twice_by_announcing_what_is_offered()
    {
        // 20 announced, all of it under a condition that held; 30 announced, of which the offer brings 20.
        var both = Met().Pledges("USA", "climate", 20).EndRound();
        var less = Met().Pledges("USA", "climate", 30).EndRound();
        var row = both.Outcome.Report!.Promises[0];

        Assert.Equal(("kept", 20.0), (row.Verdict, Math.Round(row.PromisedBillionsPerYear!.Value, 9)));
        Assert.Equal(Met().EndRound().Nation("USA").Reputation, both.Nation("USA").Reputation, 1e-9);
        Assert.Equal("short", less.Outcome.Report!.Promises[0].Verdict);
        // An announcement without a condition is owed, whatever the offer waits for.
        Assert.Equal("short", Unmet().Pledges("EUN", "climate", 50).EndRound().Outcome.Report!.Promises.Single(one => one.Nation == Eun).Verdict);
    }

    [Fact]
    public void A_plan_that_is_repeated_repeats_its_offer_and_forecasts_ask_again_each_round()
    {
        var game = Met().EndRound();
        var alone = Met().Plans("IND").EndRound();

        Assert.NotNull(game.Input().Plans[new NationId("USA")].Lines.Single().If);
        Assert.Equal("kept", game.EndRound().Outcome.Report!.Promises[0].Verdict);
        Assert.True(game.Meter("temperature").Heading < alone.Meter("temperature").Heading);
        Assert.Equal(Forecast.HeadingOf(alone.Pack, alone.State, alone.State.Plans.SetItem(new NationId("USA"), Plan.Empty), alone.State.Pledges)[MeterNames.Temperature],
            alone.Meter("temperature").Heading, 1e-12);
    }

    [Fact]
    public void A_draft_with_an_offer_is_looked_ahead_of_by_the_same_rule()
    {
        var game = Met().EndRound();
        DraftForecast forecast = new(game.View(), Announced.Nothing);
        Plan Draft(double total) => Playing.Small().NobodyPlans().Offers("EUN", "climate", 50, total: total).Input().Plans[Eun];
        double After(double total) => Assert.IsType<Ruling<Foreseen>.Accepted>(forecast.Of(Eun, Draft(total))).State.World[0].With;

        Assert.True(After(20) < After(600));
    }

    [Fact]
    public void A_draft_is_looked_ahead_of_with_what_others_offer_now()
    {
        var game = Met().EndRound();
        OfferDocument Offer(double billions, double total) => new() { Challenge = ChallengeNames.Climate, BillionsPerYear = billions, If = new PledgeCondition { Total = total } };
        Foreseen Of(NationId nation, Plan draft, params (NationId By, OfferDocument[] Offers)[] now) => Assert.IsType<Ruling<Foreseen>.Accepted>(new DraftForecast(
            game.View(),
            Announced.Nothing with { Offers = now.ToImmutableSortedDictionary(one => one.By, one => (IReadOnlyList<OfferDocument>)one.Offers) }).Of(nation, draft)).State;
        var draft = Playing.Small().NobodyPlans().Offers("EUN", "climate", 50, total: 60).Input().Plans[Eun];
        NationId china = new("CHN");
        double With(params (NationId By, OfferDocument[] Offers)[] now) => Of(Eun, draft, now).World[0].With;

        Assert.True(With((china, [Offer(40, 50)])) < With((china, [Offer(40, 500)])));
        Assert.Equal(With(), With((china, []), (Eun, [Offer(1, 1)])));
        Assert.True(With((new NationId("USA"), []), (china, [Offer(40, 50)])) > With((china, [Offer(40, 50)])), "what was offered in the last round has been taken back");
        // Without its plan the own nation repeats its last, whatever lies on its table since.
        Assert.Equal(Of(new NationId("USA"), Plan.Empty).World[0].Without, Of(new NationId("USA"), Plan.Empty, (new NationId("USA"), [])).World[0].Without);
    }

    [Fact]
    public void What_is_announced_is_given_whether_or_not_the_offer_is_met()
    {
        var view = Unmet().EndRound().View();
        double Heading(double billions) => Forecast.HeadingWithPledges(view, view.Opening.State.Pledges.SetItem(ChallengeNames.Climate, view.Opening.State.Pledges
            .GetValueOrDefault(ChallengeNames.Climate, ImmutableSortedDictionary<NationId, double>.Empty).SetItem(Eun, billions)))[MeterNames.Temperature];

        Assert.True(Heading(50) < Heading(0));
        Assert.True(Heading(80) < Heading(50));
    }

    [Fact]
    public void Everybody_sees_the_offers_and_nothing_else_of_a_plan_while_plans_are_made()
    {
        var game = Met();
        NationTable table = new() { Plan = game.Input().Plans[new NationId("IND")] };

        var offer = Assert.Single(PlanDocuments.Offers(game.View(), new NationId("IND"), table)!);
        Assert.Equal(("climate", 5.0, 1, 20.0), (offer.Challenge.Value, Math.Round(offer.BillionsPerYear, 9), offer.If.Others, offer.If.Each));
        Assert.Null(PlanDocuments.Offers(game.View(Phase.Report), new NationId("IND"), table));
        Assert.Null(PlanDocuments.Offers(game.View(), new NationId("IND"), new NationTable { Plan = Playing.PlanOf(("pool", "climate", 1)) }));
    }
}
