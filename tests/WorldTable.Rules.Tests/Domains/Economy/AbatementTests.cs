using WorldTable.Rules.Domains.Economy;

namespace WorldTable.Rules.Tests.Domains.Economy;

public sealed class AbatementTests
{
    // DICE-2023 (Barrage & Nordhaus 2024): price = backstop · μ^1.6.
    [Theory]
    [InlineData(0.10)]
    [InlineData(0.392)]
    [InlineData(0.840)]
    public void Price_and_share_are_each_others_inverse(double share) => Assert.Equal(share, Abatement.ShareAt(Abatement.PriceAt(share, 515.0), 515.0), 1e-12);

    [Fact]
    public void The_marginal_cost_of_a_share_is_its_price_with_the_other_gases()
    {
        const double step = 1e-6;
        var full = Abatement.FullCostBillions(40.0, 500.0);
        var marginal = (Abatement.CostBillions(full, 0.5 + step) - Abatement.CostBillions(full, 0.5 - step)) / (2.0 * step) / 40.0;

        Assert.Equal(1.25 * Abatement.PriceAt(0.5, 500.0), marginal, 1e-3);
    }

    // The whole world's CO2 of 2025 at the backstop of 2025: 661 $ · 38.3 Gt · 1.25 / 2.6, a tenth of μ costs 0.0025 of it.
    [Fact]
    public void The_first_tenth_is_cheap_and_the_last_is_not()
    {
        var full = Abatement.FullCostBillions(38.3, 661.0);

        Assert.Equal(12_171.0, full, 1.0);
        Assert.Equal(30.6, Abatement.CostBillions(full, 0.1), 0.1);
        Assert.Equal(full, Abatement.CostBillions(full, 1.0));
    }

    [Theory]
    [InlineData(-5.0, 0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(515.0, 1.0)]
    [InlineData(9000.0, 1.0)]
    public void Shares_stay_between_nothing_and_everything(double price, double share) => Assert.Equal(share, Abatement.ShareAt(price, 515.0));
}
