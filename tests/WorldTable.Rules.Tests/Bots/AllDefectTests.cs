using WorldTable.Rules.Bots;

namespace WorldTable.Rules.Tests.Bots;

public sealed class AllDefectTests
{
    [Fact]
    public void It_gives_and_promises_nothing()
    {
        var game = Playing.Small();
        var input = new AllDefect().Everybody(game.Pack, game.Outcome);

        Assert.All(input.Plans, pair => Assert.Empty(pair.Value.Lines));
        Assert.Empty(input.Pledges);
    }

    [Fact]
    public void Strategies_are_known_by_name()
    {
        Assert.All(Strategy.All, strategy => Assert.Same(strategy, Strategy.Named(strategy.Name)));
        Assert.Null(Strategy.Named("chaos"));
        Assert.Equal(
            typeof(Strategy).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Strategy))).Select(type => type.Name).Order(),
            Strategy.All.Select(strategy => strategy.GetType().Name).Order());
    }
}
