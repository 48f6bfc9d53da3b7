using System.Runtime.CompilerServices;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Bots;

/// <summary>Everybody for itself, and clever about it: each seat prices carbon at what a tonne costs itself, the best reply to all others who do the same, and gives nothing.</summary>
public sealed class Nash : Strategy
{
    // The same for every world of a pack, and dear to find.
    private static readonly ConditionalWeakTable<Pack, double[]> Found = [];

    public override string Name => "nash";

    public override Plan Plan(Pack pack, RoundOutcome opening, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(opening);
        var price = Found.GetValue(pack, OwnCostOfCarbon.BestReplies)[pack.PlaceOf(nation)];
        Plan plan = new() { Lines = [new PlanLine { Lever = CarbonPrice.Name, Amount = OwnCostOfCarbon.In(opening.State.Year, price) }] };
        return PlanRules.WhatHolds(plan, pack, opening.Round + 1, nation);
    }
}
