using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>Treaties at the opening of a round.</summary>
internal static class TreatyRound
{
    /// <summary>Looks at the world as far as the round that opens asks for.</summary>
    public static void Look(WorldInMotion world, TreatiesInForce? treaties)
    {
        if (treaties is { AsksMeters: true })
            OneYear.Look(world);
        else
            OneYear.Begin(world);
    }

    /// <summary>Lays what the treaties in force do in the round on its orders, and what the last round's duties said about each seat.</summary>
    public static void Open(Pack pack, WorldState state, TreatiesInForce? treaties, WorldInMotion world, Orders orders)
    {
        for (var seat = 0; seat < world.Seats; seat++)
        {
            if (state.Nations[seat].DutiesHeard is not { } heard)
                continue;
            orders.Promised[seat] += heard;
            orders.Kept[seat] += state.Nations[seat].DutiesKept ?? 0.0;
        }
        if (treaties is null)
            return;
        OpeningFigures figures = new(world, pack.YearsPerRound, looked: treaties.AsksMeters);
        orders.Bind(new Laid(treaties.Duties(state.Round + 1, figures.Meters), figures, orders));
    }
}
