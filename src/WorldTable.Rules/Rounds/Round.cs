using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>Moves a world through one round: the only place where model time passes.</summary>
public static class Round
{
    /// <summary>Raised whenever the same input would give other bytes.</summary>
    public const int RulesVersion = 3;

    /// <summary>The pack's own start, as the outcome of round 0.</summary>
    public static RoundOutcome Opening(Pack pack, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Outcomes.Start(pack, OpeningWorld.Of(pack));
    }

    /// <summary>Plays one round from the outcome of the round before: resolves it, looks ahead for the headings, writes the report.</summary>
    public static RoundOutcome Play(Pack pack, RoundOutcome before, RoundInput input, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        return Outcomes.After(pack, before, input, Resolve(pack, before.State, input, seed), seed);
    }

    /// <summary>Moves the world through the years of one round under its plans. Pure: same state, input and seed, same bytes.</summary>
    public static Resolution Resolve(Pack pack, WorldState state, RoundInput input, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(input);
        WorldInMotion world = new(pack.Numbers, state) { Seed = seed };
        var treaties = TreatiesInForce.Of(pack, state.Treaties);
        TreatyRound.Look(world, treaties);
        var orders = Orders.Of(pack, world, state.Round + 1, input.Plans, input.Pledges);     // 0 orders within the budget
        TreatyRound.Open(pack, state, treaties, world, orders);                              // 1 treaties in force
        TradeRound.Open(world, orders);                                                      // 4 trade, once for all years of the round
        RoundLedger ledger = new(world.Count);
        var heat = ClimateAttribution.Since(world.Climate);
        for (var year = 0; year < pack.YearsPerRound; year++)
        {
            OneYear.Pass(world, orders, ledger);                                             // 3–12, year by year
            heat = heat.AfterYear(world.Climate, ClimateModel.Standard.Parameters);
        }
        var audit = TreatyAudit.Of(pack, orders, world.Co2, seed, world.Year);               // 11 promised against delivered
        OneYear.Look(world);
        return new Resolution
        {
            State = Resolution.Remember(pack, state, world, orders, input, audit),
            Audit = audit,
            Orders = orders,
            Ledger = ledger,
            World = world,
            Heat = heat,
        };
    }
}
