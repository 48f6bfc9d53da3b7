using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Peace;

/// <summary>Percent of countries that are at peace; 0 in a pack without this domain.</summary>
public static class PeaceMeter
{
    public static double Of(WorldInMotion world) => 0.0;
}
