using System.Numerics;

namespace WorldTable.Rules.Domains.Multilateral;

/// <summary>
/// Coalitions counted by the generating function Π(1 + x·y^weight): the coefficient of x^size·y^sum says how many there are of that size and sum (Mann &amp; Shapley 1962; Brams &amp; Affuso 1976).
/// Dividing by one factor leaves one member out.
/// </summary>
internal static class SumTable
{
    // The largest count is the middle binomial coefficient: C(66, 33) has 63 bits, C(130, 65) has 127.
    private const int MostIn64Bits = 66;
    private const int MostIn128Bits = 130;

    /// <summary>How much an addition costs among so many members, against one of 64 bits.</summary>
    public static double Effort(int members) => members <= MostIn64Bits ? 1.0 : members <= MostIn128Bits ? 3.0 : 50.0;

    public static ICoalitions Of(long[] weights, int needed) => weights.Length switch
    {
        <= MostIn64Bits => new Table<ulong>(weights, needed),
        <= MostIn128Bits => new Table<UInt128>(weights, needed),
        _ => new Table<BigInteger>(weights, needed),
    };

    private sealed class Table<T> : ICoalitions
        where T : struct, INumber<T>
    {
        private readonly long[] weights;
        private readonly int needed;

        // By size, then by sum below what is needed.
        private readonly T[][] counts;

        public Table(long[] weights, int needed)
        {
            (this.weights, this.needed) = (weights, needed);
            counts = [.. Enumerable.Range(0, weights.Length + 1).Select(_ => new T[needed])];
            counts[0].AsSpan(0, needed > 0 ? 1 : 0).Fill(T.One);
            for (var member = 0; member < weights.Length; member++)
            {
                for (var size = member + 1; size > 0 && weights[member] < needed; size--)
                {
                    var smaller = counts[size - 1].AsSpan(0, needed - (int)weights[member]);
                    var moved = counts[size].AsSpan((int)weights[member]);
                    for (var sum = 0; sum < moved.Length; sum++)
                        moved[sum] += smaller[sum];
                }
            }
        }

        public BigInteger[] Losing() => [.. counts.Select(row => Total(row))];

        public BigInteger[] Turned(int member)
        {
            var turned = new BigInteger[weights.Length];
            var weight = weights[member] < needed ? (int)weights[member] : needed;
            var (without, smaller) = (new T[needed], new T[needed]);
            for (var size = 0; size < turned.Length; size++)
            {
                counts[size].CopyTo(without, 0);
                for (var sum = weight; sum < needed && size > 0; sum++)
                    without[sum] -= smaller[sum - weight];
                turned[size] = Total(without.AsSpan(needed - weight));
                (without, smaller) = (smaller, without);
            }
            return turned;
        }

        private static BigInteger Total(ReadOnlySpan<T> row)
        {
            var total = T.Zero;
            foreach (var count in row)
                total += count;
            return BigInteger.CreateChecked(total);
        }
    }
}
