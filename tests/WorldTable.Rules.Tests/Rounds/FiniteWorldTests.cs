using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>World 2025 to 2100 under the most different policies: every number stays a number (JSON knows no other), and trade always finds its prices.</summary>
public sealed class FiniteWorldTests
{
    private static readonly Pack World = PackShelf.Named("world-2025")!;

    [Theory]
    [InlineData("all-defect")]
    [InlineData("all-cooperate")]
    [InlineData("trade war")]
    [InlineData("free trade")]
    [InlineData("carbon borders")]
    public void Every_number_stays_finite_in_all_15_rounds(string policy)
    {
        var state = OpeningWorld.Of(World);
        var first = Round.Opening(World, 1);
        var input = Strategy.Named(policy)?.Everybody(World, first) ?? Everybody(policy);
        for (var round = 1; round <= World.Rounds; round++)
        {
            var played = Round.Resolve(World, state, input, 1);
            state = played.State;

            // Refuses what is not finite.
            Assert.NotEmpty(JsonSerializer.Serialize(state, RulesJson.Options));
            Assert.NotEmpty(JsonSerializer.Serialize(NationRows.Of(World, played.World, before: null), RulesJson.Options));
            Assert.True(played.World.Desk!.Met, $"Trade of round {round} was not found.");
            Assert.All(played.World.Leaked.Concat(played.World.FromTrade).Concat(played.Ledger.Consumed), number => Assert.True(double.IsFinite(number)));
        }
        Assert.Equal(2100, state.Year);
    }

    // From the fourth round on everything is open.
    private static RoundInput Everybody(string policy) => new()
    {
        Plans = World.Playable.ToImmutableSortedDictionary(nation => nation, nation => Playing.PlanOf(
            policy == "trade war" ? [("tariff", null, 100), ("carbon-price", null, 50)]
            : policy == "free trade" ? [("tariff", null, -25), ("trade-facilitation", null, 20)]
            : [("carbon-price", null, World.PlaceOf(nation) % 2 == 0 ? 500 : 0), ("carbon-border", null, 100)])),
        Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
    };
}
