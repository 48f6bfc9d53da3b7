using System.Collections.Immutable;
using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Bots;

/// <summary>
/// What carbon costs each row itself: consumption to the pack's last year, discounted at 3 % a year, under carbon prices that rise by 2 % a year.
/// </summary>
public static class OwnCostOfCarbon
{
    private const double PriceGrowth = 1.02;
    private const double Discount = 1.03;
    private const double PulseGt = 1.0;
    private const int Sweeps = 2;

    // A reply moves by no more than this factor in a sweep.
    private const double MostMove = 4.0;

    /// <summary>What one more tonne in 2025 costs each row while the seats have these prices of 2025, $: a gigatonne is put into the air and the world run again.</summary>
    public static double[] Of(Pack pack, IReadOnlyList<double> prices)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(prices);
        var opening = OpeningWorld.Of(pack);
        var before = Consumption(pack, opening, prices).Consumed;
        var after = Consumption(pack, opening with { Climate = WithPulse(opening.Climate) }, prices).Consumed;
        return [.. before.Zip(after, (without, with) => (without - with) / PulseGt)];
    }

    /// <summary>
    /// Where no seat gains by another price: from each seat's own cost of a tonne on, every seat replies to all others in turn. A price times x
    /// avoids x^(1/1.6) as much and costs x^(2.6/1.6) as much, so that what a price gains and costs tells which would be best.
    /// </summary>
    /// <returns>$ per tonne in 2025, by row; nothing for automatic rows</returns>
    public static double[] BestReplies(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var opening = OpeningWorld.Of(pack);
        var prices = Of(pack, new double[pack.Nations.Count]);
        Array.Clear(prices, pack.Playable.Count, pack.Nations.Count - pack.Playable.Count);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var seat = 0; seat < pack.Playable.Count; seat++)
                prices[seat] *= Better(pack, opening, prices, seat);
        }
        return prices;
    }

    /// <summary>Consumption of every row, and of it what its own abatement took, while the seats have these prices of 2025 and do nothing else; billions, discounted.</summary>
    public static (double[] Consumed, double[] Abating) Consumption(Pack pack, WorldState opening, IReadOnlyList<double> prices)
    {
        ArgumentNullException.ThrowIfNull(pack);
        WorldInMotion world = new(pack.Numbers, opening);
        var (consumed, abating, worth) = (new double[world.Count], new double[world.Count], 1.0);
        for (var round = 1; round <= pack.Rounds; round++)
        {
            OneYear.Look(world);
            var orders = Orders.Of(pack, world, round, Plans(pack, prices, world.Year), ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty);
            for (var year = 0; year < pack.YearsPerRound; year++)
            {
                OneYear.Pass(world, orders);
                for (var i = 0; i < world.Count; i++)
                {
                    var share = worth * (1.0 - world.Numbers.Investment[i]);
                    consumed[i] += share * world.Net[i];
                    abating[i] += share * world.AbatementCost[i];
                }
                worth /= Discount;
            }
        }
        return (consumed, abating);
    }

    /// <summary>A price of 2025 as it stands in a later year, no higher than the lever goes.</summary>
    public static double In(int year, double price)
    {
        for (var passed = 2025; passed < year; passed++)
            price *= PriceGrowth;
        return price < new CarbonPrice().Form.Max ? price : new CarbonPrice().Form.Max;
    }

    private static double Better(Pack pack, WorldState opening, double[] prices, int seat)
    {
        var (with, cost) = Consumption(pack, opening, prices);
        var price = prices[seat];
        prices[seat] = 0.0;
        var without = Consumption(pack, opening, prices).Consumed;
        prices[seat] = price;
        if (!(cost[seat] > 0.0))
            return 1.0;
        var better = (with[seat] - without[seat] + cost[seat]) / (Abatement.Exponent * cost[seat]);
        return better > MostMove ? MostMove : better > 1.0 / MostMove ? better : 1.0 / MostMove;
    }

    private static ImmutableSortedDictionary<NationId, Plan> Plans(Pack pack, IReadOnlyList<double> prices, int year) =>
        Enumerable.Range(0, pack.Playable.Count).ToImmutableSortedDictionary(
            place => pack.Playable[place],
            place => new Plan { Lines = [new PlanLine { Lever = CarbonPrice.Name, Amount = In(year, prices[place]) }] });

    private static ClimateState WithPulse(ClimateState climate)
    {
        var numbers = ClimateModel.Standard.Parameters;
        var carbon = PulseGt / numbers.Co2PerCarbon;
        return climate with
        {
            EmittedGtC = climate.EmittedGtC + carbon,
            Carbon = new CarbonPools(
                climate.Carbon.Geological + (numbers.Shares.Geological * carbon),
                climate.Carbon.DeepOcean + (numbers.Shares.DeepOcean * carbon),
                climate.Carbon.Land + (numbers.Shares.Land * carbon),
                climate.Carbon.Fast + (numbers.Shares.Fast * carbon)),
        };
    }
}
