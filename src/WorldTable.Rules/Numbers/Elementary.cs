namespace WorldTable.Rules.Numbers;

/// <summary>
/// Exponential, logarithm and power with the same bits on every machine: only + − × ÷ and bit patterns, in a fixed order.
/// Exp and Log err by less than 0.6 units in the last place, Pow by less than one (held by tests against 200-bit arithmetic).
/// </summary>
/// <remarks>
/// Method: Tang (1989, 1990), table-driven argument reduction; the Taylor coefficients of the remainder are exact fractions.
/// The tables are worked out once at start in double-double arithmetic (<see cref="ElementaryTables"/>).
/// </remarks>
public static class Elementary
{
    private const double Overflow = 709.782712893384;
    private const double Underflow = -745.1332191019412;
    private const double SmallestNormal = 2.2250738585072014E-308;
    private const double TwoTo52 = 4503599627370496.0;
    private const double TwoTo60 = 1152921504606846976.0;
    private const long SignBit = long.MinValue;

    // Adding and taking away 1.5 × 2^52 rounds to the nearest whole number and leaves it in the low bits.
    private const double Rounder = 6755399441055744.0;

    /// <summary>e to the power x; 0 below −745.14 and infinite above 709.78.</summary>
    public static double Exp(double x) => Exp(x, 0.0);

    /// <summary>Natural logarithm of x; −∞ at 0 and not a number below.</summary>
    public static double Log(double x) =>
        x is > 0.0 and < double.PositiveInfinity ? Log(x, out _)
        : x == 0.0 ? double.NegativeInfinity
        : x > 0.0 ? x
        : double.NaN;

    /// <summary>x to the power y, with the special cases of IEEE 754 (§9.2.1): 1 for y = 0 or x = 1, signed results for whole y and negative x.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0.0 || x == 1.0)
            return 1.0;
        if (!(x > 0.0 && x < double.PositiveInfinity && y > double.NegativeInfinity && y < double.PositiveInfinity))
            return PowAtTheEdges(x, y);

        var log = Log(x, out var logTail);
        var product = y * log;
        if (!(product < 800.0))
            return double.PositiveInfinity;
        if (product < -800.0)
            return 0.0;
        // Heads of 26 bits multiply exactly; what they leave out is carried along.
        var yHead = Head(y);
        var logHead = Head(log);
        var head = yHead * logHead;
        var tail = ((y - yHead) * logHead) + (y * (log - logHead + logTail));
        return Exp(head, tail);
    }

    /// <summary>e^(x + tail), where the tail is small beside 1.</summary>
    internal static double Exp(double x, double tail)
    {
        if (!(x > Underflow - 1.0 && x < Overflow + 1.0))
            return x > 0.0 ? double.PositiveInfinity : x < 0.0 ? 0.0 : double.NaN;

        var shifted = (x * ElementaryTables.StepsPerE) + Rounder;
        var steps = shifted - Rounder;
        var count = (long)steps;
        var r = x - (steps * ElementaryTables.StepHead) - (steps * ElementaryTables.StepRest) + tail;
        var rr = r * r;
        var entry = ElementaryTables.Powers[(int)(count & 127)];
        var growth = entry.Rest + r + (rr * (0.5 + (r * (1.0 / 6.0)))) + (rr * rr * ((1.0 / 24.0) + (r * (1.0 / 120.0))));
        var exponent = count >> 7;
        if (exponent is > -1000 and < 1000)
        {
            var scale = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(entry.Head) + (exponent << 52));
            return scale + (scale * growth);
        }
        // Near the ends of the range the scale itself would not be a normal number: scale in two exact steps.
        var half = exponent / 2;
        var most = (entry.Head + (entry.Head * growth)) * PowerOfTwo(half);
        return most * PowerOfTwo(exponent - half);
    }

    /// <summary>Natural logarithm of a finite x above 0; the tail is what the result's last bit leaves out.</summary>
    internal static double Log(double x, out double tail)
    {
        var shift = 0;
        if (x < SmallestNormal)
        {
            x *= TwoTo52;
            shift = -52;
        }
        // x = 2^k z with z in [0.706, 1.412), so that near 1 no large parts cancel.
        var bits = BitConverter.DoubleToInt64Bits(x);
        var offset = bits - ElementaryTables.FirstBits;
        var k = (double)((offset >> 52) + shift);
        var z = BitConverter.Int64BitsToDouble(bits - (offset & (0xFFFL << 52)));
        ref readonly var entry = ref ElementaryTables.Logs[(int)((offset >> 45) & 127)];

        // r = z / c − 1, exact in two parts: the reciprocal of c has few bits.
        var zHead = Head(z);
        var r0 = (zHead * entry.Reciprocal) - 1.0;
        var r1 = (z - zHead) * entry.Reciprocal;
        var r = r0 + r1;
        var rTail = r0 - r + r1;

        var whole = (k * ElementaryTables.Ln2Head) + entry.LogHead;
        var first = whole + r;
        var rest = whole - first + r + ((k * ElementaryTables.Ln2Rest) + entry.LogRest);

        var rHead = Head(r);
        var square = -0.5 * rHead * rHead;
        var second = first + square;
        rest += first - second + square + (-0.5 * (r - rHead) * (r + rHead)) + (rTail - (rTail * r));

        var rr = r * r;
        var series = (1.0 / 3.0) - (r * 0.25) + (rr * (0.2 - (r * (1.0 / 6.0))
            + (rr * ((1.0 / 7.0) - (r * 0.125) + (rr * (1.0 / 9.0))))));
        rest += rr * r * series;

        var result = second + rest;
        tail = second - result + rest;
        return result;
    }

    private static double Head(double x) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~0x7FFFFFFL);

    private static double PowerOfTwo(long exponent) => BitConverter.Int64BitsToDouble((exponent + 1023) << 52);

    private static double PowAtTheEdges(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.NaN;
        var size = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~SignBit);
        if (double.IsInfinity(y))
            return size == 1.0 ? 1.0 : size > 1.0 == y > 0.0 ? double.PositiveInfinity : 0.0;
        var negative = double.IsNegative(x);
        var whole = IsWhole(y, out var odd);
        double result;
        if (size == 0.0)
            result = y > 0.0 ? 0.0 : double.PositiveInfinity;
        else if (double.IsInfinity(size))
            result = y > 0.0 ? double.PositiveInfinity : 0.0;
        else if (!whole)
            return double.NaN;
        else
            result = Pow(size, y);
        return negative && odd ? -result : result;
    }

    private static bool IsWhole(double y, out bool odd)
    {
        odd = false;
        if (y is > TwoTo60 or < -TwoTo60)
            return true;
        var whole = (long)y;
        odd = whole == y && (whole & 1) != 0;
        return whole == y;
    }
}
