using WorldTable.Rules.Rounds;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Views;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Tests.Views;

/// <summary>Tariffs in the report: against whom, by how much, and what they cost, told as the trade of the round works it out.</summary>
public sealed class TariffNewsTests
{
    private static readonly string[] Quiet = ["headline.cooler", "headline.hotter", "headline.silence"];

    // The same round without the tariff: what a row's trade adds to its income in a year (what it saves of that grows a little, too).
    [Fact]
    public void A_raised_tariff_is_told_with_what_it_cost_whom()
    {
        var game = TradingTable.Play().Plans("USA", ("tariff", "EUN", 25), ("carbon-price", null, 3));
        var peace = TradingTable.Played(("USA", "carbon-price", null, 3));
        var war = Round.Resolve(game.Pack, game.State, game.Input(), 1);
        var europe = TradingTable.Place("EUN");
        var cost = (peace.Ledger.FromTrade[europe] - war.Ledger.FromTrade[europe]) / 5.0;

        var report = game.EndRound().Outcome.Report!;
        var (headline, ours, theirs) = (report.Headline, Line(report, "USA"), Line(report, "EUN"));

        Assert.Equal(("headline.tariff", "news.tariff-up", "news.tariff-hit"), (headline.Key, ours.Key, theirs.Key));
        Assert.Equal(("USA", "EUN", "USA"), (headline.Arguments["nation"].Text, headline.Arguments["to"].Text, theirs.Arguments["by"].Text));
        Assert.Equal(25.0, headline.Arguments["points"].Number, 1e-9);
        Assert.InRange(cost, 20.0, 500.0);
        Assert.All([headline, ours, theirs], said => Assert.Equal(cost, said.Arguments["billions"].Number, 0.01 * cost));
    }

    [Fact]
    public void What_both_charge_is_a_war_and_its_cost_is_what_peace_between_them_would_bring()
    {
        var game = TradingTable.Play().Plans("USA", ("tariff", "EUN", 40)).Plans("EUN", ("tariff", "USA", 40));
        var peace = TradingTable.Played(("USA", "tariff", "EUN", 0), ("EUN", "tariff", "USA", 0));
        var war = Round.Resolve(game.Pack, game.State, game.Input(), 1);
        var cost = new[] { "USA", "EUN" }.Sum(code => peace.Ledger.FromTrade[TradingTable.Place(code)] - war.Ledger.FromTrade[TradingTable.Place(code)]) / 5.0;

        var headline = game.EndRound().Outcome.Report!.Headline;

        Assert.Equal("headline.trade-war", headline.Key);
        Assert.Equal(("USA", "EUN"), (headline.Arguments["nation"].Text, headline.Arguments["to"].Text));
        Assert.True(cost > 20.0);
        Assert.Equal(cost, headline.Arguments["billions"].Number, 0.01 * cost);
    }

    [Fact]
    public void Tariffs_that_only_stand_are_no_news_and_lowered_ones_are_good_news()
    {
        var game = TradingTable.Play().Plans("USA", ("tariff", "EUN", 40)).Plans("EUN", ("tariff", "USA", 40)).EndRound();

        Assert.Contains(game.EndRound().Outcome.Report!.Headline.Key, Quiet);

        var report = game.Plans("USA", ("tariff", "EUN", 10)).EndRound().Outcome.Report!;
        var line = Line(report, "USA");
        Assert.Contains(report.Headline.Key, Quiet);
        Assert.Equal("news.tariff-down", line.Key);
        Assert.Equal(30.0, line.Arguments["points"].Number, 1e-9);
        Assert.True(line.Arguments["billions"].Number > 0.0);
    }

    [Fact]
    public void The_headline_is_whatever_cost_more_the_broken_word_or_the_tariff()
    {
        var quarrel = TradingTable.Play().Plans("USA", ("tariff", "EUN", 25));

        Assert.Equal("headline.short", quarrel.Pledges("IND", "climate", 2000).EndRound().Outcome.Report!.Headline.Key);
    }

    [Fact]
    public void A_pack_without_trade_has_no_such_news()
    {
        var game = Playing.Small();

        Assert.Null(TariffNews.Of(game.Pack, game.Outcome, Round.Resolve(game.Pack, game.State, game.Input(), 1)));
    }

    private static Said Line(ReportDocument report, string nation) => report.News.Single(line => line.Nation.Value == nation).Headline;
}
