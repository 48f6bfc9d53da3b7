using System.Text.Json;
using CsCheck;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Numbers;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Tests.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Domains.Trade;

public sealed class TradeRoundTests
{
    private static readonly (string, string, string?, double)[] War =
        [("USA", "tariff", "CHN", 60), ("CHN", "tariff", "USA", 60), ("EUN", "tariff", null, 20), ("IND", "tariff", null, 20)];

    [Fact]
    public void As_the_game_opens_trade_is_what_the_pack_says_and_moves_nothing()
    {
        var opening = OpeningWorld.Of(TradingTable.Pack);

        Assert.All(opening.Nations, row =>
        {
            Assert.Equal(1.0, row.Trade!.Wage, 1e-12);
            Assert.Equal(0.0, row.Trade.Gain, 1e-12);
            Assert.True(row.Trade.Customs > 0.0);
            Assert.Equal(row.Trade.Exports, row.Trade.Imports, 1e-6);
        });
    }

    [Fact]
    public void A_round_in_which_nobody_touches_trade_is_that_of_a_world_without_trade()
    {
        var (trading, closed) = (TradingTable.Play(), Playing.Of(TradingTable.Closed));
        var (with, without) = (
            Round.Resolve(trading.Pack, trading.State, trading.NobodyPlans().Input(), 1),
            Round.Resolve(closed.Pack, closed.State, closed.NobodyPlans().Input(), 1));

        for (var i = 0; i < with.State.Nations.Length; i++)
            Assert.Equal(1.0, with.State.Nations[i].Capital / without.State.Nations[i].Capital, 1e-6);
        Assert.Equal(without.State.Climate.SurfaceC, with.State.Climate.SurfaceC, 1e-6);
    }

    [Fact]
    public void A_trade_war_makes_its_fighters_poorer_and_leaves_the_books_closed()
    {
        var game = TradingTable.Play();
        var (war, peace) = (TradingTable.Played(War), TradingTable.Played());

        Booked.Holds(game.Pack, game.State, war);
        foreach (var fighter in new[] { "USA", "CHN" })
            Assert.True(war.Ledger.Net[TradingTable.Place(fighter)] < peace.Ledger.Net[TradingTable.Place(fighter)], fighter);
        Assert.True(war.Ledger.FromTrade.Sum() < 0.0);
        Assert.True(war.Ledger.Exports.Sum() < 0.93 * peace.Ledger.Exports.Sum());
        Assert.Equal(war.Ledger.Exports.Sum(), war.Ledger.Imports.Sum(), 1e-9 * war.Ledger.Exports.Sum());
    }

    [Fact]
    public void What_customs_take_more_is_in_the_budget_of_the_next_round()
    {
        var (war, peace) = (TradingTable.Play(), TradingTable.Play());
        var i = TradingTable.Place("USA");
        war.Plans("USA", ("tariff", null, 15)).EndRound();
        peace.EndRound();

        var world = new WorldInMotion(war.Pack.Numbers, war.State);
        OneYear.Look(world);
        var more = (war.State.Nations[i].Trade!.Customs - war.Pack.Numbers.CustomsAtStart[i]) * (world.Gross[i] - world.Damage[i]);

        Assert.True(more > 100.0);
        Assert.Equal((world.Numbers.BudgetShare[i] * (world.Gross[i] - world.Damage[i])) + more, war.Nation("USA").BudgetBillionsPerYear, 1e-6);
        Assert.True(war.Nation("USA").BudgetBillionsPerYear > peace.Nation("USA").BudgetBillionsPerYear + 90.0);
        Assert.Equal(war.Nation("USA").BudgetBillionsPerYear, Round.Resolve(war.Pack, war.State, war.Input(), 1).Orders.Budget[i], 1e-9);
    }

    [Fact]
    public void Every_lever_of_trade_keeps_money_people_and_carbon_closed() =>
        Gen.Select(Gen.Double[-25.0, 100.0].Array[36], Gen.Double[0.0, 20.0].Array[6], Gen.Double[-10.0, 10.0].Array[6]).Array[3].Sample(
            rounds =>
            {
                var state = OpeningWorld.Of(TradingTable.Pack);
                foreach (var (points, money, saved) in rounds)
                {
                    var game = TradingTable.Play();
                    for (var i = 0; i < 6; i++)
                    {
                        List<(string, string?, double)> lines = [("trade-facilitation", null, money[i]), ("investment", null, saved[i]), ("carbon-price", null, 10 * money[i]), ("carbon-border", null, money[i])];
                        for (var j = 0; j < 7; j++)
                        {
                            if (i != j)
                                lines.Add(("tariff", TradingTable.Pack.Nations[j].Code.Value, points[(i * 6) + (j % 6)]));
                        }
                        game.Plans(TradingTable.Pack.Nations[i].Code.Value, [.. lines]);
                    }
                    var played = Round.Resolve(TradingTable.Pack, state, game.Input(), 1);
                    Assert.True(played.World.Desk!.Met);
                    Booked.Holds(TradingTable.Pack, state, played);
                    state = played.State;
                }
            },
            iter: 25,
            threads: 1);

    // Trade is worked out as each round opens: sizes and trust move within a long one.
    [Fact]
    public void Five_rounds_of_a_year_are_nearly_one_of_five_years()
    {
        var game = TradingTable.Play();
        foreach (var nation in game.Pack.Playable)
            game.Plans(nation.Value, ("tariff", null, 20));
        var once = Round.Resolve(game.Pack, game.State, game.Input(), 1).State;
        var yearly = game.Pack with { YearsPerRound = 1, Rounds = 75 };
        var state = game.State;
        for (var year = 0; year < 5; year++)
            state = Round.Resolve(yearly, state, game.Input(), 1).State;

        for (var i = 0; i < once.Nations.Length; i++)
            Assert.Equal(1.0, state.Nations[i].Capital / once.Nations[i].Capital, 1e-3);
    }

    [Fact]
    public void Who_is_trusted_more_sells_more_and_cheaper()
    {
        var (before, after) = (Opened(_ => { }), Opened(_ => { }, world => world.Trust[(2 * world.Seats) + 1] += 0.2));

        Assert.Equal(Math.Exp(-0.02), after.Cost[(1 * after.Opening.Stride) + 2] / before.Cost[(1 * before.Opening.Stride) + 2], 1e-12);
        Assert.True(after.Flow(1, 2) > 1.05 * before.Flow(1, 2));
        Assert.True(after.Welfare(2) > before.Welfare(2));
    }

    // Baier & Bergstrand 2007: a free-trade area makes its members' trade about 58 to 100 % larger; a tenth off its cost gives 60 to 70 %, tariffs gone the rest.
    [Fact]
    public void A_free_trade_area_makes_its_members_trade_much_larger_and_both_richer()
    {
        var (usa, ind) = (TradingTable.Place("USA"), TradingTable.Place("IND"));
        var (before, after) = (Opened(_ => { }), Opened(Agreed(trade => trade.Free([usa, ind]))));
        var duties = Opened(orders => (orders.Tariff[(usa * orders.Rows) + ind], orders.Tariff[(ind * orders.Rows) + usa]) = (-1.0, -1.0));

        Assert.Equal(0.0, after.Tariff[(usa * after.Opening.Stride) + ind]);
        Assert.InRange(after.Flow(usa, ind) / duties.Flow(usa, ind), 1.5, 1.8);
        Assert.True(after.Flow(usa, ind) > 2.0 * before.Flow(usa, ind));
        Assert.True(after.Welfare(usa) > 1.0 && after.Welfare(ind) > 1.0);
        Assert.True(after.Welfare(TradingTable.Place("CHN")) < 1.0, "Trade is diverted from those outside.");
    }

    [Fact]
    public void A_customs_union_has_one_tariff_on_the_rest_of_the_world()
    {
        int[] members = [TradingTable.Place("EAC"), TradingTable.Place("IND")];
        var desk = Opened(Agreed(trade =>
        {
            trade.Free(members);
            trade.Common(members, 0.12);
        }));

        Assert.All(members, buyer => Assert.All(Enumerable.Range(0, desk.Opening.Count).Except(members), seller => Assert.Equal(0.12, desk.Tariff[(seller * desk.Opening.Stride) + buyer])));
        Assert.Equal(0.0, desk.Tariff[(members[0] * desk.Opening.Stride) + members[1]]);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(3.0)]
    public void A_sanction_all_but_ends_trade_of_a_pair_and_costs_both(double factor)
    {
        var (usa, chn) = (TradingTable.Place("USA"), TradingTable.Place("CHN"));
        var desk = Opened(Agreed(trade => trade.Sanction(usa, chn, factor)));
        var before = Opened(_ => { });

        Assert.InRange(desk.Flow(chn, usa) / before.Flow(chn, usa), 0.0, 0.2);
        Assert.True(desk.Welfare(usa) < 1.0 && desk.Welfare(chn) < 1.0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgreedTrade(TradingTable.Pack).Sanction(usa, chn, 1.0));
    }

    [Fact]
    public void The_same_round_of_trade_gives_the_same_bytes()
    {
        var state = TradingTable.Played(War).State;

        Assert.Equal("8ad22a6eef86", StateHash.Of(JsonSerializer.SerializeToUtf8Bytes(state, RulesJson.Options))[..12]);
    }

    private static Action<Orders> Agreed(Action<AgreedTrade> agree) => orders =>
    {
        orders.Agreed = new AgreedTrade(TradingTable.Pack);
        agree(orders.Agreed);
    };

    // The desk of a first round under these orders.
    private static TradeDesk Opened(Action<Orders> order, Action<WorldInMotion>? change = null)
    {
        var game = TradingTable.Play();
        WorldInMotion world = new(game.Pack.Numbers, game.State);
        OneYear.Look(world);
        change?.Invoke(world);
        var orders = Orders.Of(game.Pack, world, 1, game.Input().Plans, game.Input().Pledges);
        order(orders);
        TradeRound.Open(world, orders);
        return world.Desk!;
    }
}
