namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class AidTests
{
    [Theory]
    [InlineData("USA", "EAC")]
    [InlineData("EAC", "REST")]
    [InlineData("IND", "CHN")]
    public void More_money_never_lifts_fewer(string nation, string to) => Buying.NeverFalls(nation, "aid", to);

    [Fact]
    public void It_lifts_about_as_many_in_the_receiving_nation_as_the_card_says()
    {
        var (with, without) = Buying.Played("USA", "aid", "EAC", 2);
        var lifted = 1000.0 * with.World.People[4] * (without.World.Poor[4] - with.World.Poor[4]);

        // Growth through aid adds a little to what the card promises.
        Assert.InRange(lifted / Buying.Says("USA", "aid", "EAC", 2), 1.0, 1.25);
    }

    [Fact]
    public void It_arrives_in_full_and_earns_the_receivers_trust()
    {
        var (with, without) = Buying.Played("USA", "aid", "EAC", 2);

        Assert.Equal(with.Ledger.AidOut[0], with.Ledger.AidIn[4], 1e-6);
        Assert.True(with.State.Trust[(4 * 6) + 0] > without.State.Trust[(4 * 6) + 0]);
        Assert.True(with.State.Trust[(4 * 6) + 0] - without.State.Trust[(4 * 6) + 0] > with.State.Trust[(3 * 6) + 0] - without.State.Trust[(3 * 6) + 0]);
    }
}
