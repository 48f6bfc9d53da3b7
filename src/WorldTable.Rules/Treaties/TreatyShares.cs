using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Treaties;

/// <summary>What each row of a pack is of the whole world as a round opens, percent: the weights with which treaties enter into force.</summary>
public sealed class TreatyShares
{
    public const string Gdp = "gdp";
    public const string Population = "population";
    public const string Emissions = "emissions";

    private readonly Pack pack;
    private readonly WorldState opening;
    private (double[] Gdp, double[] Population, double[] Emissions)? counted;

    private TreatyShares(Pack pack, WorldState opening) => (this.pack, this.opening) = (pack, opening);

    /// <summary>The shares in a world as it opens a round; counted when somebody asks.</summary>
    public static TreatyShares Of(Pack pack, WorldState opening)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(opening);
        return new(pack, opening);
    }

    /// <summary>Percent by row, in the pack's order.</summary>
    public IReadOnlyList<double> By(string shareOf)
    {
        var (gdp, population, emissions) = counted ??= Count();
        return shareOf switch
        {
            Gdp => gdp,
            Population => population,
            _ => emissions,
        };
    }

    private (double[] Gdp, double[] Population, double[] Emissions) Count()
    {
        WorldInMotion world = new(pack.Numbers, opening);
        OneYear.Look(world);
        var gdp = new double[world.Count];
        for (var row = 0; row < gdp.Length; row++)
            gdp[row] = world.Gross[row] - world.Damage[row];
        return (Percent(gdp), Percent(world.People[..world.Count].ToArray()), Percent(world.Co2[..world.Count].ToArray()));
    }

    private static double[] Percent(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        for (var row = 0; row < values.Length; row++)
            values[row] = sum > 0.0 ? 100.0 * values[row] / sum : 0.0;
        return values;
    }
}
