using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>The identities that every round must satisfy: its books, and its people.</summary>
internal static class Booked
{
    private const double Billionth = 1e-9;

    public static void Holds(Pack pack, WorldState before, Resolution played)
    {
        Assert.Empty(Books.Faults(pack, before, played));
        People(pack, played);
        Stocks(played.State);
    }

    // No stock is negative, and none is not a number.
    private static void Stocks(WorldState state)
    {
        Assert.InRange(state.GreenFund, 0.0, 1e9);
        Assert.InRange(state.CleanKnowledge, 0.0, 1e9);
        Assert.InRange(state.Climate.Carbon.InAirGtC(), 1.0, 1e5);
        Assert.InRange(state.Climate.SurfaceC, 0.0, 20.0);
        Assert.All(state.Trust, trust => Assert.InRange(trust, 0.0, 1.0));
        foreach (var nation in state.Nations)
        {
            Assert.True(double.IsFinite(nation.LogKnowHow));
            Assert.InRange(nation.Capital, 1e-9, 1e9);
            Assert.InRange(nation.Intensity, 0.0, 1e3);
            Assert.InRange(nation.Abated, 0.0, 1.0);
            Assert.InRange(nation.PoolIn, 0.0, 1e9);
        }
    }

    private static void People(Pack pack, Resolution played)
    {
        var world = played.World;
        for (var i = 0; i < pack.Nations.Count; i++)
        {
            Assert.Equal(Math.Exp(pack.Numbers.LogPeople(i, played.State.Year)), world.People[i], Billionth * world.People[i]);
            Assert.InRange(world.Poor[i], 0.0, 1.0);
        }
    }
}
