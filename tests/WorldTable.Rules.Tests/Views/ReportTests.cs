using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

public sealed class ReportTests
{
    [Theory]
    [InlineData(null, 0.0, "nothing")]
    [InlineData(0.0, 0.0, "nothing")]
    [InlineData(null, 0.5, "silent-gift")]
    [InlineData(0.0, 0.5, "silent-gift")]
    [InlineData(100.0, 100.0, "kept")]
    [InlineData(100.0, 95.0, "kept")]
    [InlineData(100.0, 110.0, "kept")]
    [InlineData(100.0, 94.9, "short")]
    [InlineData(100.0, 0.0, "short")]
    [InlineData(100.0, 110.1, "more")]
    public void A_verdict_compares_the_word_with_the_deed(double? promised, double given, string verdict) =>
        Assert.Equal(verdict, Reports.Verdict(promised, given));

    [Fact]
    public void It_opens_with_promised_against_given_for_every_seat_and_open_challenge()
    {
        var game = Playing.Small();
        var billions = 0.1 * game.Nation("USA").BudgetBillionsPerYear;
        var first = game.Plans("USA", ("pool", "climate", 10)).Pledges("USA", "climate", billions).EndRound().Outcome.Report!;

        Assert.Equal(game.Pack.Playable, first.Promises.Select(row => row.Nation));
        Assert.All(first.Promises, row => Assert.Equal("climate", row.Challenge.Value));
        var row = first.Promises[0];
        Assert.Equal("kept", row.Verdict);
        Assert.Equal(billions, row.PromisedBillionsPerYear);
        Assert.Equal(billions, row.GivenBillionsPerYear, 1e-9);
        Assert.Equal(0.4, row.GivenPercentOfGdp, 1e-9);
        Assert.Equal(billions * 1000.0 / 347.0, row.GivenPerPerson, 1e-6);

        Assert.Equal(12, game.EndRound().Outcome.Report!.Promises.Count);
    }

    [Fact]
    public void A_broken_promise_costs_reputation_and_a_kept_one_earns_it()
    {
        var broken = Playing.Small().NobodyPlans().Pledges("EUN", "climate", 200).EndRound();
        var silent = Playing.Small().NobodyPlans().EndRound();
        var game = Playing.Small().NobodyPlans();
        var kept = game.Plans("EUN", ("pool", "climate", game.Percent("EUN", 200))).Pledges("EUN", "climate", 200).EndRound();

        Assert.Equal("short", broken.Outcome.Report!.Promises[2].Verdict);
        Assert.Equal("headline.short", broken.Outcome.Report!.Headline.Key);
        Assert.True(broken.Nation("EUN").Reputation < silent.Nation("EUN").Reputation - 10.0);
        Assert.True(kept.Nation("EUN").Reputation > silent.Nation("EUN").Reputation + 10.0);
    }

    [Fact]
    public void What_a_treaty_asks_is_neither_given_unasked_nor_forgotten_and_who_breaks_it_is_named()
    {
        var game = Bound.Second(new ClimateFinance { PercentOfGdp = 0.5 }).EndRound();
        var kept = game.Outcome.Report!;
        var broken = game.Plans("USA").EndRound().Outcome.Report!;

        Assert.All(kept.Promises.Where(row => row.Challenge.Value == "climate"), row => Assert.Equal("treaty", row.Verdict));
        Assert.All(kept.News, line => Assert.Equal("news.treaty.climate", line.Headline.Key));
        Assert.Equal(["treaty-short", "treaty"], broken.Promises.Where(row => row.Challenge.Value == "climate").Take(2).Select(row => row.Verdict));
        Assert.Equal(("news.treaty-broken", "headline.treaty-broken"), (broken.News[0].Headline.Key, broken.Headline.Key));
        Assert.Equal("Together", broken.Headline.Arguments["title"].Text);
    }

    [Fact]
    public void It_has_a_line_from_every_seat_and_a_row_for_every_guess()
    {
        var game = Playing.Small().Plans("EUN", ("pool", "climate", 30)).Guesses("EUN", "temperature", "better").Guesses("SIS", "temperature", "worse").EndRound();
        var report = game.Outcome.Report!;

        Assert.Equal(game.Pack.Playable, report.News.Select(line => line.Nation));
        Assert.Equal([("EUN", "better", "better"), ("SIS", "worse", "better")], report.Guesses.Select(row => (row.Nation.Value, row.Guess, row.Came)));
        Assert.Equal((2025, 2040, 1), (report.FromYear, report.ToYear, report.Round));
        Assert.Null(report.Final);
    }

    [Fact]
    public void Only_the_last_report_tells_how_it_ended_against_a_world_without_cooperation()
    {
        var together = Playing.AllCooperated().Outcome.Report!.Final!;
        var alone = Playing.AllDefected().Outcome.Report!.Final!;

        Assert.Equal("final.won", together.Verdict.Key);
        Assert.All(alone.Nations, row => Assert.Equal(row.MedianIncomeAlone, row.MedianIncomePerDay));
        Assert.All(alone.Nations, row => Assert.Equal((0.0, 0, 0), (row.GivenBillions, row.PromisesMade, row.PromisesKept)));
        Assert.All(together.Nations.Where(row => row.Nation.Value is "EAC" or "SIS" or "IND"), row => Assert.True(row.PovertyPercent < row.PovertyAlone));
        Assert.All(together.Nations, row => Assert.Equal(row.PromisesMade, row.PromisesKept));
        Assert.All(together.Nations, row => Assert.True(row.PromisesMade > 0));
    }
}
