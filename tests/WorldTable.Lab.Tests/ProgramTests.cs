namespace WorldTable.Lab.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void Help_names_every_verb_and_what_it_writes()
    {
        var run = LabRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("climate", run.Output, StringComparison.Ordinal);
        Assert.Contains("year,co2_ppm,ch4_ppb,n2o_ppb,erf_wm2,warming_c", run.Output, StringComparison.Ordinal);
        Assert.Contains("gini,ratio,sigma,headcount_pct,growth_elasticity", run.Output, StringComparison.Ordinal);
        Assert.Contains("round,year,warming_c,heading_c,median_income,poverty_pct,peace,health,rights_trust,knowledge_space", run.Output, StringComparison.Ordinal);
        Assert.Contains("check", run.Output, StringComparison.Ordinal);
        Assert.All(
            (string[])["member,shapley_shubik,banzhaf", "nation,welfare_change_pct,terms_of_trade_pct", "share,elasticity,gains_pct", "nations,stable,full_payoff,nash_payoff,stable_payoff", "players,prize,effort,win_probability,dissipation", "fleets,rent_share"],
            header => Assert.Contains(header, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("weather")]
    [InlineData("climate")]
    [InlineData("poverty", "--gini", "0.4")]
    [InlineData("poverty", "--gini", "0.4", "--ratio", "0.5", "--line", "3")]
    [InlineData("poverty", "--gini", "many", "--ratio", "0.5")]
    public void What_cannot_be_understood_ends_with_2_and_says_why(params string[] arguments)
    {
        var run = LabRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Errors);
    }
}
