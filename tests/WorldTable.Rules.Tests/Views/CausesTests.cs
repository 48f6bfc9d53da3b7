using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

public sealed class CausesTests
{
    [Fact]
    public void A_nation_is_named_for_every_lever_that_moved_the_heading()
    {
        var causes = Playing.Small()
            .Plans("EUN", ("carbon-price", null, 150), ("pool", "climate", 20))
            .Plans("CHN", ("carbon-price", null, 100), ("pool", "climate", 10))
            .EndRound().Meter("temperature").CausesHeading;

        Assert.Equal(
            ["cause.plan.carbon-price CHN", "cause.plan.carbon-price EUN", "cause.plan.pool-climate CHN", "cause.plan.pool-climate EUN"],
            causes.Where(cause => cause.Said.Key != "cause.rest").Select(Told).Order(StringComparer.Ordinal));
        Assert.All(causes.Where(cause => cause.Said.Key != "cause.rest"), cause => Assert.True(cause.Amount < 0.0));
        Assert.True(Math.Abs(causes.Where(cause => cause.Said.Key == "cause.rest").Sum(cause => cause.Amount)) < 0.1 * Math.Abs(causes.Sum(cause => cause.Amount)));
    }

    [Fact]
    public void What_a_lone_step_did_is_the_whole_change()
    {
        var meter = Playing.Small().Plans("USA", ("carbon-price", null, 3), ("pool", "climate", 25)).EndRound().Meter("temperature");

        var cause = Assert.Single(meter.CausesHeading);
        Assert.Equal("cause.plan.pool-climate USA", Told(cause));
        Assert.Equal(Shown.Of(meter.ChangeHeading, meter.Unit), cause.Amount, 1e-9);
    }

    [Fact]
    public void A_broken_promise_is_the_cause_of_lost_trust_with_its_pool_its_word_and_its_deed()
    {
        var game = Playing.Small().NobodyPlans();
        var trust = game.Plans("USA", ("pool", "climate", game.Percent("USA", 120))).Pledges("USA", "climate", 400).EndRound().Meter("trust");

        var broken = trust.CausesNow.MinBy(cause => cause.Amount)!;
        Assert.True(broken.Amount < 0.0);
        Assert.Equal("cause.promise-short USA", Told(broken));
        Assert.Equal("climate", broken.Said.Arguments["pool"].Text);
        Assert.Equal((400.0, 120.0), (broken.Said.Arguments["promised"].Number, Math.Round(broken.Said.Arguments["given"].Number, 9)));
        // Until 2100 the gift grows to seven tenths of what was promised: still broken, so it wins no trust ahead either.
        Assert.DoesNotContain(trust.CausesHeading, cause => cause.Said.Key == "cause.promise-short" && cause.Amount > 0.0);
    }

    [Fact]
    public void A_kept_promise_a_silent_gift_and_aid_are_causes_of_won_trust()
    {
        var game = Playing.Small().EndRound().NobodyPlans();
        var trust = game
            .Plans("EUN", ("pool", "climate", game.Percent("EUN", 200))).Pledges("EUN", "climate", 200)
            .Plans("CHN", ("pool", "poverty", 15))
            .Plans("IND", ("aid", "EAC", 10))
            .EndRound().Meter("trust");

        Assert.Equal(
            ["cause.aid-given IND", "cause.gift CHN", "cause.promise-kept EUN"],
            trust.CausesNow.Where(cause => cause.Amount > 0.0 && cause.Said.Key is not ("cause.rest" or "cause.trust-heals")).Select(Told).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_promise_that_is_not_renewed_is_a_cause_too()
    {
        var game = Playing.Small().NobodyPlans();
        game.Plans("EUN", ("pool", "climate", game.Percent("EUN", 300))).Pledges("EUN", "climate", 300).EndRound();
        var trust = game.Plans("EUN").EndRound().Meter("trust");

        Assert.Contains("cause.promise-none EUN", trust.CausesHeading.Where(cause => cause.Amount < 0.0).Select(Told));
    }

    private static string Told(Cause cause) => $"{cause.Said.Key} {cause.Said.Arguments["nation"].Text}";
}
