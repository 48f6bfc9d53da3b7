using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Health;

/// <summary>Life expectancy of the world, years; 0 in a pack without this domain.</summary>
public static class HealthMeter
{
    public static double Of(WorldInMotion world) => 0.0;
}
