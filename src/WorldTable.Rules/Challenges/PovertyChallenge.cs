using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Challenges;

/// <summary>Extreme poverty: the pool goes where the poorest lack most.</summary>
public sealed class PovertyChallenge : ChallengeKind
{
    public override ChallengeId Id => ChallengeNames.Poverty;

    public override Said Bought(Resolution played)
    {
        ArgumentNullException.ThrowIfNull(played);
        var world = played.World;
        var lifted = 0.0;
        for (var i = 0; i < world.Count; i++)
        {
            var purse = Purse.Of(world, i);
            var without = purse with { Net = purse.Net - purse.Pool, Pool = 0.0 };
            lifted += world.People[i] * (Livelihoods.Headcount(world.Numbers, i, without) - world.Poor[i]);
        }
        return Said.Of("bought.poverty", ("millions", lifted));
    }

    /// <summary>Thousands of people.</summary>
    public override double Buys(Outlook outlook, int row, double billions)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return outlook.LiftedByPool(row, billions);
    }
}
