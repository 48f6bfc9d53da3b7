using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Treaties.Templates;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Treaties.Execution;

/// <summary>Whoever reads a treaty is told what could be signed and not be kept.</summary>
public sealed class TreatyReachTests
{
    [Fact]
    public void A_cap_faster_than_an_economy_can_change_is_told_with_the_least_that_can_be_reached()
    {
        var game = Playing.SmallInItsSecondRound();
        var cut = new EmissionsCut { Percent = 90, Bound = AtTreaty.Nations("EUN") };

        var beyond = Assert.Single(Beyond(game, cut));

        Assert.Equal(("EUN", 3, "c1", "reach.emissions"), (beyond.Nation.Value, beyond.Round, beyond.Clause!.Value.Value, beyond.Said.Key));
        Assert.True(beyond.Said.Arguments["least"].Number > beyond.Said.Arguments["gigatonnes"].Number);
        Assert.Empty(Beyond(game, cut with { Percent = 20 }));
        Assert.Empty(Beyond(game, cut with { From = 5 }));
    }

    [Fact]
    public void The_least_is_what_the_dearest_carbon_comes_to()
    {
        var game = Playing.SmallInItsSecondRound();
        var eun = game.Row("EUN");
        var least = OpeningFigures.Of(game.Pack, game.State).LeastEmissions(eun, 1);

        game.Plans("EUN", ("carbon-price", null, 500)).EndRound().Plans("EUN", ("carbon-price", null, 500));

        Assert.InRange(game.Resolve().World.Co2[eun] / least, 0.9, 1.1);
    }

    [Fact]
    public void More_money_than_a_budget_has_is_told_with_what_is_left_of_it()
    {
        var game = Playing.SmallInItsSecondRound();
        Transfer gift = new() { By = new("EAC"), To = new("USA"), Billions = 1000 };

        var beyond = Assert.Single(Beyond(game, gift));

        Assert.Equal(("EAC", 3, null, "reach.budget"), (beyond.Nation.Value, beyond.Round, beyond.Clause, beyond.Said.Key));
        Assert.Equal(100.0, beyond.Said.Arguments["most"].Number);
        Assert.True(beyond.Said.Arguments["percent"].Number > 100.0);
        Assert.Empty(Beyond(game, gift with { Billions = 1 }));
    }

    [Fact]
    public void What_other_treaties_ask_for_and_what_the_engine_takes_is_no_longer_there()
    {
        var game = Playing.SmallInItsSecondRound();
        var budget = OpeningFigures.Of(game.Pack, game.State).Budget(game.Row("USA"));
        Transfer gift = new() { By = new("USA"), To = new("EAC"), Billions = 0.6 * budget };

        Assert.Empty(Beyond(game, gift));
        Assert.Equal(40.0, Assert.Single(Beyond(Bound.By(game, [gift]), gift)).Said.Arguments["most"].Number, 1e-6);
        Assert.Equal(70.0, Assert.Single(Beyond(game, gift with { Billions = 0.8 * budget }, new TechnologyLicence { By = new("EAC"), To = new("USA"), Billions = 0.3 * budget })).Said.Arguments["most"].Number, 1e-6);
    }

    [Theory]
    [InlineData("small-table", "")]
    [InlineData("world-2025", "paris: PAK, paris: BGD")]
    public void What_templates_suggest_can_be_kept_but_for_a_cut_by_all_alike_where_an_economy_grows_fastest(string name, string beyond)
    {
        var pack = PackShelf.Named(name)!;
        var figures = OpeningFigures.Of(pack, Round.Opening(pack, 1).State);

        var told = from template in TreatyTemplates.In(pack)
                   from one in TreatyReach.Of(pack, TreatyInForce.AsIf(new TreatyId("9"), template.Text, template.Text.Terms.Parties, 2), others: null, 1, figures)
                   select $"{template.Name}: {one.Nation}";

        Assert.Equal(beyond, string.Join(", ", told));
    }

    /// <summary>What a text of everybody asks too much, offered in the round that is open.</summary>
    internal static IReadOnlyList<BeyondReach> Beyond(Playing game, params Clause[] clauses)
    {
        var open = game.Outcome.Round + 1;
        var offered = TreatyInForce.AsIf(new TreatyId("9"), Bound.Text(game.Pack, clauses), game.Pack.Playable, open + 1);
        return TreatyReach.Of(game.Pack, offered, TreatiesInForce.Of(game.Pack, game.State.Treaties), open, OpeningFigures.Of(game.Pack, game.State));
    }
}
