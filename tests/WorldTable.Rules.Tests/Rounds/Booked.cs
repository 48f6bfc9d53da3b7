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
