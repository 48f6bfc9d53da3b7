using WorldTable.Rules.Games;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Economy;

/// <summary>Where the money of a year goes. Nothing appears and nothing is lost: what leaves one row arrives in a pool or another row.</summary>
public static class Accounts
{
    /// <summary>Carries out the money lines: contributions reach the pools, aid the receivers.</summary>
    public static void Collect(WorldInMotion world, Orders orders)
    {
        for (var i = 0; i < world.Count; i++)
        {
            world.Research[i] = orders.Research[i];
            world.Services[i] = orders.Services[i];
            world.Given[i] = orders.Given(i);
            world.Facilitation[i] = orders.Facilitation[i];
            world.AtHome[i] = orders.AtHome(i);
            world.CarbonBorder[i] = orders.CarbonBorder[i];
            world.Investment[i] = world.Numbers.Investment[i] + orders.Investment[i];
        }
        orders.AidArrives(world.AidIn);
        if (orders.Laid is { } laid)
            laid.Collect(world);
        else
            Array.Clear(world.FromTreaties);
        world.GreenFundBillions += Aggregator.Sum.Of(orders.ToClimate);
    }

    /// <summary>
    /// Net income: output less damage, what disasters, disease, war and lost nature take, own abatement, research, ports, safety at home and what was given, plus aid, what changed trade adds and what treaties move by themselves. What the green fund buys in a row comes in
    /// and goes out again; the poverty pool is added when it is shared.
    /// </summary>
    public static void Settle(WorldInMotion world)
    {
        for (var i = 0; i < world.Count; i++)
        {
            world.FromTrade[i] = world.GainShare[i] * (world.Gross[i] - world.Damage[i]);
            world.Net[i] = world.Gross[i] - world.Damage[i] - world.AbatementCost[i] - world.Research[i] - world.Given[i] + world.AidIn[i]
                + (world.FromTrade[i] - world.Facilitation[i]) + world.FromTreaties[i] - (world.AtHome[i] + world.Struck(i));
        }
    }
}
