using CsCheck;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Tests.Challenges;

public sealed class GreenFundTests
{
    [Fact]
    public void It_spends_all_its_money_at_one_level_of_marginal_cost() => Gen.Select(
        Gen.Double[1.0, 5000.0].Array[7], Gen.Double[0.0, 0.6].Array[7], Gen.Double[0.0, 1.0].Array[7], Gen.Double[0.001, 8000.0])
        .Sample((full, own, rise, money) =>
        {
            double[] most = [.. own.Zip(rise, (low, up) => low + ((1.0 - low) * up))];
            var level = GreenFund.Level(full, own, most, money);
            var spent = full.Select((cost, i) => cost * Math.Max(0.0, Math.Min(level, most[i]) - own[i])).Sum();
            var everything = full.Select((cost, i) => cost * (most[i] - own[i])).Sum();

            Assert.Equal(Math.Min(money, everything), spent, 1e-9 * everything);
        });

    [Fact]
    public void It_buys_first_where_least_is_done()
    {
        var game = Playing.Small().NobodyPlans().Plans("EUN", ("carbon-price", null, 200), ("pool", "climate", 5));

        var books = Round.Resolve(game.Pack, game.State, game.Input(), 1).Ledger;

        Assert.Equal(0.0, books.FundSpent[2]);
        Assert.All([0, 1, 3, 4, 5], row => Assert.True(books.FundSpent[row] > 0.0));
    }

    [Fact]
    public void What_cannot_be_built_yet_waits_in_the_fund()
    {
        var pack = PackShelf.Named("small-table")! with { YearsPerRound = 1, Rounds = 75 };
        var game = Playing.Of(pack).NobodyPlans().Plans("CHN", ("pool", "climate", 100)).EndRound();

        Assert.InRange(game.State.GreenFund, 1000.0, 1372.0);
        var waiting = game.State.GreenFund;
        Assert.True(game.NobodyPlans().EndRounds(20).State.GreenFund < waiting);
    }
}
