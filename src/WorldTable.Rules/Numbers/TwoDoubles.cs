namespace WorldTable.Rules.Numbers;

/// <summary>A number held as the exact sum of two doubles (Dekker 1971), for tables that need about 31 digits.</summary>
internal readonly record struct TwoDoubles(double High, double Low)
{
    internal static readonly TwoDoubles One = new(1.0, 0.0);

    public static TwoDoubles operator +(TwoDoubles a, TwoDoubles b)
    {
        var sum = a.High + b.High;
        var part = sum - a.High;
        var error = a.High - (sum - part) + (b.High - part);
        return Settled(sum, error + a.Low + b.Low);
    }

    public static TwoDoubles operator *(TwoDoubles a, TwoDoubles b)
    {
        var product = a.High * b.High;
        return Settled(product, ProductError(a.High, b.High, product) + ((a.High * b.Low) + (a.Low * b.High)));
    }

    public static TwoDoubles operator *(TwoDoubles a, double b) => a * new TwoDoubles(b, 0.0);

    public static TwoDoubles operator /(TwoDoubles a, double b)
    {
        var high = a.High / b;
        var product = high * b;
        return Settled(high, (a.High - product - ProductError(high, b, product) + a.Low) / b);
    }

    internal static TwoDoubles Quotient(double a, double b) => new TwoDoubles(a, 0.0) / b;

    private static TwoDoubles Settled(double high, double low)
    {
        var sum = high + low;
        return new TwoDoubles(sum, high - sum + low);
    }

    private static double ProductError(double a, double b, double product)
    {
        const double splitter = 134217729.0; // 2^27 + 1
        var aHead = (a * splitter) - ((a * splitter) - a);
        var bHead = (b * splitter) - ((b * splitter) - b);
        var aTail = a - aHead;
        var bTail = b - bHead;
        return (aHead * bHead) - product + (aHead * bTail) + (aTail * bHead) + (aTail * bTail);
    }
}
