using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Tests.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Execution;

/// <summary>A round under treaties: duties are in the plans when it opens, breaking one is a line that somebody wrote, and what follows is written down.</summary>
public sealed class TreatyRoundTests
{
    private static readonly NationId Usa = new("USA");

    [Fact]
    public void A_nation_that_does_nothing_keeps_its_duties()
    {
        var game = Bound.Second(new CarbonPriceFloor { Dollars = 60 }, new ClimateFinance { PercentOfGdp = 0.5 });

        var played = game.Resolve();

        Assert.Empty(played.Audit!.Broken);
        Assert.All(game.Pack.Playable, nation => Assert.True(played.Orders.CarbonPrice[game.Row(nation.Value)] >= 60.0));
        Assert.Equal(0.005 * played.Audit.Laid.Opening.Gdp(0), played.Orders.ToClimate[0], 1e-9 * played.Orders.ToClimate[0]);
        Booked.Holds(game.Pack, game.State, played);
    }

    [Fact]
    public void A_gift_that_was_promised_makes_room_for_itself()
    {
        var full = Playing.SmallInItsSecondRound().Plans("USA", ("clean-research", null, 60), ("services", null, 40)).EndRound();

        var plan = Bound.By(full, [new ClimateFinance { PercentOfGdp = 1.0 }]).Input().Plans[Usa];

        // 1 % of GDP is a quarter of a budget of 4 %; the rest keeps its proportions.
        Assert.Equal(25.0, plan.Lines.Single(line => line.Lever.Value == "pool").Amount, 0.5);
        Assert.Equal(100.0, PlanRules.PercentOfBudget(plan), 1e-9);
        Assert.Equal(1.5, plan.Lines[0].Amount / plan.Lines[1].Amount, 1e-9);
    }

    [Fact]
    public void A_gift_held_back_is_seen_by_everybody_and_costs_trust()
    {
        var kept = Bound.Second(new ClimateFinance { PercentOfGdp = 0.4 }).EndRound();
        var broken = Bound.Second(new ClimateFinance { PercentOfGdp = 0.4 }).Plans("USA").EndRound();

        var breach = Assert.Single(broken.Treaty().Standing.Breaches);
        Assert.Equal((Usa, 1.0, false), (breach.Nation, breach.Missing, breach.Remedied));
        Assert.Equal(["breach-found"], broken.Treaty().Events.Select(one => one.Kind));
        Assert.Empty(kept.Treaty().Standing.Breaches);
        Assert.Equal(1, TreatyAccount.Of(broken.State, new("1")).Single(account => account.Nation == Usa).Found);
        Assert.Equal(0.0, TreatyAccount.Of(broken.State, new("1")).Single(account => account.Nation == Usa).DeliveredBillions);
        Assert.True(kept.EndRound().Nation("USA").Reputation > broken.EndRound().Nation("USA").Reputation + 3.0);
    }

    [Fact]
    public void Notice_then_a_round_to_mend_then_the_remedy_until_it_is_mended()
    {
        var game = Bound.Second(new ClimateFinance { PercentOfGdp = 0.4, Remedy = new() { Kind = "payment", CureRounds = 1 } });

        game.Plans("USA").EndRound();
        Assert.False(Assert.Single(game.Treaty().Standing.Breaches).Remedied);
        game.Plans("USA").EndRound();
        Assert.True(Assert.Single(game.Treaty().Standing.Breaches).Remedied);
        var due = game.Duties().Duties.Single(duty => duty.Row == 0);
        Assert.Equal(0.8, due.PercentOfGdp, 1e-12);
        game.EndRound();

        Assert.Empty(game.Treaty().Standing.Breaches);
        Assert.Equal(["breach-found", "remedy", "cured"], game.Treaty().Events.Select(one => one.Kind));
    }

    [Fact]
    public void What_nobody_looked_for_stays_hidden_and_costs_nothing()
    {
        var game = Bound.Second(new CarbonPriceFloor { Dollars = 80, Check = "none" }).Plans("USA").EndRound();

        Assert.Empty(game.Treaty().Standing.Breaches);
        Assert.Equal(new(new("1"), new("c1"), Usa), Assert.Single(game.State.Broken!));
        Assert.Equal(1, TreatyAccount.Of(game.State, new("1")).Single(account => account.Nation == Usa).Kept);
        Assert.Null(game.State.Nations[0].DutiesHeard);
        Assert.NotNull(game.State.Nations[1].DutiesHeard);
    }

    // 400 worlds: each regime finds as many as its odds say.
    [Theory]
    [InlineData("none", 0.0)]
    [InlineData("self-report", 0.3)]
    [InlineData("inspection", 0.9)]
    public void Who_looks_finds_as_often_as_the_regime_says(string regime, double odds)
    {
        var game = Bound.Second(new CarbonPriceFloor { Dollars = 80, Check = regime }).Plans("USA");

        var found = Enumerable.Range(1, 400).Count(seed => game.Resolve(seed).Audit!.Broken.Values.Single().Found);

        Assert.InRange(found / 400.0, odds - 0.08, odds + 0.08);
    }

    [Fact]
    public void A_treaty_that_nobody_wrote_changes_no_byte()
    {
        var game = Playing.SmallInItsSecondRound();

        Assert.Null(game.Resolve().State.Treaties);
        Assert.Null(game.Resolve().Audit);
        Assert.Null(game.Input().Treaties);
    }
}
