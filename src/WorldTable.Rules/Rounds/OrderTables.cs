using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;

namespace WorldTable.Rules.Rounds;

/// <summary>Where the orders of a domain's lever or of a challenge's pool stand among the tables of a round.</summary>
internal static class OrderTables
{
    private static readonly (LeverId Lever, string? To, bool IsMoney)[] Places =
    [
        .. Lever.All.OfType<DomainLever>().Select(lever => (lever.Id, (string?)null, lever.Form.CountsAgainstBudget)),
        .. ChallengeNames.All.Select(challenge => (Pool.Name, (string?)challenge.Value, true)),
    ];

    public static int Count => Places.Length;

    /// <summary>The place of a lever's table; −1 for a lever that has a table of its own.</summary>
    public static int Of(LeverId lever, string? to)
    {
        for (var at = 0; at < Places.Length; at++)
        {
            if (Places[at].Lever == lever && Places[at].To == to)
                return at;
        }
        return -1;
    }

    public static bool IsMoney(int table) => Places[table].IsMoney;

    public static bool IsPool(int table) => Places[table].To is not null;
}
