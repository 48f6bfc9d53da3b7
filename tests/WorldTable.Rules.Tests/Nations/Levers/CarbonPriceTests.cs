namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class CarbonPriceTests
{
    [Theory]
    [InlineData("USA")]
    [InlineData("SIS")]
    public void A_higher_price_never_avoids_less(string nation) => Buying.NeverFalls(nation, "carbon-price", null);

    [Fact]
    public void It_avoids_at_home_what_the_card_says()
    {
        var (with, _) = Buying.Played("IND", "carbon-price", null, 60);

        // Building teaches: clean energy is a little cheaper in the end than the card supposes.
        Assert.Equal(1.0, 1000.0 * with.World.Unabated[3] * with.World.OwnAbated[3] / Buying.Says("IND", "carbon-price", null, 60), 0.01);
    }

    [Fact]
    public void Who_prices_carbon_bears_the_cost()
    {
        var (with, without) = Buying.Played("IND", "carbon-price", null, 60);

        Assert.True(with.Ledger.Abatement[3] > without.Ledger.Abatement[3]);
        Assert.Equal(without.Ledger.Abatement[0], with.Ledger.Abatement[0], 1e-3 * with.Ledger.Abatement[0]);
    }

    [Fact]
    public void Industry_changes_no_faster_than_twelve_percent_in_five_years()
    {
        var (with, _) = Buying.Played("IND", "carbon-price", null, 500);

        Assert.Equal(with.World.Numbers.OpeningAbated[3] + 0.36, with.World.Abated[3], 1e-12);
    }
}
