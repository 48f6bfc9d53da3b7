namespace WorldTable.Rules.Numbers;

/// <summary>The standard normal distribution: share below a value, and the value below which a share lies.</summary>
public static class Normal
{
    private const double OneOverRootTwoPi = 0.398942280401432677939946;

    /// <summary>Density at x: e^(−x²/2)/√(2π).</summary>
    public static double Density(double x) => OneOverRootTwoPi * Bell(x);

    /// <summary>Share of the distribution below x, with about 15 good digits in both tails (Cody 1969; ANORM, 1993).</summary>
    public static double Cdf(double x)
    {
        if (double.IsNaN(x))
            return double.NaN;
        var size = x < 0.0 ? -x : x;
        if (size <= 0.67448975)
            return 0.5 + (x * Middle(x * x));
        if (size > 38.5)
            return x > 0.0 ? 1.0 : 0.0;
        var ratio = size <= 5.656854249492380195 ? Shoulder(size) : Tail(size);
        var outside = ratio * Bell(size);
        return x > 0.0 ? 1.0 - outside : outside;
    }

    /// <summary>The value below which a share of the distribution lies; −∞ at 0, ∞ at 1 (Wichura 1988, AS 241, PPND16).</summary>
    public static double Inverse(double share)
    {
        if (!(share > 0.0 && share < 1.0))
            return share == 0.0 ? double.NegativeInfinity : share == 1.0 ? double.PositiveInfinity : double.NaN;
        var q = share - 0.5;
        if (q is >= -0.425 and <= 0.425)
            return q * InverseMiddle(0.180625 - (q * q));
        var r = Math.Sqrt(-Elementary.Log(q < 0.0 ? share : 1.0 - share));
        var value = r <= 5.0 ? InverseShoulder(r - 1.6) : InverseTail(r - 5.0);
        return q < 0.0 ? -value : value;
    }

    // e^(−x²/2). The square of x cut at a multiple of 1/16 is exact, so the exponential keeps its digits far out.
    private static double Bell(double x)
    {
        if (!(x > -40.0 && x < 40.0))
            return double.IsNaN(x) ? double.NaN : 0.0;
        var head = (int)(x * 16.0) / 16.0;
        var most = -0.5 * head * head;
        var rest = -0.5 * (x - head) * (x + head);
        var sum = most + rest;
        return Elementary.Exp(sum, most - sum + rest);
    }

    // Highest power first; the coefficients are those of the published algorithms.
    private static double Ratio(double x, ReadOnlySpan<double> above, ReadOnlySpan<double> below) => Horner(x, above) / Horner(x, below);

    private static double Horner(double x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
            sum = (sum * x) + coefficient;
        return sum;
    }

    private static double Middle(double xx) => Ratio(
        xx,
        [6.5682337918207449113e-2, 2.2352520354606839287, 1.6102823106855587881e2, 1.0676894854603709582e3, 1.8154981253343561249e4],
        [1.0, 4.7202581904688241870e1, 9.7609855173777669322e2, 1.0260932208618978205e4, 4.5507789335026729956e4]);

    private static double Shoulder(double x) => Ratio(
        x,
        [
            1.0765576773720192317e-8, 3.9894151208813466764e-1, 8.8831497943883759412, 9.3506656132177855979e1, 5.9727027639480026226e2,
            2.4945375852903726711e3, 6.8481904505362823326e3, 1.1602651437647350124e4, 9.8427148383839780218e3,
        ],
        [
            1.0, 2.2266688044328115691e1, 2.3538790178262499861e2, 1.5193775994075548050e3, 6.4855582982667607550e3,
            1.8615571640885098091e4, 3.4900952721145977266e4, 3.8912003286093271411e4, 1.9685429676859990727e4,
        ]);

    private static double Tail(double x)
    {
        var s = 1.0 / (x * x);
        var ratio = s * Ratio(
            s,
            [2.307344176494017303e-2, 2.1589853405795699e-1, 1.274011611602473639e-1, 2.2235277870649807e-2, 1.421619193227893466e-3, 2.9112874951168792e-5],
            [1.0, 1.28426009614491121, 4.68238212480865118e-1, 6.59881378689285515e-2, 3.78239633202758244e-3, 7.29751555083966205e-5]);
        return (OneOverRootTwoPi - ratio) / x;
    }

    private static double InverseMiddle(double r) => Ratio(
        r,
        [
            2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
            13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
        ],
        [
            5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
            5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0,
        ]);

    private static double InverseShoulder(double r) => Ratio(
        r,
        [
            7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
            3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
        ],
        [
            1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
            0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0,
        ]);

    private static double InverseTail(double r) => Ratio(
        r,
        [
            2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
            0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
        ],
        [
            2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
            0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0,
        ]);
}
