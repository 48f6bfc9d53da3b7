using WorldTable.Rules.Challenges;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>How every challenge stands as a round opens: what its pool got, what that bought, what would be needed.</summary>
public static class ChallengeRows
{
    // What is needed is found to this part of all budgets.
    private const int Parts = 4096;

    /// <param name="pack">the scenario</param>
    /// <param name="state">the world as the round opens</param>
    /// <param name="played">the round before; null at the start</param>
    public static IReadOnlyList<ChallengeFigures> Of(Pack pack, WorldState state, Resolution? played)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. pack.ChallengeCards.Select(card => new ChallengeFigures
            {
                Challenge = card.Challenge,
                Domain = card.Domain,
                Aggregator = card.Aggregator,
                Meter = card.Meter,
                OpensInRound = card.OpensInRound,
                GivenBillionsPerYear = Given(played, card.Challenge),
                NeededBillionsPerYear = Needed(pack, state, card),
                Bought = played is null ? null : ChallengeKind.Named(card.Challenge)!.Bought(played),
            }),
        ];
    }

    private static double Given(Resolution? played, ChallengeId challenge)
    {
        var sum = 0.0;
        for (var i = 0; i < (played?.World.Seats ?? 0); i++)
            sum += played!.Orders.Contribution(challenge, i);
        return sum;
    }

    // The least between nothing and every budget in full, shared by budget, beside what present plans do otherwise.
    private static double? Needed(Pack pack, WorldState state, PackChallenge card)
    {
        var meter = pack.Meters.First(row => row.Meter == card.Meter);
        if (meter.RedLine is null)
            return null;
        var (low, high) = (0, Parts);
        var least = Beyond(low);
        if (!Crosses(least))
            return 0.0;
        if (state.Round >= pack.Rounds)
            return null;
        var most = Beyond(high);
        if (Crosses(most))
            return null;
        // Where the curve through the last three looks crosses, from either side in turn; halves when that tells little.
        var (left, lost) = (low, double.NaN);
        for (var (step, below) = (1, true); high - low > 1; step++, below = !below)
        {
            var along = Crossing(low, least, high, most, left, lost);
            var guess = step % 4 == 0 || !double.IsFinite(along) ? (low + high) / 2 : (int)(below ? Math.Floor(along) : Math.Ceiling(along));
            guess = guess <= low ? low + 1 : guess >= high ? high - 1 : guess;
            var found = Beyond(guess);
            (left, lost) = Crosses(found) ? (low, least) : (high, most);
            if (Crosses(found))
                (low, least) = (guess, found);
            else
                (high, most) = (guess, found);
        }
        return (double)high / Parts * Budgets(pack, state);

        // How far beyond the red line the heading is, in the bad direction.
        double Beyond(int parts)
        {
            var heading = Forecast.HeadingOf(
                pack, state, StandingPlans.Of(pack, state), state.Pledges, orders => Contribute(orders, card.Challenge, pack.Playable.Count, (double)parts / Parts))[card.Meter];
            return MeterRows.LowerIsBetter(card.Meter) ? heading - meter.RedLine.Value : meter.RedLine.Value - heading;
        }

        static bool Crosses(double beyond) => beyond > 0.0;
    }

    // Inverse quadratic interpolation, a straight line where it leads out of the two nearest; between them in any case.
    private static double Crossing(double low, double least, double high, double most, double left, double lost)
    {
        var curve = (low * most * lost / ((least - most) * (least - lost)))
            + (high * least * lost / ((most - least) * (most - lost)))
            + (left * least * most / ((lost - least) * (lost - most)));
        return curve > low && curve < high ? curve : low + ((high - low) * (least / (least - most)));
    }

    private static void Contribute(Orders orders, ChallengeId challenge, int seats, double share)
    {
        var pool = orders.PoolOf(challenge);
        for (var i = 0; i < seats; i++)
            pool[i] = share * orders.Budget[i];
    }

    private static double Budgets(Pack pack, WorldState state)
    {
        WorldInMotion world = new(pack.Numbers, state);
        OneYear.Look(world);
        var sum = 0.0;
        for (var i = 0; i < world.Seats; i++)
            sum += world.Numbers.BudgetShare[i] * (world.Gross[i] - world.Damage[i]);
        return sum;
    }
}
