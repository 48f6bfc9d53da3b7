namespace WorldTable.Rules.Games;

/// <summary>
/// How what each does becomes what all have (Hirshleifer 1983; Barrett 2007): every global good adds efforts up, is as good as the weakest or the best of them, weighs them, or works from some amount on.
/// </summary>
public abstract record Aggregator
{
    private Aggregator()
    {
    }

    /// <summary>All efforts together: climate, aid, biodiversity.</summary>
    public static Aggregator Sum { get; } = new Total();

    /// <summary>The least effort: eradication, cyber security, the rules against debris.</summary>
    public static Aggregator WeakestLink { get; } = new Least();

    /// <summary>The largest effort: a vaccine, a breakthrough, the defence against an asteroid.</summary>
    public static Aggregator BestShot { get; } = new Most();

    /// <summary>Efforts that do not tell alike: peacekeeping, clean air downwind.</summary>
    public static Aggregator WeightedSum(IReadOnlyList<double> weights) => new Weighted(weights);

    /// <summary>1 from this amount on and 0 below it: entry into force, a tipping point. What counts is the sum, unless another rule is named.</summary>
    public static Aggregator Threshold(double amount, Aggregator? of = null) => new From(amount, of ?? Sum);

    /// <summary>What the efforts come to, taken in their order; 0 when nobody does anything.</summary>
    public abstract double Of(ReadOnlySpan<double> efforts);

    private sealed record Total : Aggregator
    {
        public override double Of(ReadOnlySpan<double> efforts)
        {
            var sum = 0.0;
            foreach (var effort in efforts)
                sum += effort;
            return sum;
        }
    }

    private sealed record Least : Aggregator
    {
        public override double Of(ReadOnlySpan<double> efforts)
        {
            var least = efforts.IsEmpty ? 0.0 : efforts[0];
            foreach (var effort in efforts)
                least = effort < least ? effort : least;
            return least;
        }
    }

    private sealed record Most : Aggregator
    {
        public override double Of(ReadOnlySpan<double> efforts)
        {
            var most = efforts.IsEmpty ? 0.0 : efforts[0];
            foreach (var effort in efforts)
                most = effort > most ? effort : most;
            return most;
        }
    }

    private sealed record Weighted(IReadOnlyList<double> Weights) : Aggregator
    {
        public override double Of(ReadOnlySpan<double> efforts)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(efforts.Length, Weights.Count, nameof(efforts));
            var sum = 0.0;
            for (var i = 0; i < efforts.Length; i++)
                sum += Weights[i] * efforts[i];
            return sum;
        }
    }

    private sealed record From(double Amount, Aggregator Rule) : Aggregator
    {
        public override double Of(ReadOnlySpan<double> efforts) => Rule.Of(efforts) >= Amount ? 1.0 : 0.0;
    }
}
