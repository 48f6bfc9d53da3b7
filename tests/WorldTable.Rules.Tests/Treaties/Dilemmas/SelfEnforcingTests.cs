using WorldTable.Rules.Bots;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Tests.Treaties.Dilemmas;

/// <summary>Self-enforcing agreements (Barrett 1994): without side payments or penalties only small coalitions hold, and they gain little. Members price what all of them suffer, outsiders what they suffer themselves.</summary>
public sealed class SelfEnforcingTests
{
    private const double Backstop = 660.0;

    // π = bQ − cq²/2: full cooperation 512 each, Nash 31.5, the best stable coalition (3) 37.1 in the mean: 1.2 % of the gain.
    [Fact]
    public void Of_32_alike_only_three_hold_together_and_get_a_hundredth_of_the_gain()
    {
        Assert.All((int[])[5, 10, 20, 100], count => Assert.Equal(3, LargestStable(count)));
        Assert.Equal(3, LargestStable(32));
        var (nash, best, all) = (Mean(32, 1), Mean(32, 3), Mean(32, 32));
        Assert.Equal((31.5, 37.125, 512.0), (nash, best, all));
        Assert.Equal(0.012, (best - nash) / (all - nash), 0.0005);
    }

    [Fact]
    public void The_same_holds_among_the_rows_of_world_2025()
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

    private static int LargestStable(int count) => Enumerable.Range(2, count - 1).Last(members => Inside(count, members) >= Outside(count, members - 1) - 1e-9);

    // Everybody's payoff with b = c = 1: members do k each, outsiders 1.
    private static double Inside(int count, int members) => Done(count, members) - (0.5 * members * members);

    private static double Outside(int count, int members) => Done(count, members) - 0.5;

    private static double Done(int count, int members) => ((double)members * members) + count - members;

    private static double Mean(int count, int members) => ((members * Inside(count, members)) + ((count - members) * Outside(count, members))) / count;
}
