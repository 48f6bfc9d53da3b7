using System.Text.Json;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Grains.Audits;

/// <summary>The rounds of one world: whether each is what was written, follows from the one before, and comes out the same when it is played again.</summary>
internal sealed class RoundChain
{
    private readonly string world;
    private readonly WorldRecord head;
    private readonly Pack pack;
    private readonly Dictionary<(int Branch, int Round), RoundRecord> rounds = [];
    private int replayed;

    public RoundChain(string world, WorldRecord head, Pack pack, IEnumerable<RoundRecord> played)
    {
        (this.world, this.head, this.pack) = (world, head, pack);
        foreach (RoundRecord round in played)
        {
            rounds[(round.Branch, round.Round)] = round;
        }
    }

    /// <summary>How many rounds were played again.</summary>
    public int Check(List<Finding> findings)
    {
        for (int round = 1; round < head.OpenRound; round++)
        {
            if (!rounds.ContainsKey((head.BranchOf(round), round)))
            {
                findings.Add(new(Key(head.BranchOf(round), round), "The record of this round is missing."));
            }
        }
        foreach (RoundRecord round in rounds.Values.OrderBy(one => one.Branch).ThenBy(one => one.Round))
        {
            string key = Key(round.Branch, round.Round);
            findings.AddRange(Faults(round).Select(what => new Finding(key, what)));
        }
        return replayed;
    }

    private string Key(int branch, int round) => $"{world}/{branch}/{round}";

    private IEnumerable<string> Faults(RoundRecord round)
    {
        if (!round.IsTrue())
        {
            yield return "The record is not what was written: its hash is another.";
        }
        if (round.Pack != head.Pack || round.Seed != head.Seed)
        {
            yield return $"It was played with pack {round.Pack} and seed {round.Seed}, the world has {head.Pack} and {head.Seed}.";
        }
        if (round.Round < 1 || head.Branches.TrueForAll(branch => branch.Number != round.Branch))
        {
            yield return "The world does not know this branch or round.";
            yield break;
        }
        if (round.Input is null || round.Outcome is null)
        {
            yield return "What went in or what came out is missing.";
            yield break;
        }
        RoundRecord? before = round.Round == 1 ? null : rounds.GetValueOrDefault((head.BranchOf(round.Round - 1, round.Branch), round.Round - 1));
        if (round.Round > 1 && before?.Outcome is null)
        {
            yield return "The round before it is missing.";
            yield break;
        }
        if (round.PreviousHash != (before?.Hash ?? ""))
        {
            yield return "It does not follow from the round before: the chain is broken.";
        }
        foreach (string what in Replay(round, before?.Outcome ?? Round.Opening(pack, head.Seed)))
        {
            yield return what;
        }
    }

    private IEnumerable<string> Replay(RoundRecord round, RoundOutcome before)
    {
        if (round.RulesVersion != Round.RulesVersion)
        {
            // Other rules, other numbers: what was played then stands as it was written.
            yield break;
        }
        Resolution played = Round.Resolve(pack, before.State, round.Input!, head.Seed);
        replayed++;
        if (!JsonSerializer.SerializeToUtf8Bytes(played.State, RulesJson.Options).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(round.Outcome!.State, RulesJson.Options)))
        {
            yield return "Played again from what was sealed, it ends in another state.";
        }
        foreach (string fault in Books.Faults(pack, before.State, played))
        {
            yield return $"The books do not close: {fault}";
        }
    }
}
