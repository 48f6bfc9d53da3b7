using System.Numerics;

namespace WorldTable.Rules.Domains.Multilateral;

/// <summary>
/// Coalitions counted by halves (Horowitz &amp; Sahni 1974): all coalitions of each half of the members, sorted by weight, are walked against each other. For bodies of few members whose weights have many digits.
/// </summary>
internal sealed class HalfTables(long[] weights, long needed) : ICoalitions
{
    /// <summary>Two million coalitions a half.</summary>
    public const int MostMembers = 40;

    public BigInteger[] Losing() => [.. Below(weights, needed, 0L).Select(count => (BigInteger)count)];

    public BigInteger[] Turned(int member)
    {
        long[] others = [.. weights.Where((_, place) => place != member)];
        return [.. Below(others, needed, needed - weights[member]).Select(count => (BigInteger)count)];
    }

    // By size: the coalitions that weigh less than the upper bound and not less than the lower one.
    private static ulong[] Below(long[] members, long upper, long lower)
    {
        var first = Sorted(members.AsSpan(0, members.Length / 2));
        var second = Sorted(members.AsSpan(members.Length / 2));
        var counts = new ulong[members.Length + 1];
        Add(counts, first, second, upper, 1);
        Add(counts, first, second, lower, ulong.MaxValue);
        return counts;
    }

    // Adds so many times (by all 64 bits: taking away once) the pairs below a bound.
    private static void Add(ulong[] counts, Half first, Half second, long bound, ulong times)
    {
        var open = new ulong[second.Members + 1];
        foreach (var size in second.Sizes)
            open[size]++;
        var end = second.Sums.Length;
        for (var at = 0; at < first.Sums.Length; at++)
        {
            while (end > 0 && first.Sums[at] + second.Sums[end - 1] >= bound)
                open[second.Sizes[--end]]--;
            if (end == 0)
                break;
            var here = counts.AsSpan(first.Sizes[at], open.Length);
            for (var size = 0; size < open.Length; size++)
                here[size] += times * open[size];
        }
    }

    // Every coalition with and without the next member: two sorted rows, merged.
    private static Half Sorted(ReadOnlySpan<long> members)
    {
        Half all = new([0], [0], members.Length);
        foreach (var weight in members)
        {
            var (old, sums, sizes) = (all.Sums.Length, new long[2 * all.Sums.Length], new byte[2 * all.Sums.Length]);
            var (without, with) = (0, 0);
            for (var at = 0; at < sums.Length; at++)
            {
                var stays = without < old && (with == old || all.Sums[without] <= all.Sums[with] + weight);
                (sums[at], sizes[at]) = stays ? (all.Sums[without], all.Sizes[without]) : (all.Sums[with] + weight, (byte)(all.Sizes[with] + 1));
                (without, with) = stays ? (without + 1, with) : (without, with + 1);
            }
            all = new(sums, sizes, members.Length);
        }
        return all;
    }

    /// <summary>All coalitions of half of the members, by rising weight.</summary>
    private sealed record Half(long[] Sums, byte[] Sizes, int Members);
}
