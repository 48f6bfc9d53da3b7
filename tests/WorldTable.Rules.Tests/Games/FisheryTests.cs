using CsCheck;
using WorldTable.Rules.Games;

namespace WorldTable.Rules.Tests.Games;

public sealed class FisheryTests
{
    private static readonly Gen<Fishery> Any = Gen.Select(Gen.Double[0.05, 2.0], Gen.Double[0.1, 100.0], Gen.Double[0.01, 3.0], Gen.Double[0.1, 50.0], Gen.Double[0.01, 0.9])
        .Select((growth, capacity, catchability, price, dear) =>
            new Fishery { GrowthPerYear = growth, Capacity = capacity, Catchability = catchability, Price = price, Cost = dear * price * catchability * capacity });

    // Gordon (1954) and Schaefer (1954), n fleets as in Clark (1990): 4n/(n + 1)² of the sole owner's rent.
    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(2, 0.888888888888889)]
    [InlineData(5, 0.555555555555556)]
    [InlineData(10, 0.330578512396694)]
    [InlineData(32, 0.117539026629936)]
    public void Fleets_keep_the_published_share_of_the_rent(int fleets, double share) => Assert.Equal(share, new Fishery().RentShare(fleets), 1e-6);

    [Fact]
    public void The_share_depends_on_nothing_but_their_number() => Gen.Select(Any, Gen.Int[1, 200]).Sample((fishery, fleets) =>
        Assert.Equal(4.0 * fleets / ((fleets + 1.0) * (fleets + 1.0)), fishery.RentShare(fleets), 1e-9));

    [Fact]
    public void No_fleet_gains_by_fishing_more_or_less() => Gen.Select(Any, Gen.Int[1, 20], Gen.Double[0.0, 3.0]).Sample((fishery, fleets, times) =>
    {
        var all = fishery.Effort(fleets);
        var own = all / fleets;
        double Gets(double effort) => fishery.Rent(all - own + effort) * effort / (all - own + effort);

        Assert.True(times * own == 0.0 || Gets(times * own) <= Gets(own) + (1e-9 * Gets(own)));
    });

    [Fact]
    public void Open_to_all_the_stock_falls_to_where_nothing_is_earned() => Any.Sample(fishery =>
    {
        Assert.Equal(fishery.Cost / (fishery.Price * fishery.Catchability), fishery.Stock(fishery.OpenAccessEffort), 1e-9 * fishery.Capacity);
        Assert.Equal(0.0, fishery.Rent(fishery.OpenAccessEffort), 1e-9 * fishery.Rent(fishery.Effort(1)));
    });

    // N' = rN(1 − N/K) − qEN, year by year in small steps.
    [Fact]
    public void The_stock_comes_to_rest_where_it_is_said_to()
    {
        Fishery fishery = new();
        var (stock, effort) = (fishery.Capacity, fishery.Effort(2));
        for (var step = 0; step < 20_000; step++)
            stock += 0.01 * ((fishery.GrowthPerYear * stock * (1.0 - (stock / fishery.Capacity))) - (fishery.Catchability * effort * stock));

        Assert.Equal(fishery.Stock(effort), stock, 1e-6);
        Assert.Equal(0.0, fishery.Stock(2.0 * fishery.GrowthPerYear / fishery.Catchability));
    }
}
