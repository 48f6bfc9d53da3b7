namespace WorldTable.Rules.Domains.Climate;

/// <summary>Heat of the surface and of the deep ocean, °C above balance: the two-layer balance of Geoffroy et al. (2013, J. Climate 26, 1841), annual step.</summary>
public readonly record struct TwoLayers(double SurfaceC, double DeepC)
{
    /// <summary>One year under a forcing in W/m². Linear: the layers under two forcings added are the two results added.</summary>
    public TwoLayers AfterYear(double forcing, ClimateParameters numbers)
    {
        var sinking = numbers.DeepExchange * (SurfaceC - DeepC);
        return new TwoLayers(
            SurfaceC + ((forcing - (numbers.FeedbackWm2PerC * SurfaceC) - (numbers.DeepEfficacy * sinking)) / numbers.SurfaceHeatCapacity),
            DeepC + (sinking / numbers.DeepHeatCapacity));
    }
}
