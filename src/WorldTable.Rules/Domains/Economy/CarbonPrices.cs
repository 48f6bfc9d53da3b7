using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Economy;

/// <summary>Each row avoids what its own carbon price makes worth avoiding, as fast as its economy can change.</summary>
public static class CarbonPrices
{
    /// <summary>Shares that the rows avoid at their own cost this year, and what it costs them.</summary>
    public static void Avoid(WorldInMotion world, double[] prices)
    {
        for (var i = 0; i < world.Count; i++)
        {
            var wanted = Abatement.ShareAt(prices[i], world.Backstop);
            var most = world.MostAbated(i);
            world.OwnAbated[i] = wanted < most ? wanted : most;
            world.CarbonPrice[i] = prices[i];
        }
        Charge(world);
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
