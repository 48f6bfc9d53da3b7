using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Economy;

/// <summary>What heat, floods and drought take from output (DICE-2023: 0.3467 % of GDP per square degree), by vulnerability; of last year's temperature.</summary>
public static class Damages
{
    private const double PerSquareDegree = 0.003467;

    /// <summary>Share of gross output lost at this warming.</summary>
    public static double Share(double vulnerability, double warmingC) => PerSquareDegree * vulnerability * warmingC * warmingC;

    /// <summary>Damage of the year in every row, billions.</summary>
    public static void Strike(WorldInMotion world)
    {
        var warming = world.WarmingC;
        for (var i = 0; i < world.Count; i++)
            world.Damage[i] = world.Gross[i] * Share(world.Numbers.Vulnerability[i], warming);
    }
}
