using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Tests.Challenges;

public sealed class PovertyPoolTests
{
    private static readonly Pack Open = PackShelf.Named("small-table")! with
    {
        Levers = [.. PackShelf.Named("small-table")!.Levers.Select(lever => lever with { OpensInRound = 1 })],
    };

    [Fact]
    public void It_goes_where_the_poorest_lack_most()
    {
        var game = Playing.Of(Open).NobodyPlans().Plans("EUN", ("pool", "poverty", 10));

        var books = Round.Resolve(Open, game.State, game.Input(), 1).Ledger;

        Assert.Equal(books.ToPoverty[2], books.PoolIn.Sum(), 1e-6);
        Assert.Equal("REST", Open.Nations[Array.IndexOf(books.PoolIn, books.PoolIn.Max())].Code.Value);
        Assert.True(books.PoolIn[Open.PlaceOf(new("EAC"))] > books.PoolIn[Open.PlaceOf(new("IND"))]);
        Assert.True(books.PoolIn[Open.PlaceOf(new("CHN"))] < 0.01);
    }

    // The UN's 0.7 % of all rich nations' income is about half a trillion a year; the seats of this pack give it together. It should cut
    // extreme poverty by about a third within a decade (the whole poverty gap is about 0.2 % of the world's income).
    [Fact]
    public void Half_a_trillion_a_year_cuts_extreme_poverty_by_about_a_third_in_a_decade()
    {
        var decade = Open with { YearsPerRound = 10, Rounds = 7 };
        var without = Playing.Of(decade).NobodyPlans().EndRound();
        var with = Playing.Of(decade).NobodyPlans();
        with.Plans("USA", ("pool", "poverty", with.Percent("USA", 250))).Plans("EUN", ("pool", "poverty", with.Percent("EUN", 250))).EndRound();

        Assert.InRange(1.0 - (with.Meter("poverty").Now / without.Meter("poverty").Now), 0.30, 0.45);
    }
}
