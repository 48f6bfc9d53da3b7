using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Tests.Packs;

/// <summary>The first lesson's data, against the world totals and the first year that players see.</summary>
public sealed class SmallTableTests
{
    private static readonly Pack Small = PackShelf.Named("small-table")!;

    [Fact]
    public void It_has_six_seats_an_automatic_rest_and_five_rounds_of_fifteen_years_to_2100()
    {
        Assert.Equal(["USA", "CHN", "EUN", "IND", "EAC", "SIS"], Small.Playable.Select(nation => nation.Value));
        Assert.Equal(["REST"], Small.Nations.Where(row => !row.Playable).Select(row => row.Code.Value));
        Assert.Equal((2025, 5, 15, 2100), (Small.FirstYear, Small.Rounds, Small.YearsPerRound, Small.LastYear));
    }

    // Sums of all 32 rows of the starting figures: Gapminder/UN population 2025, 2050 and 2100, WDI GDP in PPP 2024, EDGAR fossil CO2 2024.
    [Fact]
    public void The_world_closes()
    {
        Assert.Equal(8213.0, Small.Nations.Sum(row => row.PopulationMillions2025), 1.0);
        Assert.Equal(9658.9, Small.Nations.Sum(row => row.PopulationMillions2050), 1.0);
        Assert.Equal(10177.5, Small.Nations.Sum(row => row.PopulationMillions2100), 1.0);
        Assert.Equal(173.135, Small.Nations.Sum(row => row.GdpTrillions), 0.01);
        Assert.Equal(38.258, Small.Nations.Sum(row => row.Co2Gigatonnes), 0.01);
        // World Bank PIP, $3.00 line: 896 million in the same figures.
        Assert.Equal(896.0, Small.Nations.Sum(row => row.PopulationMillions2025 * row.PovertyPercent / 100.0), 2.0);
    }

    [Fact]
    public void The_first_year_shows_the_figures_of_the_pack()
    {
        var opening = Round.Opening(Small, 1);
        foreach (var (row, shown) in Small.Nations.Zip(opening.Nations))
        {
            Assert.Equal(row.Code, shown.Nation);
            Assert.Equal(row.PopulationMillions2025, shown.PopulationMillions, 1e-9 * row.PopulationMillions2025);
            Assert.Equal(row.GdpTrillions, shown.GdpTrillions, 1e-9 * row.GdpTrillions);
            Assert.Equal(row.PovertyPercent, shown.PovertyPercent, 1e-9);
            var land = Small.Numbers.LandUseGt(2025) * row.LandUsePercent / 100.0;
            Assert.Equal(row.Co2Gigatonnes + land, shown.EmissionsGigatonnes, 1e-9);
            Assert.Equal(row.GdpTrillions * 1000.0 * row.BudgetPercentOfGdp / 100.0, shown.BudgetBillionsPerYear, 1e-9 * shown.BudgetBillionsPerYear);
        }
        Assert.Equal(1.39, opening.Meters[0].Now, 0.01);
    }

    [Fact]
    public void Where_incomes_explain_poverty_the_spread_is_that_of_the_gini()
    {
        foreach (var nation in (ReadOnlySpan<string>)["IND", "EAC", "SIS", "REST"])
        {
            var i = Small.PlaceOf(new(nation));
            Assert.Equal(Poverty.Sigma(Small.Nations[i].Gini / 100.0), Small.Numbers.TailSpread[i]);
            Assert.InRange(Small.Numbers.HouseholdShare[i], 0.25, 0.55);
        }
    }

    [Fact]
    public void Lessons_open_step_by_step()
    {
        Assert.Equal(1, Small.OpensInRound(new("carbon-price"), null));
        Assert.Equal(1, Small.OpensInRound(new("pool"), "climate"));
        Assert.Equal(1, Small.OpensInRound(new("clean-research"), null));
        Assert.Equal(2, Small.OpensInRound(new("pool"), "poverty"));
        Assert.Equal(2, Small.OpensInRound(new("services"), null));
        Assert.Equal(2, Small.OpensInRound(new("aid"), "EAC"));
        Assert.Null(Small.OpensInRound(new("tariff"), null));
    }

    [Fact]
    public void Budgets_differ_more_than_thirtyfold_and_stay_between_3_and_6_percent()
    {
        var opening = Round.Opening(Small, 1);

        Assert.All(Small.Nations, row => Assert.InRange(row.BudgetPercentOfGdp, 3, 6));
        Assert.True(opening.Nations.Take(6).Max(row => row.BudgetBillionsPerYear) > 30.0 * opening.Nations.Take(6).Min(row => row.BudgetBillionsPerYear));
    }
}
