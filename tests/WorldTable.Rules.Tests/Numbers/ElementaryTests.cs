using System.Buffers.Binary;
using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Tests.Numbers;

public sealed class ElementaryTests(ITestOutputHelper output)
{
    private const int Seed = 20250101;

    [Fact]
    public void Exp_errs_by_less_than_0_6_units_in_the_last_place()
    {
        var worst = Worst(4000, random => Spread(random, 700.0), x => Exactly.UlpsFromExp(Elementary.Exp(x), x));

        Assert.InRange(worst, 0.4, 0.6);
    }

    [Fact]
    public void Log_errs_by_less_than_0_6_units_in_the_last_place()
    {
        var wide = Worst(2000, random => Math.ScaleB(1.0 + random.NextDouble(), random.Next(-1000, 1000)), x => Exactly.UlpsFromLog(Elementary.Log(x), x));
        var nearOne = Worst(2000, NearOne, x => Exactly.UlpsFromLog(Elementary.Log(x), x));

        Assert.InRange(wide, 0.4, 0.6);
        Assert.InRange(nearOne, 0.4, 0.6);
    }

    [Fact]
    public void Pow_errs_by_less_than_one_unit_in_the_last_place_even_when_small_logarithms_are_multiplied_far()
    {
        var wide = Worst(
            2000,
            random => (X: Math.Exp(Spread(random, 20.0)), Y: Spread(random, 34.0)),
            at => Exactly.UlpsFromPow(Elementary.Pow(at.X, at.Y), at.X, at.Y));
        var nearOne = Worst(
            2000,
            random =>
            {
                var x = NearOne(random);
                return (X: x, Y: Spread(random, 700.0) / Math.Log(x));
            },
            at => Exactly.UlpsFromPow(Elementary.Pow(at.X, at.Y), at.X, at.Y));

        Assert.InRange(wide, 0.4, 1.0);
        Assert.InRange(nearOne, 0.4, 1.0);
    }

    [Fact]
    public void They_agree_with_this_machines_own_functions()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 100_000; i++)
        {
            var x = Spread(random, 700.0);
            var z = Math.Exp(x);
            var y = Spread(random, 35.0);
            var b = Math.Exp(y / 2.0);
            AssertNear(Math.Exp(x), Elementary.Exp(x), 2e-15);
            AssertNear(Math.Log(z), Elementary.Log(z), 2e-15);
            AssertNear(Math.Pow(b, y), Elementary.Pow(b, y), 2e-15);
        }
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1.0, Math.E)]
    [InlineData(709.782712893384, double.MaxValue, 1e-12)]
    [InlineData(709.79, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-746.0, 0.0)]
    [InlineData(-1e300, 0.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(-745.0, 5e-324)]
    [InlineData(1e-300, 1.0)]
    public void Exp_is_right_at_the_ends_of_its_range(double x, double expected, double within = 0.0) =>
        AssertNear(expected, Elementary.Exp(x), within);

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.MaxValue, 709.782712893384)]
    [InlineData(double.Epsilon, -744.4400719213812)]
    [InlineData(2.0, 0.6931471805599453)]
    public void Log_is_right_at_the_ends_of_its_range(double x, double expected) => AssertNear(expected, Elementary.Log(x), 0.0);

    [Fact]
    public void Pow_answers_the_special_cases_as_IEEE_754_asks()
    {
        double[] values =
        [
            0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, -0.5, 2.5, -2.5, 1e300, -1e300, 1e-300, 4503599627370497.0, 1e19, -1e19,
            double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        ];

        foreach (var x in values)
        {
            foreach (var y in values)
            {
                var (expected, actual) = (Math.Pow(x, y), Elementary.Pow(x, y));
                AssertNear(expected, actual, 2e-15, $"{x:R} ^ {y:R}");
                Assert.True(double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(actual), $"{x:R} ^ {y:R} has the wrong sign");
            }
        }
    }

    [Theory]
    [InlineData(2.0, 10.0, 1024.0)]
    [InlineData(10.0, 3.0, 1000.0)]
    [InlineData(9.0, 0.5, 3.0)]
    [InlineData(7.0, -2.0, 1.0 / 49.0)]
    [InlineData(1.5, 3.0, 3.375)]
    public void Pow_of_simple_numbers_is_exact(double x, double y, double expected) => Assert.Equal(expected, Elementary.Pow(x, y));

    [Fact]
    public void Every_machine_gives_these_very_bits()
    {
        var bytes = new byte[4000 * 5 * sizeof(double)];
        for (var i = 0; i < 4000; i++)
        {
            var x = (i - 2000.5) * 0.173;
            double[] results =
            [
                Elementary.Exp(x), Elementary.Log(i + 0.37), Elementary.Pow((i * 0.01) + 0.01, 2.6), Normal.Cdf(x * 0.02), Normal.Inverse((i + 0.5) / 4000.0),
            ];
            for (var j = 0; j < results.Length; j++)
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(((i * 5) + j) * sizeof(double)), results[j]);
        }

        Assert.Equal("cb2176929f5cd2fd1528277124f2264ed1832b3c29fa231c72ad30023260ead3", StateHash.Of(bytes));
    }

    private static double Spread(Random random, double most) => ((2.0 * random.NextDouble()) - 1.0) * most;

    private static double NearOne(Random random) => 1.0 + (Spread(random, 0.5) * Math.Pow(10.0, -8.0 * random.NextDouble()));

    private static void AssertNear(double expected, double actual, double within, string? what = null)
    {
        if (expected.Equals(actual))
            return;
        Assert.True(Math.Abs(actual - expected) <= within * Math.Abs(expected), $"{what} expected {expected:R}, was {actual:R}");
    }

    private double Worst<T>(int tries, Func<Random, T> draw, Func<T, double> ulps)
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var (worst, where) = (0.0, default(T));
        for (var i = 0; i < tries; i++)
        {
            var at = draw(random);
            var error = ulps(at);
            if (error > worst)
                (worst, where) = (error, at);
        }
        output.WriteLine($"worst {worst} at {where}");
        return worst;
    }
}
