using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class ClimateFinanceTests : ClauseTests
{
    public override Clause One => new ClimateFinance { PercentOfGdp = 0.5, Billions = 2 };
    public override string Written => """{"kind":"climate-finance","percentOfGdp":0.5,"billions":2,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Shares_of_gdp_and_amounts_add_up_and_reach_the_fund()
    {
        var game = Bound.Second(new ClimateFinance { PercentOfGdp = 0.2, Billions = 1, Bound = AtTreaty.Nations("EUN") });

        var played = game.Resolve();

        Assert.Equal((0.002 * played.Audit!.Laid.Opening.Gdp(2)) + 1.0, played.Orders.ToClimate[2], 1e-9);
        Assert.Equal(0.0, played.Orders.ToClimate[0]);
    }

    [Fact]
    public void Two_treaties_ask_for_two_gifts_and_what_is_given_pays_the_older_first()
    {
        var game = Playing.SmallInItsSecondRound();
        ClimateFinance clause = new() { PercentOfGdp = 0.2, Bound = AtTreaty.Nations("EUN") };
        game = Bound.By(game, Bound.Text(game.Pack, [clause]), Bound.Text(game.Pack, [clause]));

        Assert.Empty(game.Resolve().Audit!.Broken);

        var half = game.Percent("EUN", 0.002 * game.Resolve().Audit!.Laid.Opening.Gdp(2));
        var broken = Assert.Single(game.Plans("EUN", ("pool", "climate", half)).Resolve().Audit!.Broken.Values);
        Assert.Equal((1, 1.0), (broken.Place, broken.Missing));
    }
}
