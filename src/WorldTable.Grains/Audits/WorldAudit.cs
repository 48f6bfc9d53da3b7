using System.Text.Json;
using WorldTable.Grains.Challenges;
using WorldTable.Grains.Channels;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Treaties;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Packs;

namespace WorldTable.Grains.Audits;

/// <summary>Reads all records of one world as an auditor does: each by itself, its seal against the world's head, the chain of rounds, and every round played again.</summary>
public static class WorldAudit
{
    /// <param name="world">the world's id</param>
    /// <param name="records">all its records, in any order</param>
    public static AuditReport Of(string world, IEnumerable<StoredRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        List<Finding> findings = [];
        List<RoundRecord> rounds = [];
        List<(string Key, SealMark? Mark)> seals = [];
        TalkPages talk = new();
        WorldRecord? head = null;
        foreach (StoredRecord record in records)
        {
            switch (record.State)
            {
                case "world" when record.Key == world:
                    head = Read<WorldRecord>(record, findings);
                    break;
                case "nation" when Read<NationRecord>(record, findings) is { } nation:
                    seals.Add((record.Key, nation.Sealed));
                    break;
                case "challenge" when Read<ChallengeRecord>(record, findings) is { } challenge:
                    seals.Add((record.Key, challenge.Sealed));
                    break;
                case "treaty" when Read<TreatyRecord>(record, findings) is { } treaty:
                    seals.Add((record.Key, treaty.Sealed));
                    break;
                case "round" when Read<RoundRecord>(record, findings) is { } round:
                    rounds.Add(round);
                    if (record.Key != $"{world}/{round.Branch}/{round.Round}")
                    {
                        findings.Add(new(record.Key, $"The record says that it is round {round.Round} of branch {round.Branch}."));
                    }
                    break;
                case "talk" when record.Key == world && Read<TalkRecord>(record, findings) is not null:
                    break;
                case "channel" when Read<ChannelRecord>(record, findings) is { } channel:
                    talk.Add(record.Key, channel);
                    break;
                case "channel-page" when Read<PageRecord>(record, findings) is { } page:
                    talk.Add(record.Key, page);
                    break;
                case "nation" or "challenge" or "treaty" or "round" or "channel" or "channel-page" or "talk" when findings.Exists(one => one.Key == record.Key):
                    break;
                default:
                    findings.Add(new(record.Key, $"Nobody keeps a '{record.State}' under this key."));
                    break;
            }
        }
        if (head is null)
        {
            findings.Add(new(world, "The world's own record is missing or unreadable."));
            return new(null, 0, findings);
        }
        if (PackShelf.Named(head.Pack) is not { } pack)
        {
            findings.Add(new(world, $"This server has no pack '{head.Pack}'."));
            return new(head, 0, findings);
        }
        foreach ((string key, SealMark? mark) in seals)
        {
            Seal(key, mark, head, findings);
        }
        talk.Check(findings);
        return new(head, new RoundChain(world, head, pack, rounds).Check(findings), findings);
    }

    private static T? Read<T>(StoredRecord record, List<Finding> findings)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(record.Body.Span, RulesJson.Options) ?? throw new JsonException("it is empty.");
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or NotSupportedException)
        {
            findings.Add(new(record.Key, $"The record cannot be read: {problem.Message}"));
            return null;
        }
    }

    private static void Seal(string key, SealMark? mark, WorldRecord head, List<Finding> findings)
    {
        if (mark is null)
        {
            return;
        }
        if (head.Branches.TrueForAll(branch => branch.Number != mark.Branch))
        {
            findings.Add(new(key, $"Sealed in branch {mark.Branch}, which the world does not have: its record is older than this one."));
        }
        else if (mark.Branch == head.Branch && (mark.Round > head.OpenRound || mark.Attempt > head.SealAttempt))
        {
            findings.Add(new(key, $"Sealed in round {mark.Round}, attempt {mark.Attempt}, and the world stands in round {head.OpenRound}, attempt {head.SealAttempt}: its record is older than this one."));
        }
    }
}
