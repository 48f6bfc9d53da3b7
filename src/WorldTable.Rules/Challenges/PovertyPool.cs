using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Challenges;

/// <summary>The pool of the poverty challenge: each year all of it goes where the poorest lack most, in proportion to the money they lack.</summary>
public static class PovertyPool
{
    /// <summary>Shares the year's pool over the rows and adds it to their net income.</summary>
    public static void Share(WorldInMotion world, double billions)
    {
        Array.Clear(world.PoolIn);
        if (billions <= 0.0)
            return;
        Span<double> parts = stackalloc double[world.Count];
        Divide(world, billions, parts);
        parts.CopyTo(world.PoolIn);
        for (var i = 0; i < world.Count; i++)
            world.Net[i] += world.PoolIn[i];
    }

    /// <summary>Each row's part of a pool, by its poverty gap before the pool's help.</summary>
    public static void Divide(WorldInMotion world, double billions, Span<double> parts)
    {
        var sum = 0.0;
        for (var i = 0; i < world.Count; i++)
        {
            var before = Purse.Of(world, i);
            parts[i] = Livelihoods.Gap(world.Numbers, i, before with { Net = before.Net - before.Pool, Pool = 0.0 });
            sum += parts[i];
        }
        for (var i = 0; i < world.Count; i++)
            parts[i] = sum > 0.0 ? billions * parts[i] / sum : billions / world.Count;
    }
}
