using WorldTable.Rules.Bots;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

public sealed class BooksTests
{
    private static readonly Pack Small = PackShelf.Named("small-table")!;

    [Fact]
    public void A_sum_that_does_not_close_is_named()
    {
        var before = OpeningWorld.Of(Small);
        var played = Round.Resolve(Small, before, new AllCooperate().Everybody(Small, Round.Opening(Small, 1)), 1);
        Assert.Empty(Books.Faults(Small, before, played));

        played.Ledger.PoolIn[0] += 1;

        Assert.Contains(Books.Faults(Small, before, played), fault => fault.StartsWith("the poverty pool", StringComparison.Ordinal));
        Assert.Contains(Books.Faults(Small, before, played), fault => fault.StartsWith("USA: net income", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fund_that_holds_more_than_was_given_is_named()
    {
        var before = OpeningWorld.Of(Small);
        var played = Round.Resolve(Small, before, new AllCooperate().Everybody(Small, Round.Opening(Small, 1)), 1);

        var richer = played with { State = played.State with { GreenFund = played.State.GreenFund + 5 } };

        Assert.Contains(Books.Faults(Small, before, richer), fault => fault.StartsWith("the climate fund", StringComparison.Ordinal));
    }
}
