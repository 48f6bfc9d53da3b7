using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Tests.Numbers;

public sealed class DiceTests
{
    private const int Throws = 200_000;
    private const ulong Seed = 42;

    [Fact]
    public void The_same_key_throws_the_same_dice_and_any_other_key_others()
    {
        var dice = Dice.For(Seed, "disasters", "KEN", Dice.Month(2030, 7));
        var first = dice.Bits();

        var again = Dice.For(Seed, "disasters", "KEN", Dice.Month(2030, 7));
        Assert.Equal(first, again.Bits());
        Dice[] others =
        [
            Dice.For(Seed + 1, "disasters", "KEN", Dice.Month(2030, 7)),
            Dice.For(Seed, "conflict", "KEN", Dice.Month(2030, 7)),
            Dice.For(Seed, "disasters", "NEK", Dice.Month(2030, 7)),
            Dice.For(Seed, "disasters", "", Dice.Month(2030, 7)),
            Dice.For(Seed, "KEN", "disasters", Dice.Month(2030, 7)),
            Dice.For(Seed, "disasters", "KEN", Dice.Month(2030, 8)),
        ];
        Assert.Equal(others.Length + 1, others.Select(other => other.Bits()).Append(first).Distinct().Count());
    }

    [Fact]
    public void What_one_domain_throws_never_shifts_the_dice_of_another()
    {
        var alone = Dice.For(Seed, "conflict", "IND", Dice.Month(2025, 1)).Bits();

        var busy = Dice.For(Seed, "disasters", "IND", Dice.Month(2025, 1));
        for (var i = 0; i < 1000; i++)
            busy.Normal();
        Assert.Equal(alone, Dice.For(Seed, "conflict", "IND", Dice.Month(2025, 1)).Bits());
    }

    [Fact]
    public void Every_machine_throws_these_very_numbers()
    {
        var dice = Dice.For(Seed, "climate", "KEN", Dice.Month(2025, 1));

        Assert.Equal(24300, Dice.Month(2025, 1));
        Assert.Equal(6202354163493791057UL, dice.Bits());
        Assert.Equal(0.48872433285440975, dice.Uniform());
        Assert.Equal(0.7582771575208225, dice.Normal());
        Assert.Equal(10, dice.Poisson(11.5));
        Assert.Equal(2.273973651836601, dice.Triangular(0.8, 1.5, 3.0));
    }

    [Fact]
    public void Uniform_numbers_fill_the_interval_evenly()
    {
        var dice = Dice.For(Seed, "uniform", "", 0);
        var counts = new int[20];
        var (mean, variance) = Moments(() =>
        {
            var u = dice.Uniform();
            counts[(int)(u * 20.0)]++;
            return u;
        });

        Assert.Equal(0.5, mean, 0.003);
        Assert.Equal(1.0 / 12.0, variance, 0.001);
        // Chi-squared with 19 degrees of freedom: 43.8 is exceeded once in a thousand.
        Assert.InRange(counts.Sum(c => Math.Pow(c - (Throws / 20.0), 2) / (Throws / 20.0)), 0.0, 43.8);
    }

    [Fact]
    public void First_throws_of_neighbouring_months_nations_and_seeds_are_independent()
    {
        var months = Enumerable.Range(0, Throws).Select(m => Dice.For(Seed, "months", "KEN", m).Uniform()).ToArray();
        var seeds = Enumerable.Range(0, Throws).Select(s => Dice.For((ulong)s, "months", "KEN", 24300).Uniform()).ToArray();

        foreach (var series in new[] { months, seeds })
        {
            Assert.Equal(0.5, series.Average(), 0.003);
            var correlation = series.Zip(series.Skip(1), (a, b) => (a - 0.5) * (b - 0.5)).Average() * 12.0;
            Assert.Equal(0.0, correlation, 0.01);
        }
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_spread_1()
    {
        var dice = Dice.For(Seed, "normal", "", 0);
        var beyondTwo = 0;
        var (mean, variance) = Moments(() =>
        {
            var x = dice.Normal();
            beyondTwo += x > 2.0 ? 1 : 0;
            return x;
        });

        Assert.Equal(0.0, mean, 0.01);
        Assert.Equal(1.0, variance, 0.015);
        Assert.Equal(0.02275, beyondTwo / (double)Throws, 0.0015);
    }

    [Theory]
    [InlineData(0.03)]
    [InlineData(3.5)]
    [InlineData(31.9)]
    [InlineData(367.0)]
    public void Counts_of_events_have_their_mean_as_variance(double expected)
    {
        var dice = Dice.For(Seed, "events", "", 0);
        var (mean, variance) = Moments(() => dice.Poisson(expected));

        Assert.Equal(expected, mean, 4.5 * Math.Sqrt(expected / Throws));
        Assert.Equal(expected, variance, 0.04 * Math.Max(expected, 0.1));
    }

    [Fact]
    public void No_event_happens_when_none_is_expected()
    {
        var dice = Dice.For(Seed, "events", "", 0);

        Assert.Equal(0, dice.Poisson(0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dice.For(Seed, "events", "", 0).Poisson(-1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dice.For(Seed, "events", "", 0).Poisson(double.NaN));
    }

    [Fact]
    public void Triangular_numbers_stay_between_their_ends_and_have_their_mean()
    {
        // Greenland's ice: threshold 1.5 °C, range 0.8 to 3 (Armstrong McKay et al. 2022).
        var dice = Dice.For(Seed, "tipping", "", 0);
        var (mean, variance) = Moments(() =>
        {
            var x = dice.Triangular(0.8, 1.5, 3.0);
            Assert.InRange(x, 0.8, 3.0);
            return x;
        });

        Assert.Equal((0.8 + 1.5 + 3.0) / 3.0, mean, 0.005);
        Assert.Equal(((0.8 * 0.8) + (1.5 * 1.5) + (3.0 * 3.0) - (0.8 * 1.5) - (0.8 * 3.0) - (1.5 * 3.0)) / 18.0, variance, 0.005);
        Assert.Equal(2.0, dice.Triangular(2.0, 2.0, 2.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dice.For(Seed, "tipping", "", 0).Triangular(1.0, 0.0, 2.0));
    }

    [Fact]
    public void Chance_is_never_at_0_and_always_at_1()
    {
        var dice = Dice.For(Seed, "chance", "", 0);
        var often = 0;
        for (var i = 0; i < Throws; i++)
        {
            Assert.False(dice.Chance(0.0));
            Assert.True(dice.Chance(1.0));
            often += dice.Chance(0.3) ? 1 : 0;
        }

        Assert.Equal(0.3, often / (double)Throws, 0.005);
    }

    private static (double Mean, double Variance) Moments(Func<double> draw)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < Throws; i++)
        {
            var x = draw();
            sum += x;
            squares += x * x;
        }
        var mean = sum / Throws;
        return (mean, (squares / Throws) - (mean * mean));
    }
}
