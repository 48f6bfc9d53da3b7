using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Diplomacy;

/// <summary>
/// Trust between seats (A1): moves towards what deeds deserve, slowly up (half in 11.6 years) and fast down (half in 3.5 years; Slovic
/// 1993 for the asymmetry). Reputation is what the others think, each voice weighted by its own reputation.
/// </summary>
public static class Standing
{
    // e^(−0.06) and e^(−0.20): what is left of a distance after a year on the way up and down.
    private const double KeptUp = 0.94176453358424872;
    private const double KeptDown = 0.81873075307798182;
    private const int Rounds = 20;

    /// <summary>One year of trust towards what the seats' deeds deserve.</summary>
    public static void Drift(WorldInMotion world, Orders orders)
    {
        for (var subject = 0; subject < world.Seats; subject++)
        {
            var withAll = Deeds.WithAll(world, orders, subject);
            for (var observer = 0; observer < world.Seats; observer++)
            {
                if (observer == subject)
                    continue;
                var deserved = Deeds.With(world, orders, subject, observer, withAll);
                ref var trust = ref world.Trust[(observer * world.Seats) + subject];
                var gap = trust - deserved;
                trust = deserved + (gap * (gap < 0.0 ? KeptUp : KeptDown));
            }
        }
    }

    /// <summary>Reputation of every seat, 0 to 1 (EigenTrust: power iteration).</summary>
    public static void Reckon(WorldInMotion world)
    {
        var seats = world.Seats;
        Span<double> now = stackalloc double[seats];
        Span<double> next = stackalloc double[seats];
        now.Fill(1.0);
        for (var round = 0; round < Rounds; round++)
        {
            for (var subject = 0; subject < seats; subject++)
            {
                var (sum, weight) = (0.0, 0.0);
                for (var observer = 0; observer < seats; observer++)
                {
                    if (observer == subject)
                        continue;
                    sum += now[observer] * world.Trust[(observer * seats) + subject];
                    weight += now[observer];
                }
                next[subject] = weight > 0.0 ? sum / weight : 0.0;
            }
            next.CopyTo(now);
        }
        now.CopyTo(world.Reputation);
    }
}
