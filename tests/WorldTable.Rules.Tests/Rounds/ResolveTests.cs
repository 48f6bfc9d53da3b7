using CsCheck;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

public sealed class ResolveTests
{
    private static readonly Pack Small = PackShelf.Named("small-table")!;

    [Theory]
    [InlineData("all-defect")]
    [InlineData("all-cooperate")]
    public void Money_people_and_carbon_are_closed_in_every_round(string strategy)
    {
        var game = Playing.Small();
        while (game.Outcome.Round < Small.Rounds)
        {
            var input = Strategy.Named(strategy)!.Everybody(Small, game.Outcome);
            Booked.Holds(Small, game.State, Round.Resolve(Small, game.State, input, 1));
            game.Plans(input).EndRound();
        }
    }

    [Fact]
    public void The_books_of_32_rows_close_and_a_round_takes_no_more_than_160_kilobytes()
    {
        var world = PackShelf.Named("world-2025")!;
        var state = OpeningWorld.Of(world);
        var input = new AllCooperate().Everybody(world, Round.Opening(world, 1));
        Booked.Holds(world, state, Round.Resolve(world, state, input, 1));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Round.Resolve(world, state, input, 1);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 160_000);
    }

    [Fact]
    public void Money_people_and_carbon_are_closed_and_no_stock_runs_dry_in_ten_thousand_games_whatever_is_planned() => AnyPlans.Inputs(Small, Small.Rounds).Sample(
        inputs =>
        {
            var state = OpeningWorld.Of(Small);
            foreach (var input in inputs)
            {
                var played = Round.Resolve(Small, state, input, 1);
                Booked.Holds(Small, state, played);
                state = played.State;
            }
        },
        iter: 10_000,
        threads: 1);

    [Fact]
    public void What_does_not_hold_is_left_out_and_never_overspends()
    {
        var game = Playing.Small().Plans(
            "USA",
            ("pool", "climate", 90),
            ("clean-research", null, 60),
            ("pool", "climate", 50),
            ("aid", "EAC", 40),
            ("aid", "USA", 5),
            ("carbon-price", null, double.NaN),
            ("services", null, -3),
            ("magic", null, 1));

        var played = Round.Resolve(Small, game.State, game.Input(), 1);

        Booked.Holds(Small, game.State, played);
        var books = played.Ledger;
        Assert.Equal(books.Budget[0], books.Spent[0], 1e-9 * books.Budget[0]);
        Assert.Equal(90.0 / 150.0, books.ToClimate[0] / books.Budget[0], 1e-12);
        Assert.Equal(0.0, books.AidOut[0]);
        Assert.Equal(0.0, played.Orders.CarbonPrice[0]);
    }

    [Fact]
    public void Fifteen_rounds_of_a_year_are_one_round_of_fifteen_years_when_orders_are_constant()
    {
        var yearly = Small with { YearsPerRound = 1, Rounds = 75, Levers = [.. Small.Levers.Select(lever => lever with { OpensInRound = 1 })] };
        var whole = yearly with { YearsPerRound = 15, Rounds = 5 };
        var start = OpeningWorld.Of(whole);
        var constant = AnyPlans.Everything(whole, Round.Opening(whole, 1));

        var once = Round.Resolve(whole, start, constant, 1);
        var state = start;
        for (var year = 0; year < 15; year++)
            state = Round.Resolve(yearly, state, AnyPlans.SameMoney(yearly, state, once.Orders, constant), 1).State;

        AssertSame(once.State, state);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(3)]
    public void Rounds_of_any_length_agree_when_only_prices_are_set(int years)
    {
        var yearly = Small with { YearsPerRound = 1, Rounds = 75 };
        var longer = Small with { YearsPerRound = years, Rounds = 75 / years };
        var input = Playing.Small().Plans("EUN", ("carbon-price", null, 120)).Plans("CHN", ("carbon-price", null, 60)).Input();

        var (one, many) = (OpeningWorld.Of(longer), OpeningWorld.Of(yearly));
        for (var i = 0; i < 15 / years; i++)
            one = Round.Resolve(longer, one, input, 1).State;
        for (var i = 0; i < 15; i++)
            many = Round.Resolve(yearly, many, input, 1).State;

        AssertSame(one, many);
    }

    [Fact]
    public void The_order_of_the_seats_changes_nothing_whatever_is_planned()
    {
        var turned = AnyPlans.Turned(Small);
        AnyPlans.Inputs(Small, Small.Rounds).Sample(
            inputs =>
            {
                var (a, b) = (OpeningWorld.Of(Small), OpeningWorld.Of(turned));
                foreach (var input in inputs)
                {
                    a = Round.Resolve(Small, a, input, 1).State;
                    b = Round.Resolve(turned, b, input, 1).State;
                }
                AssertTurned(turned, a, b);
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public void The_seed_changes_nothing_yet_because_nothing_is_thrown()
    {
        var input = Playing.Small().Input();

        Assert.Equal(
            Round.Resolve(Small, OpeningWorld.Of(Small), input, 1).State.Climate,
            Round.Resolve(Small, OpeningWorld.Of(Small), input, 2).State.Climate);
    }

    private static void AssertTurned(Pack turned, WorldState a, WorldState b)
    {
        Assert.Equal(a.Climate.SurfaceC, b.Climate.SurfaceC, 1e-9);
        foreach (var row in a.Nations)
        {
            var other = b.Nations[turned.PlaceOf(row.Nation)];
            Assert.Equal(1.0, other.Capital / row.Capital, 1e-9);
            Assert.Equal(row.Abated, other.Abated, 1e-9);
            Assert.Equal(row.LogKnowHow, other.LogKnowHow, 1e-9);
            Assert.Equal(row.PoolIn, other.PoolIn, 1e-9 * (1.0 + row.PoolIn));
        }
        foreach (var (observer, subject) in Small.Playable.SelectMany(one => Small.Playable.Select(two => (one, two))))
            Assert.Equal(TrustOf(Small, a, observer, subject), TrustOf(turned, b, observer, subject), 1e-9);
    }

    private static double TrustOf(Pack pack, WorldState state, NationId observer, NationId subject) =>
        state.Trust[(pack.PlaceOf(observer) * pack.Playable.Count) + pack.PlaceOf(subject)];

    private static void AssertSame(WorldState one, WorldState other)
    {
        Assert.Equal(one.Year, other.Year);
        Assert.Equal(one.Climate.SurfaceC, other.Climate.SurfaceC, 1e-9);
        Assert.Equal(one.Climate.Carbon.InAirGtC(), other.Climate.Carbon.InAirGtC(), 1e-9 * one.Climate.Carbon.InAirGtC());
        Assert.Equal(1.0, other.CleanKnowledge / one.CleanKnowledge, 1e-9);
        Assert.Equal(one.GreenFund, other.GreenFund, 1e-9 * (1.0 + one.GreenFund));
        for (var k = 0; k < one.Trust.Length; k++)
            Assert.Equal(one.Trust[k], other.Trust[k], 1e-9);
        for (var i = 0; i < one.Nations.Length; i++)
        {
            Assert.Equal(1.0, other.Nations[i].Capital / one.Nations[i].Capital, 1e-9);
            Assert.Equal(one.Nations[i].LogKnowHow, other.Nations[i].LogKnowHow, 1e-9);
            Assert.Equal(1.0, other.Nations[i].Intensity / one.Nations[i].Intensity, 1e-9);
            Assert.Equal(one.Nations[i].Abated, other.Nations[i].Abated, 1e-9);
            Assert.Equal(one.Nations[i].PoolIn, other.Nations[i].PoolIn, 1e-9 * (1.0 + one.Nations[i].PoolIn));
        }
    }
}
