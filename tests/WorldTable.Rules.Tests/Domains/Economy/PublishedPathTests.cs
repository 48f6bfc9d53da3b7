using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Science;
using WorldTable.Rules.Tests.Domains.Climate;

namespace WorldTable.Rules.Tests.Domains.Economy;

/// <summary>The path that Barrage and Nordhaus call optimal (DICE-2023, PNAS 121(13) e2312030121: output of the published code, case CB-optimal).</summary>
public sealed class PublishedPathTests(ITestOutputHelper output)
{
    // Year, °C, ppm, Gt CO2 a year with land, carbon price 2019 $, share avoided.
    private static readonly (int Year, double WarmingC, double Ppm, double Gt, double Price, double Avoided)[] Published =
    [
        (2020, 1.247, 416.203, 42.941, 5.76, 0.05),
        (2025, 1.425, 429.915, 42.910, 16.61, 0.10),
        (2030, 1.546, 441.204, 38.147, 64.122, 0.24),
        (2040, 1.744, 464.685, 38.212, 87.345, 0.31),
        (2050, 1.924, 487.795, 37.056, 115.071, 0.392),
        (2075, 2.324, 540.594, 31.768, 215.663, 0.590),
        (2100, 2.581, 569.243, 15.892, 370.655, 0.840),
    ];

    [Theory]
    [InlineData(2020)]
    [InlineData(2025)]
    [InlineData(2030)]
    [InlineData(2040)]
    [InlineData(2050)]
    [InlineData(2075)]
    [InlineData(2100)]
    public void Its_carbon_price_is_worth_its_share_avoided(int year)
    {
        var row = Published.Single(row => row.Year == year);

        // Without learning beyond what the published code assumes.
        var backstop = CleanTechnology.BackstopDollars(year, CleanTechnology.KnowledgeAtStart);

        Assert.Equal(row.Price, Abatement.PriceAt(row.Avoided, backstop), 0.003 * row.Price);
    }

    // Its CO2 with the other gases of SSP2-4.5, whose forcing the published code states from elsewhere: close, not equal.
    [Fact]
    public void Its_emissions_warm_this_climate_as_much()
    {
        var states = WorldEmissions.Drive(
            year => year < 2020 ? WorldEmissions.Scenario("ssp245", year) : WorldEmissions.Scenario("ssp245", year) with { Co2Gt = Co2In(year) },
            2100);
        foreach (var row in Published.Where(row => row.Year >= 2025))
        {
            var (ppm, warming) = (ClimateModel.Standard.Co2Ppm(states[row.Year]), ClimateModel.Standard.WarmingC(states[row.Year]));
            output.WriteLine($"{row.Year}: {ppm:F1} for {row.Ppm} ppm, {warming:F2} for {row.WarmingC} °C");
            Assert.Equal(row.Ppm, ppm, 0.02 * row.Ppm);
            Assert.Equal(row.WarmingC, warming, 0.05);
        }
    }

    // The same code's baseline: 54.6 Gt in 2050 and 75.7 Gt in 2100 end near 3.6 °C with its own other gases, and a little below with those of SSP2-4.5, whose methane falls.
    [Fact]
    public void The_emissions_of_its_baseline_end_a_little_below_3_6_degrees()
    {
        double Baseline(int year) => year <= 2050 ? 42.9 + ((54.6 - 42.9) * (year - 2025) / 25.0) : 54.6 + ((75.7 - 54.6) * (year - 2050) / 50.0);
        var states = WorldEmissions.Drive(
            year => year < 2025 ? WorldEmissions.Scenario("ssp245", year) : WorldEmissions.Scenario("ssp245", year) with { Co2Gt = Baseline(year) },
            2100);
        output.WriteLine($"{ClimateModel.Standard.WarmingC(states[2050]):F2} in 2050, {ClimateModel.Standard.WarmingC(states[2100]):F2} in 2100");

        Assert.InRange(ClimateModel.Standard.WarmingC(states[2100]), 3.4, 3.6);
    }

    private static double Co2In(int year)
    {
        var after = Array.FindIndex(Published, row => row.Year >= year);
        var (to, from) = (Published[after], Published[after == 0 ? 0 : after - 1]);
        return to.Year == year ? to.Gt : from.Gt + ((to.Gt - from.Gt) * (year - from.Year) / (to.Year - from.Year));
    }
}
