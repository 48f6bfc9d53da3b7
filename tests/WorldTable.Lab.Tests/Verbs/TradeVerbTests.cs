using System.Globalization;
using WorldTable.Rules.Packs;

namespace WorldTable.Lab.Tests.Verbs;

public sealed class TradeVerbTests
{
    [Fact]
    public void Without_a_tariff_nothing_changes_and_nations_stand_in_the_packs_order()
    {
        var run = LabRun.Of("trade");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("nation,welfare_change_pct,terms_of_trade_pct", run.Output, StringComparison.Ordinal);
        Assert.Equal(PackShelf.Named("world-2025")!.Nations.Select(nation => nation.Code.Value), Rows(run).Keys);
        Assert.All(Rows(run).Values, row => Assert.Equal((0.0, 0.0), (Math.Round(row.Welfare, 9), Math.Round(row.Terms, 9))));
    }

    // What textbooks say, and Ossa (2014): in a war both lose and whoever sells in their place wins.
    [Fact]
    public void In_a_trade_war_of_two_both_lose_and_others_win()
    {
        var war = Rows(LabRun.Of("trade", "--pack", "world-2025", "--tariff", "USA:CHN=25", "--tariff", "CHN:USA=25"));

        Assert.True(war["USA"].Welfare < 0.0 && war["CHN"].Welfare < 0.0);
        Assert.All(["EUN", "JPN", "MEX", "RAS"], other => Assert.True(war[other].Welfare > 0.0, other));
        Assert.Equal(war, Rows(LabRun.Of("trade", "--tariff", "USA:CHN=25", "CHN:USA=25")));
    }

    [Fact]
    public void A_tariff_of_a_large_nation_on_all_makes_its_own_work_worth_more()
    {
        var alone = Rows(LabRun.Of("trade", "--tariff", "USA:*=10"));

        Assert.True(alone["USA"].Terms > 0.0 && alone["USA"].Welfare > 0.0);
        Assert.True(alone["MEX"].Terms < 0.0 && alone["CAN"].Welfare < 0.0);
    }

    [Fact]
    public void When_all_charge_all_everybody_loses() =>
        Assert.All(Rows(LabRun.Of("trade", "--tariff", "*:*=30")).Values, row => Assert.True(row.Welfare < 0.0));

    // The ordinary tariff of the United States on China is 2 % in this pack.
    [Fact]
    public void A_plus_adds_to_what_stands_and_the_later_of_two_counts()
    {
        var five = Rows(LabRun.Of("trade", "--tariff", "USA:CHN=5"));

        Assert.Equal(Rounded(five), Rounded(Rows(LabRun.Of("trade", "--tariff", "USA:CHN=+3"))));
        Assert.Equal(five, Rows(LabRun.Of("trade", "--tariff", "USA:CHN=60", "USA:CHN=5")));
        Assert.NotEqual(five, Rows(LabRun.Of("trade", "--tariff", "*:CHN=5")));
    }

    [Theory]
    [InlineData("USA:XXX=10", "no nation 'XXX'")]
    [InlineData("usa:CHN=10", "no nation 'usa'")]
    [InlineData("USA:CHN=ten", "'ten'")]
    [InlineData("USA:CHN=", "no number")]
    [InlineData("USA:CHN=NaN", "NaN")]
    [InlineData("USA:CHN=-5", "-5")]
    [InlineData("USA:CHN=Infinity", "Infinity")]
    [InlineData("USA:CHN", "IMPORTER:EXPORTER=PERCENT")]
    [InlineData("USA=10", "IMPORTER:EXPORTER=PERCENT")]
    [InlineData("USA:CHN:MEX=10", "IMPORTER:EXPORTER=PERCENT")]
    [InlineData("USA:USA=10", "nobody charges itself")]
    public void A_tariff_that_cannot_be_ends_with_2(string tariff, string told)
    {
        var run = LabRun.Of("trade", "--tariff", tariff);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("small-table", "no trade")]
    [InlineData("atlantis", "atlantis")]
    public void A_pack_without_trade_ends_with_2(string pack, string told)
    {
        var run = LabRun.Of("trade", "--pack", pack);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
    }

    private static Dictionary<string, (double Welfare, double Terms)> Rounded(Dictionary<string, (double Welfare, double Terms)> rows) =>
        rows.ToDictionary(row => row.Key, row => (Math.Round(row.Value.Welfare, 9), Math.Round(row.Value.Terms, 9)));

    private static Dictionary<string, (double Welfare, double Terms)> Rows(LabRun run) =>
        run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToDictionary(
            cells => cells[0],
            cells => (double.Parse(cells[1], CultureInfo.InvariantCulture), double.Parse(cells[2], CultureInfo.InvariantCulture)));
}
