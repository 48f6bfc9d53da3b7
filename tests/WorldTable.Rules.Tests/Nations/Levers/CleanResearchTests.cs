using WorldTable.Rules.Domains.Science;

namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class CleanResearchTests
{
    [Theory]
    [InlineData("USA")]
    [InlineData("EAC")]
    public void More_money_never_teaches_less(string nation) => Buying.NeverFalls(nation, "clean-research", null);

    [Fact]
    public void It_makes_clean_energy_cheaper_for_everybody_as_the_card_says()
    {
        var (with, without) = Buying.Played("USA", "clean-research", null, 10);

        Assert.Equal(100.0 * (1.0 - (with.World.Backstop / without.World.Backstop)), Buying.Says("USA", "clean-research", null, 10), 0.1);
        Assert.True(with.World.OwnAbated[2] > without.World.OwnAbated[2], "Europe's price buys more when America has found out more.");
    }

    // Barrage & Nordhaus 2024 (DICE-2023): $515 in 2050, falling 1 % a year before and 0.1 % after.
    [Fact]
    public void Without_learning_the_backstop_is_that_of_dice()
    {
        Assert.Equal(515.0, CleanTechnology.BackstopDollars(2050, CleanTechnology.KnowledgeAtStart), 1e-9);
        Assert.Equal(515.0 * Math.Exp(0.25), CleanTechnology.BackstopDollars(2025, CleanTechnology.KnowledgeAtStart), 1e-9);
        Assert.Equal(515.0 * Math.Exp(-0.05), CleanTechnology.BackstopDollars(2100, CleanTechnology.KnowledgeAtStart), 1e-9);
    }

    // Each doubling of what was ever learned cuts clean machines by 20 % (solar, Wright's law), and half of that comes through.
    [Fact]
    public void A_doubling_of_knowledge_cuts_the_backstop_by_half_of_the_learning_rate_in_logs() =>
        Assert.Equal(Math.Sqrt(0.8), CleanTechnology.Learned(2.0 * CleanTechnology.KnowledgeAtStart), 1e-12);
}
