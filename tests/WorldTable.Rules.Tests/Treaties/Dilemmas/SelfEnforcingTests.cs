using WorldTable.Rules.Bots;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Tests.Treaties.Dilemmas;

/// <summary>Self-enforcing agreements (Barrett 1994; nations alike: Games/SelfEnforcing) among nations that differ: without side payments or penalties only small coalitions hold, and they gain little. Members price what all of them suffer, outsiders what they suffer themselves.</summary>
public sealed class SelfEnforcingTests
{
    private const double Backstop = 660.0;

    [Fact]
    public void Few_hold_together_among_the_rows_of_world_2025_either()
    {
        var world = PackShelf.Named("world-2025")!;
        var tonne = OwnCostOfCarbon.Of(world, new double[world.Nations.Count]);
        List<int> members = [.. Enumerable.Range(0, world.Nations.Count)];
        // From all together on, whoever gains most by leaving leaves.
        while (members.Count > 1 && members.MaxBy(Leaving) is var first && Leaving(first) > 0.0)
            members.Remove(first);

        Assert.InRange(members.Count, 1, 4);
        Assert.InRange((Sum(members) - Sum([])) / (Sum([.. Enumerable.Range(0, tonne.Length)]) - Sum([])), 0.0, 0.25);

        double Leaving(int row) => Payoff([.. members.Where(member => member != row)], row) - Payoff(members, row);

        double Sum(List<int> coalition) => Enumerable.Range(0, tonne.Length).Sum(row => Payoff(coalition, row));

        double Payoff(List<int> coalition, int row)
        {
            var joint = coalition.Sum(member => tonne[member]);
            var avoided = Enumerable.Range(0, tonne.Length).Sum(other => Carbon(other) * Abatement.ShareAt(Price(other), Backstop));
            return (tonne[row] * avoided) - Abatement.CostBillions(Abatement.FullCostBillions(Carbon(row), Backstop), Abatement.ShareAt(Price(row), Backstop));

            double Price(int other) => coalition.Contains(other) ? joint : tonne[other];
        }

        double Carbon(int row) => world.Nations[row].Co2Gigatonnes;
    }
}
