using WorldTable.Rules.Challenges;
using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Domains.Diplomacy;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Science;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Games;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>The order in which one model year happens. Each step reads what the steps before it wrote; damages are those of last year's temperature.</summary>
public static class OneYear
{
    /// <summary>Lets one year pass under constant orders.</summary>
    public static void Pass(WorldInMotion world, Orders orders, RoundLedger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(orders);
        world.BeginYear();

        CleanTechnology.SetPrice(world);                        // 3 science: what clean energy costs
        Growth.Produce(world);                                  // 4 economy: people, machines, know-how
        Damages.Strike(world);
        CarbonPrices.Avoid(world, orders);
        Accounts.Collect(world, orders);
        GreenFund.Spend(world);
        Accounts.Settle(world);
        PovertyPool.Share(world, Aggregator.Sum.Of(orders.ToPoverty));
        Leakage.Flow(world);
        var emissions = Emitting.Emit(world);                   // 5 emissions and climate
        world.Climate = ClimateModel.Standard.Step(world.Climate, world.Year, emissions);
        Standing.Drift(world, orders);                          // 11 trust follows deeds
        ledger?.Enter(world, orders);
        CleanTechnology.Learn(world);                           // 12 what the next year begins with
        orders.Laid?.Teach(world);
        Growth.Grow(world);
        world.Year++;
    }

    /// <summary>Looks at the world as a year begins, under the orders of the year before: nothing passes.</summary>
    public static void Look(WorldInMotion world)
    {
        Begin(world);
        CarbonPrices.Charge(world);
        Accounts.Settle(world);
        for (var i = 0; i < world.Count; i++)
            world.Net[i] += world.PoolIn[i];
        Leakage.Flow(world);
        Emitting.Emit(world);
        Livelihoods.Count(world);                               // 8 who lives on how much
        Standing.Reckon(world);
    }

    /// <summary>As much of the look as the next round's orders and trade ask for: what is made and what heat takes of it. All else the year works out itself.</summary>
    public static void Begin(WorldInMotion world)
    {
        ArgumentNullException.ThrowIfNull(world);
        CleanTechnology.SetPrice(world);
        Growth.Produce(world);
        Damages.Strike(world);
    }
}
