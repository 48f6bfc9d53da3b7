namespace WorldTable.Rules.Games;

/// <summary>
/// A shared stock and the fleets that fish it (Gordon 1954; Schaefer 1954): N' = r·N·(1 − N/K) − q·E·N, rent p·q·E·N − c·E. Each of n fleets chooses the effort that is best for it while the stock rests; together they keep
/// 4n/(n + 1)² of what a sole owner would earn, and nothing when anybody may come.
/// </summary>
public sealed record Fishery
{
    /// <summary>r: how fast a small stock grows, per year.</summary>
    public double GrowthPerYear { get; init; } = 0.4;

    /// <summary>K: the stock without fishing.</summary>
    public double Capacity { get; init; } = 1.0;

    /// <summary>q: share of the stock that a unit of effort takes in a year (game calibration, like price and cost: they move rents, not the share that n fleets keep).</summary>
    public double Catchability { get; init; } = 1.0;

    /// <summary>p: what a unit of fish brings.</summary>
    public double Price { get; init; } = 1.0;

    /// <summary>c: what a unit of effort costs in a year; below p·q·K, or nobody fishes.</summary>
    public double Cost { get; init; } = 0.2;

    /// <summary>Effort at which nothing is left to earn: where open access ends, at a stock of c/(p·q).</summary>
    public double OpenAccessEffort => GrowthPerYear / Catchability * (1.0 - (Cost / (Price * Catchability * Capacity)));

    /// <summary>Effort of so many fleets together; from 1 on, the sole owner.</summary>
    public double Effort(int fleets) => OpenAccessEffort * fleets / (fleets + 1.0);

    /// <summary>The stock that rests under a constant effort; none beyond r/q.</summary>
    public double Stock(double effort)
    {
        var left = 1.0 - (Catchability * effort / GrowthPerYear);
        return left > 0.0 ? Capacity * left : 0.0;
    }

    /// <summary>What all fleets earn in a year at an effort, at the stock that rests under it.</summary>
    public double Rent(double effort) => ((Price * Catchability * Stock(effort)) - Cost) * effort;

    /// <summary>What so many fleets earn together, as a share of what a sole owner would.</summary>
    public double RentShare(int fleets) => Rent(Effort(fleets)) / Rent(Effort(1));
}
