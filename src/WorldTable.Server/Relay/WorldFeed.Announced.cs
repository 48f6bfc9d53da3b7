using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Views;

namespace WorldTable.Server.Relay;

/// <summary>What everybody can read at the challenges.</summary>
public sealed partial class WorldFeed
{
    private (int Branch, int Round, WrittenFrame?[] From, Announced Announced) read = (0, 0, [], Announced.Nothing);

    /// <summary>The public pledges of the open round, as this node last heard them.</summary>
    public Announced AnnouncedNow()
    {
        lock (gate)
        {
            (int branch, int round, _) = board.DocumentAt("world")?.Standing ?? default;
            WrittenFrame?[] from = [.. Pack.Challenges.Select(challenge => board.DocumentAt($"challenge/{challenge}"))];
            if ((branch, round) != (read.Branch, read.Round) || !from.SequenceEqual(read.From))
            {
                read = (branch, round, from, new(Pack.Challenges.Zip(from)
                    .Where(one => one.Second is { } told && told.Standing is var (ofBranch, ofRound, _) && (ofBranch, ofRound) == (branch, round))
                    .Select(one => (one.First, Pledges: PledgesOf(one.Second!)))
                    .Where(one => one.Pledges.Count > 0)
                    .ToImmutableSortedDictionary(one => one.First, one => one.Pledges)));
            }
            return read.Announced;
        }
    }

    private static ImmutableSortedDictionary<NationId, double> PledgesOf(WrittenFrame challenge) =>
        challenge.Document.Deserialize<ChallengeDocument>(RulesJson.Options)!.Pledges.ToImmutableSortedDictionary(pledge => pledge.Nation, pledge => pledge.BillionsPerYear);
}
