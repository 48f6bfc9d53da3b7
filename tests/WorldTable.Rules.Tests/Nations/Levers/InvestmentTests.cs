using WorldTable.Rules.Tests.Domains.Trade;

namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class InvestmentTests
{
    [Theory]
    [InlineData("EAC", 5)]
    [InlineData("USA", -5)]
    public void It_makes_more_or_less_when_the_round_ends_as_the_card_says(string nation, double points)
    {
        var i = TradingTable.Place(nation);
        var (with, without) = (TradingTable.Played((nation, "investment", null, points)), TradingTable.Played());

        Assert.Equal(TradingTable.Says(nation, "investment", null, points), 100.0 * ((with.World.Gross[i] / without.World.Gross[i]) - 1.0), 0.5);
        Assert.Equal(points > 0, with.World.Gross[i] > without.World.Gross[i]);
    }

    // Phelps 1961: who invests less than machines' share of income (30 %) can have more for ever by saving, who invests more by spending.
    [Theory]
    [InlineData("CHN", -8)]
    [InlineData("USA", 5)]
    public void The_golden_rule_holds(string nation, double points)
    {
        var (other, habit) = (TradingTable.Play(), TradingTable.Play());
        other.Plans(nation, ("investment", null, points)).EndRounds(10);
        habit.EndRounds(10);

        Assert.True(other.Nation(nation).MedianIncomePerDay > habit.Nation(nation).MedianIncomePerDay);
    }

    [Fact]
    public void Households_have_less_at_first_and_more_later()
    {
        var i = TradingTable.Place("USA");
        var (saving, living) = (TradingTable.Play(), TradingTable.Play());
        saving.Plans("USA", ("investment", null, 5));

        saving.EndRound();
        living.EndRound();
        Assert.True(saving.Nation("USA").MedianIncomePerDay < living.Nation("USA").MedianIncomePerDay);

        saving.EndRounds(7);
        living.EndRounds(7);
        Assert.True(saving.Nation("USA").MedianIncomePerDay > living.Nation("USA").MedianIncomePerDay);
        Assert.Equal(saving.Pack.Numbers.Investment[i] + 0.05, saving.State.Nations[i].Investment!.Value, 1e-12);
        Assert.Null(living.State.Nations[i].Investment);
    }
}
