namespace WorldTable.Rules.Treaties;

/// <summary>What members vote on, and how many of them it takes.</summary>
public static class TreatyVotes
{
    public const string Suspend = "suspend";
    public const string Resume = "resume";
    public const string Terminate = "terminate";

    /// <summary>Members that a change needs under a treaty's rule: all of them, two thirds rounded up, or more than half.</summary>
    public static int Needed(string rule, int members) => rule switch
    {
        "two-thirds" => ((2 * members) + 2) / 3,
        "majority" => (members / 2) + 1,
        _ => members,
    };

    /// <summary>Whether there is such a rule.</summary>
    public static bool IsRule(string rule) => rule is "all" or "two-thirds" or "majority";
}
