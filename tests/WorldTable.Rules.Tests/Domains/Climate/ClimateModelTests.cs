using WorldTable.Rules.Domains.Climate;

namespace WorldTable.Rules.Tests.Domains.Climate;

[Trait("Rulebook", "Climate")]
public sealed class ClimateModelTests(ITestOutputHelper output)
{
    private static readonly ClimateModel model = ClimateModel.Standard;
    private static readonly Dictionary<int, ClimateState> history = WorldEmissions.Drive(WorldEmissions.Historical, 2024);

    // IPCC AR6 WG1 (2021), Summary for Policymakers, table SPM.1: best estimates of warming against 1850–1900, °C.
    [Theory]
    [InlineData("ssp126", 1.5, 1.7, 1.8)]
    [InlineData("ssp245", 1.5, 2.0, 2.7)]
    [InlineData("ssp585", 1.6, 2.4, 4.4)]
    public void Scenarios_warm_as_the_IPCC_assessed(string scenario, double near, double middle, double late)
    {
        var states = WorldEmissions.Drive(year => WorldEmissions.Scenario(scenario, year), 2100);
        double[] assessed = [near, middle, late];
        double[] modelled = [states.MeanWarmingC(2021, 2040), states.MeanWarmingC(2041, 2060), states.MeanWarmingC(2081, 2100)];
        output.WriteLine($"{scenario}: {string.Join(" / ", modelled.Select(c => c.ToString("F2")))}");

        foreach (var (expected, actual) in assessed.Zip(modelled))
            Assert.Equal(expected, actual, 0.15);
    }

    [Fact]
    public void Over_all_scenarios_and_periods_the_warming_misses_the_assessment_by_0_08_in_the_mean()
    {
        (string Scenario, double[] Assessed)[] table = [("ssp126", [1.5, 1.7, 1.8]), ("ssp245", [1.5, 2.0, 2.7]), ("ssp585", [1.6, 2.4, 4.4])];
        (int From, int To)[] periods = [(2021, 2040), (2041, 2060), (2081, 2100)];

        var squares = table.SelectMany(row =>
        {
            var states = WorldEmissions.Drive(year => WorldEmissions.Scenario(row.Scenario, year), 2100);
            return periods.Select((p, i) => Math.Pow(states.MeanWarmingC(p.From, p.To) - row.Assessed[i], 2));
        });

        Assert.InRange(Math.Sqrt(squares.Average()), 0.0, 0.08);
    }

    // Observed annual means, ghg_concentrations_1750-2024 as distributed with the fair-calibrate project.
    [Theory]
    [InlineData(1950, 313.2)]
    [InlineData(1970, 325.0)]
    [InlineData(1990, 354.1)]
    [InlineData(2000, 369.0)]
    [InlineData(2010, 388.8)]
    [InlineData(2019, 410.1)]
    [InlineData(2023, 419.2)]
    public void CO2_rises_as_observed(int year, double ppm) => Assert.Equal(ppm, model.Co2Ppm(history[year]), 4.0);

    // The same source.
    [Theory]
    [InlineData(1960, 1264.0)]
    [InlineData(2000, 1773.0)]
    [InlineData(2019, 1866.0)]
    public void Methane_rises_as_observed(int year, double ppb) => Assert.Equal(ppb, history[year].Ch4Ppb, 60.0);

    [Fact]
    public void Nitrous_oxide_rises_as_observed() => Assert.Equal(332.1, history[2019].N2oPpb, 4.0);

    // IPCC AR6 WG1, SPM A.1.2: 0.85 °C for 1995–2014, 1.09 °C for 2011–2020.
    [Theory]
    [InlineData(1995, 2014, 0.85)]
    [InlineData(2011, 2020, 1.09)]
    public void The_past_warmed_as_observed(int from, int to, double warmingC) => Assert.Equal(warmingC, history.MeanWarmingC(from, to), 0.08);

    // IPCC AR6 WG1, chapter 7, table 7.8: effective radiative forcing of 2019 against 1750, W/m².
    [Fact]
    public void The_forcings_of_2019_are_those_of_the_assessment()
    {
        var forcing = history[2019].Forcing;

        Assert.Equal(2.16, forcing.Co2, 0.10);
        Assert.Equal(0.54, forcing.Ch4, 0.10);
        Assert.Equal(0.21, forcing.N2o, 0.10);
        Assert.Equal(0.41, forcing.Halocarbons, 0.10);
        Assert.Equal(0.47, forcing.Ozone, 0.10);
        Assert.Equal(-1.06, forcing.Aerosol, 0.10);
        Assert.Equal(2.72, forcing.Total(), 0.20);
    }

    // IPCC AR6 WG1, SPM D.1.1: 0.45 °C per 1000 GtCO2 (likely 0.27–0.63), which is 1.65 °C per 1000 GtC.
    [Fact]
    public void A_thousand_gigatonnes_of_carbon_warm_by_about_1_65_degrees_and_little_more_once_emissions_end()
    {
        var states = WorldEmissions.Drive(year => OnlyCo2(year < 1850 ? 10.0 * model.Parameters.Co2PerCarbon : 0.0), 1899);

        Assert.Equal(1000.0, states[1849].EmittedGtC, 1e-9);
        Assert.InRange(states[1849].SurfaceC, 1.4, 1.9);
        // Zero-emission commitment after 50 years: −0.07 ± 0.19 °C (MacDougall et al. 2020).
        Assert.Equal(0.0, states[1899].SurfaceC - states[1849].SurfaceC, 0.3);
    }

    [Fact]
    public void With_the_air_of_1750_nothing_changes()
    {
        var states = WorldEmissions.Drive(_ => OnlyCo2(0.0), 1949);

        Assert.Equal(0.0, states[1949].SurfaceC, 1e-9);
        Assert.Equal(278.3, model.Co2Ppm(states[1949]), 1e-12);
        Assert.Equal(729.2, states[1949].Ch4Ppb, 1e-6);
    }

    [Fact]
    public void The_start_of_the_game_is_the_history_of_emissions_driven_to_the_end_of_2024()
    {
        var (driven, typed) = (history[2024], ClimateState.Start2025);

        Assert.Equal(driven.Carbon.Geological, typed.Carbon.Geological, 1e-9);
        Assert.Equal(driven.Carbon.DeepOcean, typed.Carbon.DeepOcean, 1e-9);
        Assert.Equal(driven.Carbon.Land, typed.Carbon.Land, 1e-9);
        Assert.Equal(driven.Carbon.Fast, typed.Carbon.Fast, 1e-9);
        Assert.Equal(driven.EmittedGtC, typed.EmittedGtC, 1e-9);
        Assert.Equal(driven.TakenUpGtC, typed.TakenUpGtC, 1e-9);
        Assert.Equal(driven.SurfaceC, typed.SurfaceC, 1e-9);
        Assert.Equal(driven.DeepC, typed.DeepC, 1e-9);
        Assert.Equal(driven.Ch4Ppb, typed.Ch4Ppb, 1e-9);
        Assert.Equal(driven.N2oPpb, typed.N2oPpb, 1e-9);
        Assert.Equal(driven.Forcing.Total(), typed.Forcing.Total(), 1e-9);
        Assert.Equal(0.0, history.MeanWarmingC(1850, 1900), 1e-9);
    }

    // An independent implementation of the same equations in another language: CO2 ppm, CH4 ppb, N2O ppb, forcing W/m², warming °C.
    [Theory]
    [InlineData("ssp126", 1900, 291.98466296290195, 950.6992539693184, 280.30294044796005, 0.13703938176282557, -0.00988277532020719)]
    [InlineData("ssp126", 2024, 423.12340867818443, 1911.5041397030864, 335.5448268895647, 3.084775457944393, 1.3775678399132723)]
    [InlineData("ssp126", 2100, 435.6009703595913, 1191.7549848061212, 360.0150627755423, 3.212719655313033, 1.7598798710997654)]
    [InlineData("ssp245", 1950, 310.2946985907723, 1139.6310360811472, 287.09302108143476, 0.35614138114413896, 0.08197740243504048)]
    [InlineData("ssp245", 2014, 399.19533487459125, 1861.0420954989481, 327.93375556594975, 2.527417957161465, 1.0801791963012466)]
    [InlineData("ssp245", 2050, 500.8302159310068, 2034.3882539718109, 359.73278459001114, 4.222676334841012, 2.0070048651828345)]
    [InlineData("ssp245", 2100, 587.2149524887059, 1771.9858722447848, 381.80188500239785, 5.076098067996673, 2.6670012622397183)]
    [InlineData("ssp585", 2050, 560.954270947315, 2619.9538298172206, 361.8492895355818, 5.149737324442217, 2.3839244746539685)]
    [InlineData("ssp585", 2100, 1146.4324028537242, 2557.224357711515, 397.07868733728526, 9.385344480079317, 4.6958149154208)]
    public void It_agrees_with_an_independent_implementation(string scenario, int year, double co2, double ch4, double n2o, double forcing, double warming)
    {
        var state = WorldEmissions.Drive(y => WorldEmissions.Scenario(scenario, y), year)[year];

        Assert.Equal(co2, model.Co2Ppm(state), 1e-6);
        Assert.Equal(ch4, state.Ch4Ppb, 1e-9);
        Assert.Equal(n2o, state.N2oPpb, 1e-9);
        Assert.Equal(forcing, state.Forcing.Total(), 1e-9);
        Assert.Equal(warming, model.WarmingC(state), 1e-9);
    }

    [Theory]
    [InlineData("ssp126")]
    [InlineData("ssp585")]
    public void Carbon_is_closed_what_was_emitted_is_in_the_air_or_taken_up(string scenario)
    {
        var emitted = 0.0;
        foreach (var (year, state) in WorldEmissions.Drive(year => WorldEmissions.Scenario(scenario, year), 2100))
        {
            emitted += WorldEmissions.Scenario(scenario, year).Co2Gt / 3.664;
            Assert.Equal(emitted, state.EmittedGtC, 1e-9);
            Assert.Equal(state.EmittedGtC, state.Carbon.InAirGtC() + state.TakenUpGtC, 1e-9);
            Assert.Equal(model.Co2Ppm(state), 278.3 + ((emitted - state.TakenUpGtC) / 2.124), 1e-9);
        }
    }

    [Fact]
    public void Taking_carbon_out_of_the_air_is_emitting_less_than_nothing()
    {
        var before = ClimateState.Start2025;

        var after = model.Step(before, 2025, new Emissions(-20.0, 370.0, 11.0, 70.0));

        Assert.True(after.EmittedGtC < before.EmittedGtC);
        Assert.True(model.Co2Ppm(after) < model.Co2Ppm(before) - 20.0 / 3.664 / 2.124);
    }

    [Fact]
    public void Cleaner_air_unmasks_warming()
    {
        var dirty = Run(ClimateState.Start2025, 2025, 10, new Emissions(42.0, 365.0, 11.3, 71.0));
        var clean = Run(ClimateState.Start2025, 2025, 10, new Emissions(42.0, 365.0, 11.3, 35.5));

        // Aerosol forcing halved from −0.93 W/m²: about a tenth of a degree in ten years.
        Assert.InRange(clean.SurfaceC - dirty.SurfaceC, 0.05, 0.20);
    }

    [Fact]
    public void A_year_of_climate_allocates_nothing()
    {
        var state = Run(ClimateState.Start2025, 2025, 10, new Emissions(42.0, 365.0, 11.3, 71.0));
        var before = GC.GetAllocatedBytesForCurrentThread();
        state = Run(state, 2035, 100, new Emissions(20.0, 300.0, 10.0, 50.0));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(state.SurfaceC > 1.0);
        Assert.Equal(0, allocated);
    }

    // The natural sources' calibrated surplus taken away leaves the air of 1750 in balance.
    private static Emissions OnlyCo2(double co2Gt) => new(co2Gt, -model.Parameters.Ch4NaturalExtraMt, -model.Parameters.N2oNaturalExtraMt, 0.0);

    private static ClimateState Run(ClimateState state, int from, int years, in Emissions emissions)
    {
        for (var year = from; year < from + years; year++)
            state = model.Step(state, year, emissions);
        return state;
    }
}
