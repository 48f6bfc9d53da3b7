namespace WorldTable.Rules.Domains.Climate;

/// <summary>Effective radiative forcing: what each cause adds to the heat the Earth receives, in W/m² against 1750.</summary>
public readonly record struct Forcing(double Co2, double Ch4, double N2o, double Aerosol, double Ozone, double Halocarbons)
{
    /// <summary>All causes together, W/m².</summary>
    public double Total() => Co2 + Ch4 + N2o + Aerosol + Ozone + Halocarbons;

    public static Forcing operator -(in Forcing a, in Forcing b) =>
        new(a.Co2 - b.Co2, a.Ch4 - b.Ch4, a.N2o - b.N2o, a.Aerosol - b.Aerosol, a.Ozone - b.Ozone, a.Halocarbons - b.Halocarbons);
}
