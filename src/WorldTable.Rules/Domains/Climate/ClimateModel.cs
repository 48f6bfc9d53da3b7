using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Domains.Climate;

/// <summary>
/// The air as a bathtub and the sea as a slow radiator: emissions of one year change what is in the air, that changes the heat
/// the Earth receives, and that warms surface and deep ocean. Source, simplifications and criticism: this folder's README.
/// </summary>
public sealed class ClimateModel
{
    private readonly ClimateParameters numbers;
    private readonly double airborneScale;
    private readonly double airborneAtScale;
    private readonly double ch4NaturalMt;
    private readonly double n2oNaturalMt;
    private readonly double n2oKept;
    private readonly double co2PerLog;
    private readonly double so2Log;
    private readonly double rootOfCh4Ppb1750;
    private readonly double rootOfN2oPpb1750;

    public ClimateModel(ClimateParameters numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        this.numbers = numbers;
        (airborneAtScale, airborneScale) = AirborneFit(numbers.Shares, numbers.LifetimesYears);
        ch4NaturalMt = (numbers.Ch4Ppb1750 * numbers.Ch4MtPerPpb / Ch4Lifetime(numbers.Ch4Ppb1750)) + numbers.Ch4NaturalExtraMt;
        n2oNaturalMt = (numbers.N2oPpb1750 * numbers.N2oMtPerPpb / numbers.N2oLifetimeYears) + numbers.N2oNaturalExtraMt;
        n2oKept = Elementary.Exp(-1.0 / numbers.N2oLifetimeYears);
        co2PerLog = numbers.ForcingOfDoubledCo2 / Elementary.Log(2.0);
        so2Log = Elementary.Log(1.0 + (numbers.So2ReferenceMt / numbers.So2SaturationMt));
        rootOfCh4Ppb1750 = Math.Sqrt(numbers.Ch4Ppb1750);
        rootOfN2oPpb1750 = Math.Sqrt(numbers.N2oPpb1750);
    }

    /// <summary>The model with its calibrated numbers.</summary>
    public static ClimateModel Standard { get; } = new(ClimateParameters.Calibrated);

    /// <summary>The numbers of this model.</summary>
    public ClimateParameters Parameters => numbers;

    /// <summary>CO2 in the air, ppm.</summary>
    public double Co2Ppm(in ClimateState state) => numbers.Co2Ppm1750 + (state.Carbon.InAirGtC() / numbers.GtCPerPpm);

    /// <summary>Warming against the mean of 1850–1900, °C: the number that the goal of Paris means.</summary>
    public double WarmingC(in ClimateState state) => state.SurfaceC - numbers.Base1850To1900C;

    /// <summary>The climate at the end of a year, given the end of the year before and what was emitted.</summary>
    /// <param name="state">the climate when the year begins</param>
    /// <param name="year">calendar year: halocarbons follow the Montreal Protocol's calendar</param>
    /// <param name="emissions">what the world emits in this year</param>
    public ClimateState Step(in ClimateState state, int year, in Emissions emissions)
    {
        var emitted = emissions.Co2Gt / numbers.Co2PerCarbon;
        var taken = 0.0;
        var stretch = LifetimeStretch(state);
        var (share, life) = (numbers.Shares, numbers.LifetimesYears);
        var carbon = new CarbonPools(
            Pool(state.Carbon.Geological, share.Geological * emitted, stretch * life.Geological, ref taken),
            Pool(state.Carbon.DeepOcean, share.DeepOcean * emitted, stretch * life.DeepOcean, ref taken),
            Pool(state.Carbon.Land, share.Land * emitted, stretch * life.Land, ref taken),
            Pool(state.Carbon.Fast, share.Fast * emitted, stretch * life.Fast, ref taken));

        var ch4Life = Ch4Lifetime(state.Ch4Ppb);
        var ch4Kept = Elementary.Exp(-1.0 / ch4Life);
        var ch4 = (state.Ch4Ppb * ch4Kept) + ((emissions.Ch4Mt + ch4NaturalMt) / numbers.Ch4MtPerPpb * ch4Life * (1.0 - ch4Kept));
        var n2o = (state.N2oPpb * n2oKept) + ((emissions.N2oMt + n2oNaturalMt) / numbers.N2oMtPerPpb * numbers.N2oLifetimeYears * (1.0 - n2oKept));

        var so2 = emissions.So2Mt / numbers.So2ReferenceMt;
        var forcing = new Forcing(
            Co2: co2PerLog * Elementary.Log((numbers.Co2Ppm1750 + (carbon.InAirGtC() / numbers.GtCPerPpm)) / numbers.Co2Ppm1750),
            Ch4: numbers.Ch4Forcing * (Math.Sqrt(ch4) - rootOfCh4Ppb1750),
            N2o: numbers.N2oForcing * (Math.Sqrt(n2o) - rootOfN2oPpb1750),
            Aerosol: numbers.AerosolForcing * ((0.3 * so2) + (0.7 * Elementary.Log(1.0 + (emissions.So2Mt / numbers.So2SaturationMt)) / so2Log)),
            Ozone: (numbers.OzoneForcingWithCh4 * (ch4 - numbers.Ch4Ppb1750) / (1866.0 - numbers.Ch4Ppb1750)) + (numbers.OzoneForcingWithSo2 * so2),
            Halocarbons: Halocarbons(year));
        var heat = new TwoLayers(state.SurfaceC, state.DeepC).AfterYear(forcing.Total(), numbers);

        return new ClimateState
        {
            Carbon = carbon,
            EmittedGtC = state.EmittedGtC + emitted,
            TakenUpGtC = state.TakenUpGtC + taken,
            SurfaceC = heat.SurfaceC,
            DeepC = heat.DeepC,
            Ch4Ppb = ch4,
            N2oPpb = n2o,
            Forcing = forcing,
        };
    }

    // A pool with a constant inflow for a year and a constant lifetime has an exact end (Leach et al. 2021).
    private static double Pool(double level, double inflow, double lifetime, ref double taken)
    {
        var kept = Elementary.Exp(-1.0 / lifetime);
        var gone = 1.0 - kept;
        var stays = inflow * lifetime * gone;
        taken += (level * gone) + (inflow - stays);
        return (level * kept) + stays;
    }

    // α: how much longer carbon stays than in the present day (Leach et al. 2021).
    private double LifetimeStretch(in ClimateState state)
    {
        var inAir = state.Carbon.InAirGtC();
        var years = numbers.AirborneYears
            + (numbers.AirborneYearsPerGtCTakenUp * (state.EmittedGtC - inAir))
            + (numbers.AirborneYearsPerC * state.SurfaceC)
            + (numbers.AirborneYearsPerGtCInAir * inAir);
        return airborneAtScale * Elementary.Exp((years > numbers.AirborneYearsMost ? numbers.AirborneYearsMost : years) / airborneScale);
    }

    private double Ch4Lifetime(double ppb) => numbers.Ch4LifetimeYears * Elementary.Pow(ppb / 1866.0, numbers.Ch4LifetimeExponent);

    // Rise until 2000, slow rise to 0.41 W/m² in 2019 (AR6), then the decline that Montreal and Kigali ask for.
    private static double Halocarbons(int year)
    {
        if (year < 1950)
            return 0.0;
        var half = (year - 1950) / 50.0;
        if (year <= 2000)
            return 0.38 * half * Math.Sqrt(half);
        if (year <= 2019)
            return 0.38 + (0.03 * (year - 2000) / 19.0);
        var declined = 0.41 - (0.0032 * (year - 2019));
        return declined > 0.10 ? declined : 0.10;
    }

    // g0 and g1 make α = 1 give the airborne years of the pools themselves (Leach et al. 2021).
    private static (double AtScale, double Scale) AirborneFit(CarbonPools shares, CarbonPools lifetimes)
    {
        var (scale, years) = (0.0, 0.0);
        Span<double> share = [shares.Geological, shares.DeepOcean, shares.Land, shares.Fast];
        Span<double> life = [lifetimes.Geological, lifetimes.DeepOcean, lifetimes.Land, lifetimes.Fast];
        for (var i = 0; i < share.Length; i++)
        {
            var kept = Elementary.Exp(-100.0 / life[i]);
            scale += share[i] * life[i] * (1.0 - ((1.0 + (100.0 / life[i])) * kept));
            years += share[i] * life[i] * (1.0 - kept);
        }
        return (Elementary.Exp(-years / scale), scale);
    }
}
