using WorldTable.Rules.Domains.Climate;

namespace WorldTable.Rules.Tests.Domains.Climate;

public sealed class ClimateAttributionTests
{
    private static readonly ClimateModel model = ClimateModel.Standard;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(75)]
    public void The_causes_add_up_to_the_whole_change(int years)
    {
        var (end, why) = Follow(years, year => new Emissions(42.0 - (0.4 * (year - 2025)), 365.0, 11.3, 71.0 - (0.8 * (year - 2025))));

        var sum = why.InertiaC + why.Co2C + why.Ch4C + why.N2oC + why.AerosolC + why.OzoneC + why.HalocarbonsC;
        Assert.Equal(end.SurfaceC - ClimateState.Start2025.SurfaceC, sum, 1e-12);
        Assert.Equal(sum, why.TotalC, 1e-15);
    }

    [Fact]
    public void Cleaner_air_is_told_as_the_haze_that_is_gone()
    {
        var (dirty, whyDirty) = Follow(10, _ => new Emissions(42.0, 365.0, 11.3, 71.3678));
        var (clean, whyClean) = Follow(10, _ => new Emissions(42.0, 365.0, 11.3, 35.0));

        Assert.Equal(0.0, whyDirty.AerosolC, 1e-9);
        Assert.True(whyClean.AerosolC > 0.05);
        Assert.True(whyClean.OzoneC < whyDirty.OzoneC);
        Assert.Equal(whyDirty.Co2C, whyClean.Co2C, 0.01);
        Assert.Equal(clean.SurfaceC - dirty.SurfaceC, whyClean.TotalC - whyDirty.TotalC, 1e-12);
    }

    [Fact]
    public void What_is_on_its_way_already_does_not_depend_on_what_is_emitted_now()
    {
        var (_, much) = Follow(15, _ => new Emissions(60.0, 400.0, 12.0, 80.0));
        var (_, little) = Follow(15, _ => new Emissions(0.0, 100.0, 5.0, 20.0));

        Assert.Equal(much.InertiaC, little.InertiaC);
        Assert.True(much.InertiaC > 0.05);
        Assert.True(much.Co2C > 0.15 && little.Co2C < 0.0);
    }

    [Fact]
    public void Before_the_first_year_nothing_has_changed()
    {
        var why = ClimateAttribution.Since(ClimateState.Start2025);

        Assert.Equal(0.0, why.TotalC);
    }

    private static (ClimateState End, ClimateAttribution Why) Follow(int years, Func<int, Emissions> emissions)
    {
        var state = ClimateState.Start2025;
        var why = ClimateAttribution.Since(state);
        for (var year = 2025; year < 2025 + years; year++)
        {
            state = model.Step(state, year, emissions(year));
            why = why.AfterYear(state, model.Parameters);
        }
        return (state, why);
    }
}
