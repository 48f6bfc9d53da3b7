using WorldTable.Rules.Games;

namespace WorldTable.Rules.Tests.Games;

public sealed class AggregatorTests
{
    private static readonly double[] Efforts = [3.0, 0.5, 2.0];

    [Fact]
    public void Each_rule_makes_something_else_of_the_same_efforts()
    {
        Assert.Equal(5.5, Aggregator.Sum.Of(Efforts));
        Assert.Equal(0.5, Aggregator.WeakestLink.Of(Efforts));
        Assert.Equal(3.0, Aggregator.BestShot.Of(Efforts));
        Assert.Equal(2.5, Aggregator.WeightedSum([0.5, 2.0, 0.0]).Of(Efforts));
        Assert.Equal(1.0, Aggregator.Threshold(5.5).Of(Efforts));
        Assert.Equal(0.0, Aggregator.Threshold(5.6).Of(Efforts));
        Assert.Equal(0.0, Aggregator.Threshold(1.0, Aggregator.WeakestLink).Of(Efforts));
        Assert.Equal(1.0, Aggregator.Threshold(1.0, Aggregator.BestShot).Of(Efforts));
    }

    // Hirshleifer (1983): who can raise what all have.
    [Fact]
    public void Only_the_weakest_raises_a_chain_and_only_the_best_a_record()
    {
        Assert.Equal([0.5, 0.6, 0.5], Raised(Aggregator.WeakestLink));
        Assert.Equal([3.1, 3.0, 3.0], Raised(Aggregator.BestShot));
        Assert.Equal([5.6, 5.6, 5.6], Raised(Aggregator.Sum));
    }

    [Fact]
    public void Where_nobody_is_nothing_is_done()
    {
        Assert.All((Aggregator[])[Aggregator.Sum, Aggregator.WeakestLink, Aggregator.BestShot, Aggregator.WeightedSum([]), Aggregator.Threshold(1.0)], rule => Assert.Equal(0.0, rule.Of([])));
        Assert.Equal(1.0, Aggregator.Threshold(0.0).Of([]));
    }

    [Fact]
    public void Every_effort_has_a_weight() => Assert.Throws<ArgumentOutOfRangeException>(() => Aggregator.WeightedSum([1.0]).Of(Efforts));

    private static double[] Raised(Aggregator rule) => [.. Efforts.Select((_, raised) => Math.Round(rule.Of([.. Efforts.Select((effort, place) => effort + (place == raised ? 0.1 : 0.0))]), 9))];
}
