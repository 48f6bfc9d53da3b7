using System.Text.Json;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Numbers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>
/// The same state, input and seed give the same bytes on every machine. A changed fingerprint means that worlds play on differently:
/// raise <see cref="Round.RulesVersion"/> with it.
/// </summary>
public sealed class GoldenTests
{
    private static readonly Pack Small = PackShelf.Named("small-table")!;

    [Theory]
    [InlineData("all-defect", "a73fb3238bc9 7de32cbc1e92 82bdaf3eaafc 526b779f0881 f8e9e1543598 5dcf3a5aacbe")]
    [InlineData("all-cooperate", "a73fb3238bc9 59f4b2f9606f 11a5053822dc 9808e492ddc2 3b6e357eaa30 efdcbdfadc40")]
    [InlineData("everything", "a73fb3238bc9 7c44f0b0c000 c07278d316f8 b3ecd37fbec1 245e17733812 96115662f2a0")]
    public void Every_round_of_a_game_keeps_its_fingerprint(string play, string fingerprints)
    {
        var outcome = Round.Opening(Small, 1);
        List<string> found = [Fingerprint(outcome.State)];
        while (outcome.Round < Small.Rounds)
        {
            outcome = Round.Play(Small, outcome, Strategy.Named(play)?.Everybody(Small, outcome) ?? AnyPlans.Everything(Small, outcome), 1);
            found.Add(Fingerprint(outcome.State));
        }

        Assert.Equal(fingerprints, string.Join(' ', found));
    }

    // World 2025: what all who cooperate give and do in the first round, in every round.
    [Fact]
    public void World_2025_keeps_its_fingerprint()
    {
        var world = PackShelf.Named("world-2025")!;
        var opening = Round.Opening(world, 1);
        var input = new AllCooperate().Everybody(world, opening);
        List<WorldState> states = [opening.State];
        while (states.Count <= world.Rounds)
            states.Add(Round.Resolve(world, states[^1], input, 1).State);

        Assert.Equal("edce1a0aff44 df6b01087a62 346dbf25e5c6 6aece616101c", string.Join(' ', states.Where(state => state.Round % 5 == 0).Select(Fingerprint)));
    }

    [Fact]
    public void Played_twice_a_round_is_the_same_to_the_last_byte()
    {
        var before = Round.Opening(Small, 1);
        var input = AnyPlans.Everything(Small, before);

        Assert.Equal(
            JsonSerializer.Serialize(Round.Play(Small, before, input, 1), RulesJson.Options),
            JsonSerializer.Serialize(Round.Play(Small, before, input, 1), RulesJson.Options));
    }

    private static string Fingerprint(WorldState state) => StateHash.Of(JsonSerializer.SerializeToUtf8Bytes(state, RulesJson.Options))[..12];
}
