using System.Runtime.Intrinsics;
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
        Span<double> sum = stackalloc double[seats];
        Span<double> weight = stackalloc double[seats];
        now.Fill(1.0);
        for (var round = 0; round < Rounds; round++)
        {
            sum.Clear();
            weight.Clear();
            for (var observer = 0; observer < seats; observer++)
            {
                ReadOnlySpan<double> trust = world.Trust.AsSpan(observer * seats, seats);
                Hear(now[observer], trust[..observer], sum, weight);
                Hear(now[observer], trust[(observer + 1)..], sum[(observer + 1)..], weight[(observer + 1)..]);
            }
            for (var subject = 0; subject < seats; subject++)
                now[subject] = weight[subject] > 0.0 ? sum[subject] / weight[subject] : 0.0;
        }
        now.CopyTo(world.Reputation);
    }

    private static void Hear(double voice, ReadOnlySpan<double> trust, Span<double> sum, Span<double> weight)
    {
        var i = 0;
        var voices = Vector256.Create(voice);
        for (; i + 4 <= trust.Length; i += 4)
        {
            var four = sum.Slice(i, 4);
            (Vector256.Create<double>(four) + (voices * Vector256.Create(trust.Slice(i, 4)))).CopyTo(four);
            four = weight.Slice(i, 4);
            (Vector256.Create<double>(four) + voices).CopyTo(four);
        }
        for (; i < trust.Length; i++)
        {
            sum[i] += voice * trust[i];
            weight[i] += voice;
        }
    }
}
