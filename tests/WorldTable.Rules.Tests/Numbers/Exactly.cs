using System.Numerics;

namespace WorldTable.Rules.Tests.Numbers;

/// <summary>Exponential and logarithm with 200 binary digits after the point, by series over whole numbers: the judge of Elementary.</summary>
internal static class Exactly
{
    private const int Digits = 200;
    private static readonly BigInteger one = BigInteger.One << Digits;
    private static readonly BigInteger ln2 = 2 * Artanh(one / 3);

    /// <summary>The distance of a result from e^x, in units of the result's last place.</summary>
    public static double UlpsFromExp(double result, double x) => UlpsFromExp(result, Fixed(x));

    /// <summary>The distance of a result from x^y, in units of the result's last place.</summary>
    public static double UlpsFromPow(double result, double x, double y)
    {
        var (mantissa, exponent) = Parts(y);
        return UlpsFromExp(result, Shift(Log(x) * mantissa, exponent));
    }

    /// <summary>The distance of a result from log x, in units of the result's last place.</summary>
    public static double UlpsFromLog(double result, double x) => Ulps(result, Log(x), 0);

    private static double UlpsFromExp(double result, BigInteger power)
    {
        var twos = BigInteger.Divide(power, ln2);
        var rest = (power - (twos * ln2)) >> 8; // eight squarings bring the small argument back
        var sum = one;
        var term = one;
        for (var n = 1; !term.IsZero; n++)
        {
            term = (term * rest >> Digits) / n;
            sum += term;
        }
        for (var i = 0; i < 8; i++)
            sum = sum * sum >> Digits;
        return Ulps(result, sum, (int)twos);
    }

    private static BigInteger Log(double x)
    {
        var (mantissa, exponent) = Parts(x);
        var halves = (int)mantissa.GetBitLength() - 1;
        var m = Shift(mantissa, Digits - halves); // in [1, 2)
        return (2 * Artanh(((m - one) << Digits) / (m + one))) + ((halves + exponent) * ln2);
    }

    private static BigInteger Artanh(BigInteger s)
    {
        var square = s * s >> Digits;
        var sum = BigInteger.Zero;
        for (var (power, n) = (s, 1); !power.IsZero; power = power * square >> Digits, n += 2)
            sum += power / n;
        return sum;
    }

    // |result − exact · 2^scale| / 2^(result's last place), with 20 more binary digits.
    private static double Ulps(double result, BigInteger exact, int scale)
    {
        var (mantissa, exponent) = Parts(result);
        while (BigInteger.Abs(mantissa) < (BigInteger.One << 52) && exponent > -1074)
        {
            mantissa <<= 1;
            exponent--;
        }
        return (double)BigInteger.Abs((mantissa << 20) - Shift(exact, scale - Digits - exponent + 20)) / (1 << 20);
    }

    private static BigInteger Fixed(double x)
    {
        var (mantissa, exponent) = Parts(x);
        return Shift(mantissa, exponent + Digits);
    }

    private static BigInteger Shift(BigInteger value, int left) => left >= 0 ? value << left : value >> -left;

    private static (BigInteger Mantissa, int Exponent) Parts(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var raw = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFFL) | (raw == 0 ? 0 : 1L << 52);
        return (x < 0 ? -mantissa : mantissa, (raw == 0 ? 1 : raw) - 1075);
    }
}
