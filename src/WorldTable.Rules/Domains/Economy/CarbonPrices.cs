using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Economy;

/// <summary>Each row avoids what its own carbon price makes worth avoiding, as fast as its economy can change.</summary>
public static class CarbonPrices
{
    /// <summary>Shares that the rows avoid at their own cost this year, and what it costs them.</summary>
    public static void Avoid(WorldInMotion world, Orders orders)
    {
        var mean = MeanOfTheTable(world, orders);
        for (var i = 0; i < world.Count; i++)
        {
            world.CarbonPrice[i] = i < world.Seats ? orders.CarbonPrice[i] : world.Numbers.Follows[i] * mean;
            var wanted = Abatement.ShareAt(world.CarbonPrice[i], world.Backstop);
            var most = world.MostAbated(i);
            world.OwnAbated[i] = wanted < most ? wanted : most;
        }
        Charge(world);
    }

    // Automatic rows do a share of what the table does, weighted by GDP: conditional cooperation.
    private static double MeanOfTheTable(WorldInMotion world, Orders orders)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var i = 0; i < world.Seats; i++)
        {
            var gdp = world.Gross[i] - world.Damage[i];
            sum += orders.CarbonPrice[i] * gdp;
            weight += gdp;
        }
        return sum / weight;
    }

    /// <summary>What the shares that stand now cost at this year's prices.</summary>
    public static void Charge(WorldInMotion world)
    {
        for (var i = 0; i < world.Count; i++)
        {
            world.FullCost[i] = Abatement.FullCostBillions(world.Unabated[i], world.Backstop);
            world.OwnCurve[i] = Abatement.Curve(world.OwnAbated[i]);
            world.AbatementCost[i] = world.FullCost[i] * world.OwnCurve[i];
        }
    }
}
