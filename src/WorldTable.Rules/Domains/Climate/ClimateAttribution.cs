namespace WorldTable.Rules.Domains.Climate;

/// <summary>
/// Why the temperature changed over some years, exactly: the heat balance is linear, so what each cause of forcing added since
/// the start and what was already on its way (inertia: the start's forcing held for ever) add up to the whole change.
/// </summary>
public readonly record struct ClimateAttribution
{
    private Forcing Begin { get; init; }
    private double BeginC { get; init; }
    private TwoLayers Held { get; init; }
    private TwoLayers Co2 { get; init; }
    private TwoLayers Ch4 { get; init; }
    private TwoLayers N2o { get; init; }
    private TwoLayers Aerosol { get; init; }
    private TwoLayers Ozone { get; init; }
    private TwoLayers Halocarbons { get; init; }

    private ClimateAttribution(in ClimateState start)
    {
        Begin = start.Forcing;
        BeginC = start.SurfaceC;
        Held = new TwoLayers(start.SurfaceC, start.DeepC);
    }

    /// <summary>Begins the account at a state.</summary>
    public static ClimateAttribution Since(in ClimateState start) => new(start);

    /// <summary>Warming that was on its way already: forcing held as it was at the start, °C.</summary>
    public double InertiaC => Held.SurfaceC - BeginC;

    /// <summary>Warming by the change of carbon dioxide since the start, °C.</summary>
    public double Co2C => Co2.SurfaceC;

    /// <summary>Warming by the change of methane since the start, without its ozone, °C.</summary>
    public double Ch4C => Ch4.SurfaceC;

    /// <summary>Warming by the change of nitrous oxide since the start, °C.</summary>
    public double N2oC => N2o.SurfaceC;

    /// <summary>Warming by the change of haze since the start: above 0 when the air gets cleaner, °C.</summary>
    public double AerosolC => Aerosol.SurfaceC;

    /// <summary>Warming by the change of ozone since the start, °C.</summary>
    public double OzoneC => Ozone.SurfaceC;

    /// <summary>Warming by the change of halocarbons since the start, °C.</summary>
    public double HalocarbonsC => Halocarbons.SurfaceC;

    /// <summary>The whole change of temperature since the start, °C.</summary>
    public double TotalC => InertiaC + Co2C + Ch4C + N2oC + AerosolC + OzoneC + HalocarbonsC;

    /// <summary>The account after one more year, which ended in the given state.</summary>
    public ClimateAttribution AfterYear(in ClimateState end, ClimateParameters numbers)
    {
        var more = end.Forcing - Begin;
        return this with
        {
            Held = Held.AfterYear(Begin.Total(), numbers),
            Co2 = Co2.AfterYear(more.Co2, numbers),
            Ch4 = Ch4.AfterYear(more.Ch4, numbers),
            N2o = N2o.AfterYear(more.N2o, numbers),
            Aerosol = Aerosol.AfterYear(more.Aerosol, numbers),
            Ozone = Ozone.AfterYear(more.Ozone, numbers),
            Halocarbons = Halocarbons.AfterYear(more.Halocarbons, numbers),
        };
    }
}
