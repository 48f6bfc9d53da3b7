namespace WorldTable.Rules.Domains.Climate;

/// <summary>
/// Carbon above the level of 1750 that is still in the air, GtC, split by how it will leave
/// (Leach et al. 2021: lifetimes of about 10⁹, 394, 37 and 4 years before sinks weaken).
/// </summary>
public readonly record struct CarbonPools(double Geological, double DeepOcean, double Land, double Fast)
{
    /// <summary>All carbon above the level of 1750 in the air, GtC.</summary>
    public double InAirGtC() => Geological + DeepOcean + Land + Fast;
}
