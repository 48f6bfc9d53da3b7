using System.Runtime.Intrinsics;

namespace WorldTable.Rules.Numbers;

/// <summary>One power of many numbers: by multiplication when the exponent is small and whole, which is quicker.</summary>
public readonly struct Power
{
    private const int MostWhole = 16;
    private readonly double exponent;
    private readonly int whole;

    public Power(double exponent)
    {
        this.exponent = exponent;
        whole = exponent is >= 1.0 and <= MostWhole && exponent == (int)exponent ? (int)exponent : 0;
    }

    /// <summary>Four numbers, each above 0, to the power: the same bits as one by one.</summary>
    public Vector256<double> Of(Vector256<double> x)
    {
        if (whole == 0)
            return Vector256.Create(Of(x[0]), Of(x[1]), Of(x[2]), Of(x[3]));
        var (result, square, left) = (Vector256<double>.One, x, whole);
        while (true)
        {
            if ((left & 1) != 0)
                result *= square;
            if ((left >>= 1) == 0)
                return result;
            square *= square;
        }
    }

    /// <summary>x, above 0, to the power.</summary>
    public double Of(double x)
    {
        if (whole == 0)
            return Elementary.Pow(x, exponent);
        var (result, square, left) = (1.0, x, whole);
        while (true)
        {
            if ((left & 1) != 0)
                result *= square;
            if ((left >>= 1) == 0)
                return result;
            square *= square;
        }
    }
}
