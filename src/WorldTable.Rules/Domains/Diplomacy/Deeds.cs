using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Diplomacy;

/// <summary>What a round's deeds deserve (A1): promises kept or broken, what was given to all and to the observer.</summary>
public static class Deeds
{
    private const double Neutral = 0.5;
    private const double ForCompliance = 0.30;
    private const double ForGiving = 0.15;
    private const double ForAidToMe = 0.10;
    private const double ForBreaking = 0.20;

    // A promise counts in full from a tenth of a percent of GDP on, giving from the UN's 0.7 %, aid from 0.1 % of the receiver's GDP (calibration).
    private const double FullPromise = 0.001;
    private const double FullGiving = 0.007;
    private const double FullAid = 0.001;

    /// <summary>A promise is kept when at least this share of it is given.</summary>
    public const double KeptFrom = 0.95;

    /// <summary>Fills the trust that every seat deserves with every other.</summary>
    public static void Weigh(
        Pack pack,
        WorldInMotion world,
        Orders orders,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges)
    {
        for (var subject = 0; subject < world.Seats; subject++)
        {
            var (promised, given) = Promises(pack, orders, pledges, subject);
            var gdp = world.Gross[subject] - world.Damage[subject];
            var all = Neutral;
            if (promised > 0.0)
            {
                var kept = given / promised;
                all += Capped(promised / (FullPromise * gdp)) * ForCompliance * 2.0 * (kept - Neutral);
                if (kept < KeptFrom)
                    all -= ForBreaking * (1.0 - kept);
            }
            all += ForGiving * Capped(orders.Given(subject) / (FullGiving * gdp));
            for (var observer = 0; observer < world.Seats; observer++)
            {
                if (observer == subject)
                    continue;
                var aid = orders.Aid[(subject * orders.Rows) + observer] / (FullAid * (world.Gross[observer] - world.Damage[observer]));
                var deserved = all + (ForAidToMe * Capped(aid));
                orders.Deserved[(observer * world.Seats) + subject] = deserved < 0.0 ? 0.0 : deserved > 1.0 ? 1.0 : deserved;
            }
        }
    }

    /// <summary>What a seat promised in all, and how much of it was given (what is given beyond one promise does not mend another).</summary>
    private static (double Promised, double Given) Promises(
        Pack pack,
        Orders orders,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges,
        int seat)
    {
        var (promised, kept) = (0.0, 0.0);
        foreach (var (challenge, byNation) in pledges)
        {
            if (!byNation.TryGetValue(pack.Nations[seat].Code, out var pledge) || !(pledge > 0.0))
                continue;
            var given = Contribution(orders, challenge, seat);
            promised += pledge;
            kept += given < pledge ? given : pledge;
        }
        return (promised, kept);
    }

    /// <summary>What a row gives to a challenge's pool, billions per year.</summary>
    public static double Contribution(Orders orders, ChallengeId challenge, int row) =>
        challenge == ChallengeNames.Climate ? orders.ToClimate[row] : challenge == ChallengeNames.Poverty ? orders.ToPoverty[row] : 0.0;

    private static double Capped(double share) => share < 1.0 ? share : 1.0;
}
