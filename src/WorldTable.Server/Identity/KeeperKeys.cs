using WorldTable.Rules.Ids;

namespace WorldTable.Server.Identity;

/// <summary>How keepers are called: every key starts with its world.</summary>
public static class KeeperKeys
{
    public static string Nation(string world, NationId nation) => $"{world}/{nation}";

    public static string Channel(string world, ChannelId channel) => $"{world}/{channel}";

    public static string Treaty(string world, TreatyId treaty) => $"{world}/{treaty}";

    public static string Challenge(string world, ChallengeId challenge) => $"{world}/{challenge}";
}
