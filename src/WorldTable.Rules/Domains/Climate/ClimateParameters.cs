namespace WorldTable.Rules.Domains.Climate;

/// <summary>
/// The numbers of the climate model. Forms and most values: FaIR 2 (Leach et al. 2021, GMD 14, 3007) with the carbon cycle of
/// DICE-2023 (Barrage &amp; Nordhaus 2024) and the two-layer balance of Geoffroy et al. (2013). Values with many digits were
/// calibrated for this game to observed concentrations, to AR6 WG1 forcings and warming 1850–2020 and to its scenario assessment.
/// </summary>
public sealed record ClimateParameters
{
    /// <summary>The calibrated set: climate sensitivity 3.0 °C.</summary>
    public static ClimateParameters Calibrated { get; } = new();

    /// <summary>GtCO2 per GtC.</summary>
    public double Co2PerCarbon { get; init; } = 3.664;

    /// <summary>Share of an emission that enters each carbon pool.</summary>
    public CarbonPools Shares { get; init; } = new(0.2173, 0.2240, 0.2824, 0.2763);

    /// <summary>Lifetime of each carbon pool at an uptake factor of 1, years.</summary>
    public CarbonPools LifetimesYears { get; init; } = new(1e9, 394.4, 36.54, 4.304);

    /// <summary>CO2 before industry, ppm.</summary>
    public double Co2Ppm1750 { get; init; } = 278.3;

    /// <summary>GtC in the air per ppm.</summary>
    public double GtCPerPpm { get; init; } = 2.124;

    /// <summary>Years of airborne CO2 in the first century after a pulse (iIRF100), before warming and uptake.</summary>
    public double AirborneYears { get; init; } = 22.762129808967636;

    /// <summary>More airborne years per GtC that land and sea have already taken up: sinks fill.</summary>
    public double AirborneYearsPerGtCTakenUp { get; init; } = 0.02650570856456772;

    /// <summary>More airborne years per °C: warm water holds less.</summary>
    public double AirborneYearsPerC { get; init; } = 5.593345685252519;

    /// <summary>More airborne years per GtC in the air.</summary>
    public double AirborneYearsPerGtCInAir { get; init; } = 0.003;

    /// <summary>Upper end of the airborne years.</summary>
    public double AirborneYearsMost { get; init; } = 97.0;

    /// <summary>Methane: ppb before industry, Mt per ppb, lifetime in years at 1866 ppb, and its exponent in the level.</summary>
    public double Ch4Ppb1750 { get; init; } = 729.2;

    public double Ch4MtPerPpb { get; init; } = 2.78;

    public double Ch4LifetimeYears { get; init; } = 8.505517870310948;

    public double Ch4LifetimeExponent { get; init; } = 0.14018686215036683;

    /// <summary>Natural methane above what would balance 1750, Mt per year (calibrated).</summary>
    public double Ch4NaturalExtraMt { get; init; } = 11.365577043214072;

    /// <summary>Nitrous oxide: ppb before industry, Mt per ppb (4.8 TgN), lifetime in years.</summary>
    public double N2oPpb1750 { get; init; } = 270.1;

    public double N2oMtPerPpb { get; init; } = 7.55;

    public double N2oLifetimeYears { get; init; } = 109.16396275763012;

    /// <summary>Natural nitrous oxide above what would balance 1750, Mt per year (calibrated).</summary>
    public double N2oNaturalExtraMt { get; init; } = -0.3085844644293783;

    /// <summary>Forcing of doubled CO2, W/m² (AR6).</summary>
    public double ForcingOfDoubledCo2 { get; init; } = 3.93;

    /// <summary>W/m² per root of ppb methane, and of nitrous oxide.</summary>
    public double Ch4Forcing { get; init; } = 0.03319984036429143;

    public double N2oForcing { get; init; } = 0.11785729861737947;

    /// <summary>Aerosol forcing at the reference emission, W/m²: 0.3 linear (light scattered) and 0.7 logarithmic (clouds).</summary>
    public double AerosolForcing { get; init; } = -1.03075872987505;

    /// <summary>Emission at which the clouds' answer begins to saturate, and reference emission (2014), Mt SO2 per year.</summary>
    public double So2SaturationMt { get; init; } = 37.32051009018341;

    public double So2ReferenceMt { get; init; } = 82.0;

    /// <summary>Ozone forcing that comes with methane at 1866 ppb, and with the pollutants that SO2 stands for, W/m².</summary>
    public double OzoneForcingWithCh4 { get; init; } = 0.2542023865277043;

    public double OzoneForcingWithSo2 { get; init; } = 0.21695054358725238;

    /// <summary>Heat lost to space per °C, W/m²/K: doubled CO2 warms by 3.93 / 1.31 = 3.0 °C in the end.</summary>
    public double FeedbackWm2PerC { get; init; } = 1.31;

    /// <summary>Heat capacity of the surface and of the deep ocean, W·year/m²/K.</summary>
    public double SurfaceHeatCapacity { get; init; } = 8.190370280347063;

    public double DeepHeatCapacity { get; init; } = 110.0;

    /// <summary>Heat that sinks per °C between the layers, W/m²/K, and the efficacy of that uptake.</summary>
    public double DeepExchange { get; init; } = 0.6867895840912907;

    public double DeepEfficacy { get; init; } = 1.207329064811139;

    /// <summary>Mean of the model's warming 1850–1900 against 1750, °C: the base from which warming is told.</summary>
    public double Base1850To1900C { get; init; } = 0.09848432852766764;
}
