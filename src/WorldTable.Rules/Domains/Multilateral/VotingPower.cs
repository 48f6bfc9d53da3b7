using System.Numerics;

namespace WorldTable.Rules.Domains.Multilateral;

/// <summary>
/// How often a member's vote decides. Coalitions are counted in whole numbers and divided once at the end, so every digit but the last is right.
/// </summary>
/// <param name="ShapleyShubik">share of all orders of members in which this one is the pivot that turns no into yes (Shapley &amp; Shubik 1954); 1 in the sum</param>
/// <param name="Banzhaf">share of all swings, which are coalitions that win with a member and lose without it, that are this member's (Banzhaf 1965, normalised); 1 in the sum</param>
public readonly record struct VotingPower(double ShapleyShubik, double Banzhaf)
{
    private const int DoubleBits = 63;

    /// <summary>Power by member; null when the weights have so many digits, and members are so many, that counting would take minutes.</summary>
    public static IReadOnlyList<VotingPower>? Of(VotingBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        int[] free = [.. Enumerable.Range(0, body.Weights.Count).Where(member => !body.HasVeto[member])];
        if (WholeWeights.Of(body, free) is not { } whole || Counting.Of(whole.Weights, whole.Needed) is not { } coalitions)
            return null;
        var (count, vetoes) = (body.Weights.Count, body.Weights.Count - free.Length);
        var factorials = Factorials(count);
        var swings = new BigInteger[count];
        var pivots = new BigInteger[count];
        if (vetoes > 0)
        {
            // Nothing passes without a veto member, so it decides whenever the rest is enough.
            var losing = coalitions.Losing();
            BigInteger[] winning = [.. losing.Select((fewer, size) => Choose(free.Length, size) - fewer)];
            Book(Enumerable.Range(0, count).Where(member => body.HasVeto[member]), winning, vetoes - 1);
        }
        foreach (var alike in Enumerable.Range(0, free.Length).GroupBy(place => whole.Weights[place]))
            Book(alike.Select(place => free[place]), coalitions.Turned(alike.First()), vetoes);

        var all = swings.Aggregate(BigInteger.Add);
        return [.. swings.Select((mine, member) => new VotingPower(Quotient(pivots[member], factorials[count]), Quotient(mine, all)))];

        void Book(IEnumerable<int> members, BigInteger[] turned, int besides)
        {
            var (times, orders) = (BigInteger.Zero, BigInteger.Zero);
            for (var size = 0; size < turned.Length; size++)
            {
                times += turned[size];
                orders += turned[size].IsZero ? 0 : turned[size] * factorials[size + besides] * factorials[count - 1 - size - besides];
            }
            foreach (var member in members)
                (swings[member], pivots[member]) = (times, orders);
        }

        BigInteger Choose(int from, int size) => factorials[from] / (factorials[size] * factorials[from - size]);
    }

    private static BigInteger[] Factorials(int count)
    {
        var factorials = new BigInteger[count + 1];
        factorials[0] = BigInteger.One;
        for (var i = 1; i <= count; i++)
            factorials[i] = factorials[i - 1] * i;
        return factorials;
    }

    private static double Quotient(BigInteger part, BigInteger whole)
    {
        if (part.IsZero)
            return 0.0;
        var shift = (int)(DoubleBits + whole.GetBitLength() - part.GetBitLength());
        return Math.ScaleB((double)(ulong)((part << shift) / whole), -shift);
    }
}
