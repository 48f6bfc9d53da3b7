using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>Writes down what a round came to: everything that may be shown of a world.</summary>
public static class Outcomes
{
    /// <summary>The pack's own start.</summary>
    public static RoundOutcome Start(Pack pack, WorldState state)
    {
        ArgumentNullException.ThrowIfNull(pack);
        WorldInMotion world = new(pack.Numbers, state);
        OneYear.Look(world);
        if (world.Desk is { } desk)
            StructuralGravity.Solve(desk);
        return new RoundOutcome
        {
            Round = 0,
            State = state,
            Meters = MeterRows.Start(pack, MeterReading.Of(world), Forecast.Of(pack, state)),
            Nations = NationRows.Of(pack, world, before: null),
            Challenges = ChallengeRows.Of(pack, state, played: null),
        };
    }

    /// <summary>The end of a round that has just been played.</summary>
    public static RoundOutcome After(Pack pack, RoundOutcome before, RoundInput input, Resolution played, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(played);
        var forecast = Forecast.Of(pack, played.State);
        var meters = MeterRows.After(pack, before, input, played, forecast, seed);
        var nations = NationRows.Of(pack, played.World, before.Nations, played.Orders);
        var outcome = new RoundOutcome
        {
            Round = before.Round + 1,
            State = played.State,
            Meters = meters,
            Nations = nations,
            Challenges = ChallengeRows.Of(pack, played.State, played),
            Sealed = [.. before.Sealed, input],
        };
        return outcome with { Report = Reports.Of(pack, before, input, played, outcome, seed) };
    }
}
