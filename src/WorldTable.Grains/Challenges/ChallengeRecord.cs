using WorldTable.Grains.Keepers;
using WorldTable.Rules.Challenges;

namespace WorldTable.Grains.Challenges;

/// <summary>A challenge as stored: the public pledges of the open round.</summary>
public sealed record ChallengeRecord : KeeperRecord<ChallengeTable>
{
    public ChallengeRecord() => SchemaVersion = 2;
}
