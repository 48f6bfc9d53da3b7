namespace WorldTable.Rules.Domains.Climate;

/// <summary>The climate at the end of a year.</summary>
public readonly record struct ClimateState
{
    /// <summary>Carbon in the air above the level of 1750, by lifetime.</summary>
    public required CarbonPools Carbon { get; init; }

    /// <summary>Carbon that people have put into the air since 1750, GtC.</summary>
    public required double EmittedGtC { get; init; }

    /// <summary>Carbon that land and sea have taken out of the air since 1750, GtC: what was emitted and is not in the air.</summary>
    public required double TakenUpGtC { get; init; }

    /// <summary>Warming of air, land and upper ocean against 1750, °C.</summary>
    public required double SurfaceC { get; init; }

    /// <summary>Warming of the deep ocean against 1750, °C.</summary>
    public required double DeepC { get; init; }

    /// <summary>Methane in the air, ppb.</summary>
    public required double Ch4Ppb { get; init; }

    /// <summary>Nitrous oxide in the air, ppb.</summary>
    public required double N2oPpb { get; init; }

    /// <summary>Forcing of the year that has just ended.</summary>
    public required Forcing Forcing { get; init; }

    /// <summary>The air before industry, 1750.</summary>
    public static ClimateState Preindustrial { get; } = new()
    {
        Carbon = default,
        EmittedGtC = 0.0,
        TakenUpGtC = 0.0,
        SurfaceC = 0.0,
        DeepC = 0.0,
        Ch4Ppb = 729.2,
        N2oPpb = 270.1,
        Forcing = default,
    };

    /// <summary>
    /// The end of 2024: this model driven from 1750 by the history of emissions that is typed, with its source, into the tests
    /// (<c>Emissions/historical.csv</c>); a test drives it again and compares.
    /// </summary>
    public static ClimateState Start2025 { get; } = new()
    {
        Carbon = new CarbonPools(166.1366209977756, 101.87446518548661, 38.1065527141423, 6.171007992451593),
        EmittedGtC = 764.5498362445414,
        TakenUpGtC = 452.2611893546851,
        SurfaceC = 1.4928951025279245,
        DeepC = 0.29195312582135297,
        Ch4Ppb = 1929.8601174051598,
        N2oPpb = 336.35994491618806,
        Forcing = new Forcing(
            Co2: 2.404911626065953,
            Ch4: 0.561956093649314,
            N2o: 0.22456519162185942,
            Aerosol: -0.9327258383965757,
            Ozone: 0.457302814429971,
            Halocarbons: 0.394),
    };
}
