namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class ServicesTests
{
    [Theory]
    [InlineData("EAC")]
    [InlineData("USA")]
    public void More_money_never_lifts_fewer(string nation) => Buying.NeverFalls(nation, "services", null);

    [Fact]
    public void They_lift_as_many_at_home_as_the_card_says()
    {
        var (with, without) = Buying.Played("EAC", "services", null, 30);
        var lifted = 1000.0 * with.World.People[4] * (without.World.Poor[4] - with.World.Poor[4]);

        Assert.Equal(lifted, Buying.Says("EAC", "services", null, 30), 0.01 * lifted);
        Assert.True(lifted > 1000.0);
    }

    [Fact]
    public void They_lift_nobody_elsewhere()
    {
        var (with, without) = Buying.Played("EAC", "services", null, 30);

        Assert.Equal(without.World.Poor[3], with.World.Poor[3]);
    }
}
