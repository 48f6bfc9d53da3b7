using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>The dilemma of who prices carbon alone, in World 2025 (models.md D 4): part of what it avoids is burned elsewhere, and a border adjustment keeps some of it.</summary>
public sealed class LeakageDilemmaTests
{
    private static readonly Pack World = PackShelf.Named("world-2025")!;

    // Branger & Quirion 2014, 25 studies: 5 to 25 % in most, 14 % in the mean, 6 % with border adjustment.
    [Theory]
    [InlineData("EUN")]
    [InlineData("USA")]
    [InlineData("CHN")]
    public void Part_of_what_one_avoids_alone_is_burned_elsewhere_and_less_with_a_border_adjustment(string alone)
    {
        var without = Leaks(alone, ("carbon-price", null, 150));
        var with = Leaks(alone, ("carbon-price", null, 150), ("carbon-border", null, 100));

        Assert.InRange(without, 0.05, 0.25);
        Assert.InRange(with, 0.02, 0.85 * without);
    }

    // Share of what the nation avoids beyond what it avoided at the start that is burned elsewhere in 2055.
    private static double Leaks(string alone, params (string Lever, string? To, double Amount)[] lines)
    {
        RoundInput input = new()
        {
            Plans = World.Playable.ToImmutableSortedDictionary(nation => nation, nation => nation.Value == alone ? Playing.PlanOf(lines) : Plan.Empty),
            Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
        };
        var state = OpeningWorld.Of(World);
        Resolution? played = null;
        while (state.Round < 6)
            state = (played = Round.Resolve(World, state, input, 1)).State;
        var (world, place) = (played!.World, World.PlaceOf(new NationId(alone)));
        var avoided = world.Unabated[place] * (world.Abated[place] - world.Numbers.OpeningAbated[place]);
        return world.Leaked.Sum() / avoided;
    }
}
