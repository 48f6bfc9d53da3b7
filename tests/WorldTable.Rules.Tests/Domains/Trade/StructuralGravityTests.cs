using System.Runtime.InteropServices;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Tests.Domains.Trade;

public sealed class StructuralGravityTests
{
    private static readonly TradeBase World = WorldTrade.Opening();
    private static readonly TradeBase Even = WorldTrade.Even();

    private static double Welfare(TradeDesk desk, string code) => desk.Welfare(WorldTrade.Place(code));

    private static double Share(TradeBase opening, int row) => opening.Flows[(row * opening.Stride) + row] / Enumerable.Range(0, opening.Count).Sum(i => opening.Flows[(i * opening.Stride) + row]);

    // Costinot & Rodríguez-Clare 2014, table 4.1, column 1 (one sector, trade elasticity 5): what each would lose without trade, G = 1 − λ^(1/5).
    [Theory]
    [InlineData(0.913, 1.8)]
    [InlineData(0.824, 3.8)]
    [InlineData(0.877, 2.6)]
    [InlineData(0.794, 4.5)]
    [InlineData(0.918, 1.7)]
    [InlineData(0.677, 7.5)]
    [InlineData(0.656, 8.1)]
    public void Without_trade_a_nation_loses_what_its_share_of_home_goods_says(double home, double percent)
    {
        // Two nations alike in everything.
        TradeBase two = new([home, 1.0 - home, 1.0 - home, home], new double[4], 5.0);
        TradeDesk desk = new(two);
        desk.Cost[1] = desk.Cost[two.Stride] = 1e6;

        StructuralGravity.Solve(desk);

        Assert.Equal(percent, 100.0 * (1.0 - desk.Welfare(0)), 0.05);
        Assert.Equal(Math.Pow(home, 0.2), desk.Welfare(0), 1e-6);
    }

    // Arkolakis, Costinot & Rodríguez-Clare 2012: a United States that buys 7 % abroad gains 1.4 % from trade at ε = 5 and 0.7 % at ε = 10.
    [Theory]
    [InlineData(5.0, 1.4)]
    [InlineData(10.0, 0.7)]
    public void The_gain_from_trade_is_that_of_arkolakis_costinot_and_rodriguez_clare(double elasticity, double percent)
    {
        TradeBase two = new([0.93, 0.07, 0.07, 0.93], new double[4], elasticity);
        TradeDesk desk = new(two);
        desk.Cost[1] = desk.Cost[two.Stride] = 1e6;

        StructuralGravity.Solve(desk);

        Assert.Equal(percent, 100.0 * (1.0 - desk.Welfare(0)), 0.05);
    }

    [Fact]
    public void Nothing_changes_when_nothing_is_changed()
    {
        var desk = WorldTrade.Solved(World, _ => { });

        Assert.Equal(1, desk.Steps);
        for (var i = 0; i < World.Count; i++)
        {
            Assert.Equal(1.0, desk.Welfare(i), 1e-12);
            Assert.Equal(1.0, desk.Wage[i], 1e-12);
            Assert.Equal(0.0, desk.Gain(i), 1e-12);
        }
    }

    [Fact]
    public void Nothing_changes_either_when_all_have_grown_differently()
    {
        var desk = WorldTrade.Solved(World, desk =>
        {
            for (var i = 0; i < World.Count; i++)
                desk.Size[i] = 1.0 + (i * 7 % 5);
        });

        for (var i = 0; i < World.Count; i++)
            Assert.Equal(1.0, desk.Welfare(i), 1e-12);
    }

    [Fact]
    public void When_all_trade_at_home_too_becomes_dearer_alike_the_shares_stay_and_all_lose_alike()
    {
        var desk = WorldTrade.Solved(World, desk => Array.Fill(desk.Cost, 1.1));

        for (var i = 0; i < World.Count; i++)
        {
            Assert.Equal(1.0 / 1.1, desk.Welfare(i), 1e-12);
            for (var j = 0; j < World.Count; j++)
                Assert.Equal(World.Flows[(i * World.Stride) + j], desk.Flow(i, j), 1e-9 * desk.Income[i]);
        }
    }

    [Fact]
    public void Without_tariffs_welfare_is_what_the_share_of_home_goods_says()
    {
        var desk = WorldTrade.Solved(Even, desk => desk.Everywhere(cost: 1.2));

        for (var i = 0; i < Even.Count; i++)
        {
            var home = desk.Flow(i, i) / desk.Paid[i];
            Assert.Equal(Math.Pow(home / Share(Even, i), -1.0 / 5.0), desk.Welfare(i), 1e-10);
            Assert.True(desk.Welfare(i) < 1.0);
        }
    }

    [Fact]
    public void Alone_in_the_world_each_has_what_its_share_of_home_goods_leaves()
    {
        var desk = WorldTrade.Solved(Even, desk => desk.Everywhere(cost: 1e4));

        for (var i = 0; i < Even.Count; i++)
            Assert.Equal(Math.Pow(Share(Even, i), 1.0 / 5.0), desk.Welfare(i), 1e-6);
    }

    [Fact]
    public void The_unit_of_money_changes_nothing()
    {
        var billions = WorldTrade.Solved(World, desk => desk.Charge("USA", 0.25));
        var halves = WorldTrade.Solved(WorldTrade.Opening(unit: 0.5), desk => desk.Charge("USA", 0.25));

        for (var i = 0; i < World.Count; i++)
        {
            Assert.Equal(billions.Welfare(i), halves.Welfare(i), 1e-12);
            Assert.Equal(2.0 * billions.Revenue[i], halves.Revenue[i], 1e-9 * (1.0 + halves.Revenue[i]));
        }
    }

    [Fact]
    public void Every_dollar_of_trade_has_a_seller_a_buyer_and_a_customs_house()
    {
        var desk = WorldTrade.Solved(World, desk =>
        {
            desk.Everywhere(tariff: 0.1);
            desk.Charge("USA", "CHN", 0.6);
            desk.Charge("CHN", "USA", 0.4);
        });

        var world = desk.Income.Sum();
        Assert.Equal(desk.Exports.Sum(), desk.Imports.Sum(), 1e-9 * world);
        Assert.Equal(world, desk.Income.Select((made, i) => made * desk.Wage[i]).Sum(), 1e-9 * world);
        for (var i = 0; i < World.Count; i++)
        {
            var (sold, charged) = (0.0, 0.0);
            for (var j = 0; j < World.Count; j++)
            {
                sold += desk.Flow(i, j);
                charged += desk.Tariff[(j * World.Stride) + i] * desk.Flow(j, i);
            }
            Assert.Equal(desk.Wage[i] * desk.Income[i], sold, 1e-9 * sold);
            Assert.Equal(charged, desk.Revenue[i], 1e-9 * desk.Income[i]);
            Assert.Equal(desk.Deficit[i], desk.Imports[i] - desk.Exports[i], 1e-9 * desk.Income[i]);
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2.0)]
    [InlineData(10.0)]
    public void There_is_an_answer_however_dear_trade_becomes_and_however_all_have_grown(double cost)
    {
        var desk = WorldTrade.Solved(Even, desk =>
        {
            desk.Everywhere(tariff: 0.5, cost: cost);
            for (var i = 0; i < World.Count; i++)
                desk.Size[i] = 0.2 + (i * 7 % 5);
        });

        Assert.Equal(1.0, desk.Carried);
        Assert.InRange(desk.Steps, 1, 40);
    }

    [Fact]
    public void A_search_that_begins_where_the_last_ended_is_over_at_once()
    {
        var desk = WorldTrade.Solved(Even, desk => desk.Everywhere(tariff: 0.1));
        Assert.InRange(desk.Steps, 10, 22);

        StructuralGravity.Solve(desk);

        Assert.Equal(1, desk.Steps);
    }

    [Fact]
    public void Growth_that_differs_leaves_nobody_with_a_deficit()
    {
        var desk = WorldTrade.Solved(Even, desk =>
        {
            for (var i = 0; i < World.Count; i++)
                desk.Size[i] = 1.0 + (i * 7 % 5);
        });

        Assert.All(Enumerable.Range(0, World.Count), i => Assert.Equal(0.0, desk.Deficit[i] / desk.Income[i], 1e-4));
    }

    [Fact]
    public void The_same_world_gives_the_same_bytes()
    {
        var desk = WorldTrade.Solved(Even, desk =>
        {
            desk.Everywhere(tariff: 0.03, cost: 0.98);
            desk.Charge("USA", "CHN", 0.6);
            desk.Charge("CHN", "USA", 0.4);
        });

        Assert.Equal("664b2a909b006c7e", StateHash.Of(MemoryMarshal.AsBytes<double>([.. desk.Wage, .. desk.Price, .. desk.Paid, .. desk.Revenue]))[..16]);
    }

    [Fact]
    public void A_solve_takes_no_memory()
    {
        TradeDesk desk = new(Even);
        desk.Everywhere(tariff: 0.1);
        StructuralGravity.Solve(desk);
        desk.Everywhere(tariff: 0.12);
        var before = GC.GetAllocatedBytesForCurrentThread();

        StructuralGravity.Solve(desk);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
