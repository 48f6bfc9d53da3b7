using System.Numerics;

namespace WorldTable.Rules.Domains.Multilateral;

/// <summary>The weights of members without a veto as the smallest whole numbers, and what they need when all with a veto agree.</summary>
internal sealed record WholeWeights(long[] Weights, long Needed)
{
    // Sums of two halves stay within 63 bits.
    private static readonly BigInteger Most = BigInteger.One << 61;

    /// <summary>Null when the weights together have more than 18 digits.</summary>
    public static WholeWeights? Of(VotingBody body, int[] free)
    {
        var scale = Math.Max(body.Quota.Scale, body.Weights.Max(weight => weight.Scale));
        BigInteger[] weights = [.. free.Select(member => Whole(body.Weights[member], scale))];
        var left = Whole(body.Quota, scale);
        for (var member = 0; member < body.HasVeto.Length; member++)
            left -= body.HasVeto[member] ? Whole(body.Weights[member], scale) : BigInteger.Zero;
        var unit = weights.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (left.Sign <= 0 || unit.IsZero)
            return new(new long[weights.Length], 0L);
        if (weights.Aggregate(BigInteger.Add) / unit > Most)
            return null;
        return new([.. weights.Select(weight => (long)(weight / unit))], (long)((left + unit - 1) / unit));
    }

    private static BigInteger Whole(decimal value, int scale)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        return (BigInteger)new decimal(parts[0], parts[1], parts[2], isNegative: false, scale: 0) * BigInteger.Pow(10, scale - value.Scale);
    }
}
