using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Nature;

/// <summary>Percent of wild species that can live on; 0 in a pack without this domain.</summary>
public static class NatureMeter
{
    public static double Of(WorldInMotion world) => 0.0;
}
