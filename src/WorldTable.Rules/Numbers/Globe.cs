namespace WorldTable.Rules.Numbers;

/// <summary>Distances on the earth, with the same bits on every machine (polynomials and roots only; good to a metre, which is plenty).</summary>
public static class Globe
{
    private const double RadiusKm = 6371.0;
    private const double Radian = Math.PI / 180.0;
    private const int Terms = 12;

    /// <summary>Kilometres between two places on the great circle (haversine), given in degrees.</summary>
    public static double Kilometres(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        var north = Sine(0.5 * (latitudeB - latitudeA) * Radian);
        var east = Sine(0.5 * (longitudeB - longitudeA) * Radian);
        var half = Math.Sqrt((north * north) + (Cosine(latitudeA) * Cosine(latitudeB) * east * east));
        return 2.0 * RadiusKm * ArcSine(half < 1.0 ? half : 1.0);
    }

    private static double Cosine(double degrees) => Sine((90.0 - (degrees < 0.0 ? -degrees : degrees)) * Radian);

    // Taylor's series on [−π/2, π/2]; the half angle between two longitudes can be as large as π.
    private static double Sine(double x)
    {
        if (x < 0.0)
            return -Sine(-x);
        if (x > 0.5 * Math.PI)
            x = Math.PI - x;
        var (sum, term, square) = (x, x, x * x);
        for (var k = 1; k < Terms; k++)
        {
            term *= -square / (2.0 * k * ((2.0 * k) + 1.0));
            sum += term;
        }
        return sum;
    }

    // Newton's method; beyond 45 degrees by the other side of the triangle, where it is steep.
    private static double ArcSine(double x)
    {
        if (x > 0.75)
            return (0.5 * Math.PI) - ArcSine(Math.Sqrt(1.0 - (x * x)));
        var angle = x;
        for (var k = 0; k < 5; k++)
        {
            var sine = Sine(angle);
            angle -= (sine - x) / Math.Sqrt(1.0 - (sine * sine));
        }
        return angle;
    }
}
