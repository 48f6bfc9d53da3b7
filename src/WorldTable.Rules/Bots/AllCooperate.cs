using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Bots;

/// <summary>The joint path that respects the red lines: a rising carbon price everywhere, pools by ability to pay, services where the poor are; every lever as soon as it opens.</summary>
public sealed class AllCooperate : Strategy
{
    // $ per tonne every fifteen years, evenly between: about 110 $ in 2025 and 3 % more each year, which the models need for less than 2 °C.
    private static readonly double[] Prices = [110, 200, 300, 400, 450];
    private const int YearsBetween = 15;

    // What the green fund can build at once is little; after that it takes more.
    private const int FundGrowsIn = 2040;

    // Where income per person is half the richest's or more, the full share is given.
    private const double FullShareFrom = 0.5;

    public override string Name => "all-cooperate";

    public override Plan Plan(Pack pack, RoundOutcome opening, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(opening);
        var own = opening.Nations[pack.PlaceOf(nation)];
        var able = Math.Min(1.0, own.GdpPerPerson / opening.Nations.Max(row => row.GdpPerPerson) / FullShareFrom);
        List<PlanLine> lines =
        [
            new() { Lever = CarbonPrice.Name, Amount = PriceIn(opening.State.Year) },
            new() { Lever = Pool.Name, To = ChallengeNames.Climate.Value, Amount = Math.Round((opening.State.Year < FundGrowsIn ? 3.0 : 8.0) * able) },
            new() { Lever = CleanResearch.Name, Amount = Math.Round(3.0 * able) },
            new() { Lever = Services.Name, Amount = Math.Min(30.0, Math.Round(2.0 * own.PovertyPercent)) },
            new() { Lever = Pool.Name, To = ChallengeNames.Poverty.Value, Amount = Math.Round(8.0 * able) },
        ];
        return PlanRules.WhatHolds(new Plan { Lines = lines }, pack, opening.Round + 1, nation);
    }

    private static double PriceIn(int year)
    {
        var (at, years) = ((year - 2025) / YearsBetween, (year - 2025) % YearsBetween);
        return at >= Prices.Length - 1 ? Prices[^1] : Prices[at] + ((Prices[at + 1] - Prices[at]) * years / YearsBetween);
    }
}
