using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Economy;

/// <summary>What every row puts into the air in a year, and its sum: the only carbon the climate ever sees.</summary>
public static class Emitting
{
    // How far each gas falls when all carbon is avoided, as a share (game calibration).
    private const double Ch4Avoidable = 0.65;
    private const double N2oAvoidable = 0.40;
    private const double So2Avoidable = 0.60;

    /// <summary>Emissions of the year by row, and of the whole world.</summary>
    public static Emissions Emit(WorldInMotion world)
    {
        var numbers = world.Numbers;
        var (ch4World, n2oWorld, so2World) = numbers.Background(world.Year);
        var landWorld = numbers.LandUseGt(world.Year);
        var (co2, ch4, n2o, so2) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < world.Count; i++)
        {
            var avoided = world.Abated[i];
            var start = numbers.OpeningAbated[i];
            world.Co2[i] = (world.Unabated[i] * (1.0 - avoided)) + (landWorld * numbers.LandUse[i] * (1.0 - avoided) / (1.0 - start)) + world.Leaked[i];
            co2 += world.Co2[i];
            ch4 += ch4World * numbers.Ch4[i] * (1.0 - (Ch4Avoidable * avoided)) / (1.0 - (Ch4Avoidable * start));
            n2o += n2oWorld * numbers.N2o[i] * (1.0 - (N2oAvoidable * avoided)) / (1.0 - (N2oAvoidable * start));
            so2 += so2World * numbers.So2[i] * (1.0 - (So2Avoidable * avoided)) / (1.0 - (So2Avoidable * start));
        }
        return new Emissions(co2, ch4, n2o, so2);
    }
}
