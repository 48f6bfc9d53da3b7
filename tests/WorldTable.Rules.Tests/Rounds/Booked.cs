using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>The identities that every round's books must satisfy, to a billionth.</summary>
internal static class Booked
{
    private const double Billionth = 1e-9;

    public static void Holds(Pack pack, WorldState before, Resolution played)
    {
        Money(pack, before, played);
        People(pack, played);
        Carbon(before, played);
    }

    private static void Money(Pack pack, WorldState before, Resolution played)
    {
        var books = played.Ledger;
        for (var i = 0; i < pack.Nations.Count; i++)
        {
            var who = pack.Nations[i].Code.Value;
            var unspent = books.Budget[i] - books.Spent[i];
            Assert.True(unspent >= -Billionth * books.Budget[i], $"{who} spends more than its budget.");
            Close(books.Spent[i], books.Research[i] + books.Services[i] + books.ToClimate[i] + books.ToPoverty[i] + books.AidOut[i] + books.Facilitation[i], books.Budget[i]);
            Close(
                books.Net[i],
                books.Gross[i] - books.Damage[i] - books.Abatement[i] - books.Research[i] - books.ToClimate[i] - books.ToPoverty[i] - books.AidOut[i]
                    + books.AidIn[i] + books.PoolIn[i] + books.FromTrade[i] - books.Facilitation[i],
                books.Gross[i]);
            Close(books.Net[i], books.Invested[i] + books.Consumed[i], books.Gross[i]);
        }
        Close(books.AidOut.Sum(), books.AidIn.Sum(), books.Gross.Sum());
        Close(books.ToPoverty.Sum(), books.PoolIn.Sum(), books.Gross.Sum());
        Close(before.GreenFund + books.ToClimate.Sum(), books.FundSpent.Sum() + played.State.GreenFund, books.Gross.Sum());
        Close(books.Exports.Sum(), books.Imports.Sum(), books.Gross.Sum());
        // The whole world: what is made, and what better or worse trade adds, is lost, spent on clean energy and knowledge, kept in the fund, invested or consumed.
        Close(
            books.Gross.Sum() + books.FromTrade.Sum(),
            books.Damage.Sum() + books.Facilitation.Sum() + books.Abatement.Sum() + books.FundSpent.Sum() + books.Research.Sum()
                + (played.State.GreenFund - before.GreenFund) + books.Invested.Sum() + books.Consumed.Sum(),
            books.Gross.Sum());
    }

    private static void People(Pack pack, Resolution played)
    {
        var world = played.World;
        for (var i = 0; i < pack.Nations.Count; i++)
        {
            Close(world.People[i], Math.Exp(pack.Numbers.LogPeople(i, played.State.Year)), world.People[i]);
            Assert.InRange(world.Poor[i], 0.0, 1.0);
        }
        Assert.Equal(
            world.People.Sum(),
            Enumerable.Range(0, pack.Nations.Count).Sum(i => world.People[i] * world.Poor[i]) + Enumerable.Range(0, pack.Nations.Count).Sum(i => world.People[i] * (1.0 - world.Poor[i])),
            Billionth * world.People.Sum());
    }

    private static void Carbon(WorldState before, Resolution played)
    {
        var (was, now) = (before.Climate, played.State.Climate);
        Close(played.Ledger.Co2.Sum() / 3.664, now.EmittedGtC - was.EmittedGtC, now.EmittedGtC);
        Close(now.EmittedGtC - was.EmittedGtC, now.Carbon.InAirGtC() - was.Carbon.InAirGtC() + now.TakenUpGtC - was.TakenUpGtC, now.EmittedGtC);
    }

    private static void Close(double expected, double actual, double scale) =>
        Assert.True(Math.Abs(expected - actual) <= Billionth * Math.Abs(scale), $"{expected:R} is not {actual:R}.");
}
