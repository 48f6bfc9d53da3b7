namespace WorldTable.Rules.Domains.Climate;

/// <summary>
/// Carbon above the level of 1750 that is still in the air, GtC, split by how it will leave
/// (Leach et al. 2021, table 1: lifetimes about 10⁹, 394, 37 and 4 years at present-day uptake of 1).
/// </summary>
public readonly record struct CarbonPools(double Geological, double DeepOcean, double Land, double Fast)
{
    /// <summary>All carbon above the level of 1750 in the air, GtC.</summary>
    public double InAirGtC() => Geological + DeepOcean + Land + Fast;
}
