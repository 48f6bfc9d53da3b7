using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Tests.Challenges;

public sealed class ConditionRulesTests
{
    private static readonly NationId Eac = new("EAC");

    [Theory]
    [InlineData(3, null, null)]
    [InlineData(5, 5.0, null)]
    [InlineData(null, null, 40.0)]
    [InlineData(1, 0.5, 0.000001)]
    public void A_condition_asks_for_others_or_for_a_sum_or_for_both(int? others, double? each, double? total) => Assert.Null(Check(others, each, total));

    [Theory]
    [InlineData(null, null, null, "nothing")]
    [InlineData(null, 5.0, 40.0, "alone")]
    [InlineData(0, null, null, "others")]
    [InlineData(-1, null, null, "others")]
    [InlineData(6, null, null, "others")]
    [InlineData(3, 0.0, null, "amount")]
    [InlineData(3, -5.0, null, "amount")]
    [InlineData(3, double.NaN, null, "amount")]
    [InlineData(null, null, double.PositiveInfinity, "amount")]
    [InlineData(null, null, 0.0, "amount")]
    [InlineData(null, null, -1.0, "amount")]
    [InlineData(null, null, 1e7, "reach")]
    [InlineData(5, 100.0, null, "reach")]
    public void Any_other_condition_is_refused_with_the_reason(int? others, double? each, double? total, string reason)
    {
        var refusal = Check(others, each, total)!;

        Assert.Equal((Refusals.BadCondition, reason), (refusal.Code, refusal.Said.Arguments["reason"].Text));
    }

    [Theory]
    [InlineData("clean-research", null)]
    [InlineData("carbon-price", null)]
    [InlineData("aid", "IND")]
    public void Only_a_pool_waits_for_others(string lever, string? to)
    {
        PlanLine line = new() { Lever = new LeverId(lever), To = to, Amount = 1, If = new PledgeCondition { Others = 1 } };

        Assert.Equal("pool", PlanRules.Check(new Plan { Lines = [line] }, Playing.SmallInItsSecondRound().View(), Eac)!.Said.Arguments["reason"].Text);
    }

    [Fact]
    public void A_pool_takes_one_line_with_and_one_without_a_condition_and_the_whole_counts_against_the_budget()
    {
        var view = Playing.Small().View();
        PlanLine gift = new() { Lever = new LeverId("pool"), To = "climate", Amount = 40 };
        var offer = gift with { If = new PledgeCondition { Others = 1 } };
        Refusal? Check(params PlanLine[] lines) => PlanRules.Check(new Plan { Lines = lines }, view, Eac);

        Assert.Null(Check(gift, offer));
        Assert.Equal(Refusals.LeverTwice, Check(offer, offer with { Amount = 1, If = new PledgeCondition { Total = 1 } })!.Code);
        Assert.Equal(20.0, Check(gift, offer with { Amount = 80 })!.Said.Arguments["share"].Number, 1e-9);
        Assert.Equal(Refusals.BadAmount, Check(offer with { Amount = -1 })!.Code);
        Assert.Equal(Refusals.UnknownTarget, Check(offer with { To = "tides" })!.Code);
    }

    [Fact]
    public void A_plan_that_goes_on_keeps_a_condition_that_others_have_become_too_poor_for()
    {
        var pack = PackShelf.Named("small-table")!;
        Plan plan = new() { Lines = [new PlanLine { Lever = new LeverId("pool"), To = "climate", Amount = 1, If = new PledgeCondition { Total = 1e7 } }] };

        Assert.Same(plan, PlanRules.WhatHolds(plan, pack, 1, Eac));
        Assert.Empty(PlanRules.WhatHolds(new Plan { Lines = [plan.Lines[0] with { If = new PledgeCondition { Others = 6 } }] }, pack, 1, Eac).Lines);
    }

    private static Refusal? Check(int? others, double? each, double? total)
    {
        PlanLine line = new() { Lever = new LeverId("pool"), To = "climate", Amount = 1, If = new PledgeCondition { Others = others, Each = each, Total = total } };
        return PlanRules.Check(new Plan { Lines = [line] }, Playing.Small().View(), Eac);
    }
}
