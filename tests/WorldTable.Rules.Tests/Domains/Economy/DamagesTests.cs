using WorldTable.Rules.Domains.Economy;

namespace WorldTable.Rules.Tests.Domains.Economy;

public sealed class DamagesTests
{
    // DICE-2023: 0.3467 % of output at 1 °C, 3.12 % at 3 °C.
    [Theory]
    [InlineData(1.0, 0.003467)]
    [InlineData(3.0, 0.0312)]
    public void Damage_grows_with_the_square_of_warming(double warming, double share) => Assert.Equal(share, Damages.Share(1.0, warming), 1e-4);

    [Fact]
    public void Small_islands_lose_three_times_as_much_as_the_united_states()
    {
        var vulnerability = Playing.Small().Pack.Numbers.Vulnerability;

        Assert.Equal(2.2 / 0.7, Damages.Share(vulnerability[5], 2.0) / Damages.Share(vulnerability[0], 2.0), 0.01);
    }
}
