using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

public sealed class TreatyNewsTests
{
    private static readonly ClimateFinance Finance = new() { PercentOfGdp = 0.5 };

    [Fact]
    public void A_treaty_that_enters_into_force_is_the_news_of_its_round()
    {
        var game = Playing.Small();
        var report = game.Treats(Bound.Signed("1", Bound.Text(game.Pack, [Finance], "EUN", "IND"), 1)).EndRound().Outcome.Report!;

        Assert.Equal(("headline.treaty-begins", "Together", 2.0), (report.Headline.Key, report.Headline.Arguments["title"].Text, report.Headline.Arguments["nations"].Number));
        Assert.Equal(["EUN", "IND"], report.News.Where(line => line.Headline.Key == "news.bound").Select(line => line.Nation.Value).Order());
        Assert.Equal("lead", report.Lead.Key);
    }

    [Fact]
    public void What_a_treaty_asked_is_no_silent_gift_and_who_broke_it_is_the_headline()
    {
        var report = Bound.By(Playing.SmallInItsSecondRound(), [Finance], "EUN", "IND").Plans("EUN").EndRound().Outcome.Report!;

        Assert.Equal(("headline.treaty-broken", "EUN", "Together"), (report.Headline.Key, report.Headline.Arguments["nation"].Text, report.Headline.Arguments["title"].Text));
        Assert.Equal(("lead.duties", 2.0, 1.0), (report.Lead.Key, report.Lead.Arguments["asked"].Number, report.Lead.Arguments["met"].Number));
        var (broke, kept) = (Row(report, "EUN"), Row(report, "IND"));
        Assert.Equal(("treaty-short", "treaty"), (broke.Verdict, kept.Verdict));
        Assert.Equal(kept.AskedBillionsPerYear!.Value, kept.GivenBillionsPerYear, 1e-6);
        Assert.Equal(("news.treaty-broken", "news.treaty.climate"), (News(report, "EUN"), News(report, "IND")));
        Assert.Contains(report.Meters.SelectMany(meter => meter.CausesHeading), cause => cause.Said.Key == "cause.treaty-broken" && cause.Said.Arguments["nation"].Text == "EUN");
    }

    [Fact]
    public void Without_treaties_there_is_no_news_of_them()
    {
        var report = Playing.Small().Plans("EUN", ("pool", "climate", 5)).EndRound().Outcome.Report!;

        Assert.Equal(("silent-gift", "lead", null), (Row(report, "EUN").Verdict, report.Lead.Key, Row(report, "EUN").AskedBillionsPerYear));
    }

    private static PromiseRow Row(ReportDocument report, string nation) => report.Promises.Single(row => row.Nation.Value == nation && row.Challenge.Value == "climate");

    private static string News(ReportDocument report, string nation) => report.News.Single(line => line.Nation.Value == nation).Headline.Key;
}
