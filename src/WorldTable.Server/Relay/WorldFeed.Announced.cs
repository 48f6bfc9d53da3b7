using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Views;

namespace WorldTable.Server.Relay;

/// <summary>What everybody can read at the challenges and nations about what will be given.</summary>
public sealed partial class WorldFeed
{
    private (int Branch, int Round, WrittenFrame?[] From, Announced Announced) read = (0, 0, [], Announced.Nothing);

    /// <summary>The public pledges of the open round, with and without a condition, as this node last heard them.</summary>
    public Announced AnnouncedNow()
    {
        lock (gate)
        {
            (int branch, int round, _) = board.DocumentAt("world")?.Standing ?? default;
            WrittenFrame?[] pledges = [.. Pack.Challenges.Select(challenge => board.DocumentAt($"challenge/{challenge}"))];
            WrittenFrame?[] offers = [.. Pack.Playable.Select(nation => board.DocumentAt($"nation/{nation}"))];
            WrittenFrame?[] from = [.. pledges, .. offers];
            if ((branch, round) != (read.Branch, read.Round) || !from.SequenceEqual(read.From))
            {
                Announced announced = new(Pack.Challenges.Zip(pledges)
                    .Where(one => IsOfRound(one.Second))
                    .Select(one => (one.First, Pledges: PledgesOf(one.Second!)))
                    .Where(one => one.Pledges.Count > 0)
                    .ToImmutableSortedDictionary(one => one.First, one => one.Pledges))
                {
                    Offers = Pack.Playable.Zip(offers)
                        .Where(one => IsOfRound(one.Second))
                        .ToImmutableSortedDictionary(one => one.First, one => (IReadOnlyList<OfferDocument>)OffersOf(one.Second!)),
                };
                read = (branch, round, from, announced);
            }
            return read.Announced;

            bool IsOfRound(WrittenFrame? told) => told?.Standing is var (ofBranch, ofRound, _) && (ofBranch, ofRound) == (branch, round);
        }
    }

    /// <summary>A treaty as this node last heard of it; null when it is not on the board.</summary>
    public TreatyDocument? TreatyNow(TreatyId treaty)
    {
        WrittenFrame? told;
        lock (gate)
        {
            told = board.DocumentAt($"treaty/{treaty}");
        }
        return told?.Document is { ValueKind: JsonValueKind.Object } document ? document.Deserialize<TreatyDocument>(RulesJson.Options) : null;
    }

    // Most of what a nation's document says is about other things.
    private static OfferDocument[] OffersOf(WrittenFrame nation) =>
        nation.Document.TryGetProperty("offers", out JsonElement offers) ? offers.Deserialize<OfferDocument[]>(RulesJson.Options)! : [];

    private static ImmutableSortedDictionary<NationId, double> PledgesOf(WrittenFrame challenge) =>
        challenge.Document.Deserialize<ChallengeDocument>(RulesJson.Options)!.Pledges.ToImmutableSortedDictionary(pledge => pledge.Nation, pledge => pledge.BillionsPerYear);
}
