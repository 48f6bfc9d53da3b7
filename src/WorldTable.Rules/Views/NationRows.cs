using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>The public figures of every row of a world, automatic ones included.</summary>
public static class NationRows
{
    // Nobody judges the automatic rest of the world.
    private const double NoReputation = 50.0;

    /// <param name="pack">the scenario</param>
    /// <param name="world">the world as a round opens, looked at</param>
    /// <param name="before">the rows of the report before; null at the start</param>
    /// <param name="orders">what was carried out in the round before; null at the start, and where nobody reads who gave to whom</param>
    public static IReadOnlyList<NationFigures> Of(Pack pack, WorldInMotion world, IReadOnlyList<NationFigures>? before, Orders? orders = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(world);
        var rows = new NationFigures[world.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var gdp = world.Gross[i] - world.Damage[i];
            var perPerson = 1000.0 * gdp / world.People[i];
            var poverty = 100.0 * world.Poor[i];
            var reputation = i < world.Seats ? 100.0 * world.Reputation[i] : NoReputation;
            var last = before?[i];
            rows[i] = new NationFigures
            {
                Nation = pack.Nations[i].Code,
                PopulationMillions = world.People[i],
                GdpTrillions = gdp / 1000.0,
                GdpPerPerson = perPerson,
                EmissionsGigatonnes = world.Co2[i],
                PovertyPercent = poverty,
                MedianIncomePerDay = Poverty.Median(world.Household[i], world.Numbers.Spread[i]),
                CarbonPrice = world.CarbonPrice[i],
                BudgetBillionsPerYear = world.Budget(i),
                Reputation = reputation,
                GdpPerPersonChange = last is null ? 0.0 : perPerson - last.GdpPerPerson,
                PovertyChange = last is null ? 0.0 : poverty - last.PovertyPercent,
                EmissionsChange = last is null ? 0.0 : world.Co2[i] - last.EmissionsGigatonnes,
                ReputationChange = last is null ? 0.0 : reputation - last.Reputation,
                GivenBillionsPerYear = world.Given[i],
                Gifts = orders is null ? null : GiftRows.Of(pack, orders, i),
                Trade = TradeRows.Of(pack, world, i),
            };
        }
        return rows;
    }
}
