namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class PoolTests
{
    [Theory]
    [InlineData("EUN", "climate")]
    [InlineData("EAC", "climate")]
    [InlineData("EUN", "poverty")]
    [InlineData("SIS", "poverty")]
    public void More_money_never_buys_less(string nation, string challenge) => Buying.NeverFalls(nation, "pool", challenge);

    // The card leaves out what waited in the fund during the first years, when not everything could be built yet.
    [Fact]
    public void The_green_fund_avoids_about_what_the_card_says()
    {
        var (with, _) = Buying.Played("USA", "pool", "climate", 10);
        var avoided = 1000.0 * with.World.Unabated.Select((gt, i) => gt * (with.World.Abated[i] - with.World.OwnAbated[i])).Sum();

        Assert.Equal(1.0, avoided / Buying.Says("USA", "pool", "climate", 10), 0.1);
    }

    [Fact]
    public void The_poverty_pool_lifts_about_as_many_as_the_card_says()
    {
        var (with, without) = Buying.Played("EUN", "pool", "poverty", 10);
        var lifted = 1000.0 * with.World.People.Select((people, i) => people * (without.World.Poor[i] - with.World.Poor[i])).Sum();

        Assert.Equal(1.0, lifted / Buying.Says("EUN", "pool", "poverty", 10), 0.15);
    }
}
