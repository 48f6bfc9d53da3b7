using WorldTable.Rules.Domains.Climate;

namespace WorldTable.Rules.Tests.Domains.Climate;

public sealed class TwoLayersTests
{
    private static readonly ClimateParameters numbers = ClimateParameters.Calibrated;

    // IPCC AR6 WG1, chapter 7: equilibrium climate sensitivity 3.0 °C (likely 2.5–4.0).
    [Fact]
    public void Doubled_CO2_warms_by_3_degrees_in_the_end()
    {
        var layers = Warmed(_ => numbers.ForcingOfDoubledCo2, 5000);

        Assert.Equal(3.0, layers.SurfaceC, 1e-3);
        Assert.Equal(layers.SurfaceC, layers.DeepC, 1e-3);
    }

    // IPCC AR6 WG1, chapter 7: transient climate response 1.8 °C (likely 1.4–2.2), at doubling after 70 years of +1 % CO2 a year.
    [Fact]
    public void CO2_rising_by_one_percent_a_year_warms_by_about_1_8_degrees_at_doubling() =>
        Assert.InRange(Warmed(year => numbers.ForcingOfDoubledCo2 * (year + 1) / 70.0, 70).SurfaceC, 1.4, 2.2);

    [Fact]
    public void The_answers_to_two_forcings_add_up()
    {
        var together = Warmed(year => 1.0 + (0.03 * year), 50);
        var (one, other) = (Warmed(_ => 1.0, 50), Warmed(year => 0.03 * year, 50));

        Assert.Equal(together.SurfaceC, one.SurfaceC + other.SurfaceC, 1e-13);
        Assert.Equal(together.DeepC, one.DeepC + other.DeepC, 1e-13);
    }

    private static TwoLayers Warmed(Func<int, double> forcing, int years)
    {
        var layers = default(TwoLayers);
        for (var year = 0; year < years; year++)
            layers = layers.AfterYear(forcing(year), numbers);
        return layers;
    }
}
