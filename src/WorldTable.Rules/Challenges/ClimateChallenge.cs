using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Games;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Challenges;

/// <summary>Warming: the green fund avoids carbon wherever that is cheapest.</summary>
public sealed class ClimateChallenge : ChallengeKind
{
    public override ChallengeId Id => ChallengeNames.Climate;

    public override Said Bought(Resolution played)
    {
        ArgumentNullException.ThrowIfNull(played);
        return Said.Of(
            "bought.climate",
            ("megatonnes", 1000.0 * Aggregator.Sum.Of(played.Ledger.FundAvoided) / played.Ledger.Years),
            ("waiting", played.World.GreenFundBillions));
    }

    /// <summary>Mt CO2 a year.</summary>
    public override double Buys(Outlook outlook, int row, double billions)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return outlook.AvoidedByFund(row, billions);
    }
}
