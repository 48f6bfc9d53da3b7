using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Nations;

public sealed class PlanRulesTests
{
    private static readonly NationId Eac = new("EAC");

    [Fact]
    public void A_plan_may_use_every_lever_towards_everybody_and_no_more()
    {
        var world = Playing.Of(PackShelf.Named("world-2025")!);
        var usa = new NationId("USA");
        List<PlanLine> lines = [.. Lever.All.SelectMany(lever => lever.Targets(world.Pack, usa).Select(to => new PlanLine { Lever = lever.Id, To = to, Amount = 0 }))];
        lines.AddRange(lines.Where(line => line.Lever == Pool.Name).Select(line => line with { If = new PledgeCondition { Others = 1 } }).ToList());
        RoundView late = world.View() with { Round = 10 };

        Assert.Equal(73, lines.Count);
        Assert.Null(PlanRules.Check(new Plan { Lines = lines }, late, usa));
        var refusal = PlanRules.Check(new Plan { Lines = [.. lines, lines[0]] }, late, usa)!;
        Assert.Equal((Refusals.TooManyLines, 73.0), (refusal.Code, refusal.Said.Arguments["most"].Number));
    }

    [Fact]
    public void A_plan_within_the_budget_of_open_levers_holds()
    {
        var view = Playing.Small().View();

        Assert.Null(PlanRules.Check(Playing.PlanOf(("pool", "climate", 60), ("clean-research", null, 40), ("carbon-price", null, 500)), view, Eac));
        Assert.Null(PlanRules.Check(Plan.Empty, view, Eac));
        Assert.Null(PlanRules.Check(Playing.PlanOf(("pool", "climate", 0)), view, Eac));
        Assert.Null(PlanRules.Check(Playing.PlanOf(("aid", "REST", 3), ("aid", "IND", 3), ("pool", "poverty", 5), ("pool", "climate", 5)), Playing.SmallInItsSecondRound().View(Phase.Decision), Eac));
    }

    [Fact]
    public void Tenths_that_add_up_to_a_hundred_are_within_the_budget()
    {
        var view = Playing.SmallInItsSecondRound().View();
        var plan = Playing.PlanOf(("pool", "climate", 33.3), ("pool", "poverty", 33.3), ("services", null, 33.3), ("clean-research", null, 0.1));

        Assert.Null(PlanRules.Check(plan, view, Eac));
    }

    [Fact]
    public void Over_budget_is_refused_and_says_by_how_much()
    {
        var refusal = Refused(("pool", "climate", 80), ("clean-research", null, 32.5));

        Assert.Equal(Refusals.OverBudget, refusal.Code);
        Assert.Equal(12.5, refusal.Said.Arguments["share"].Number, 1e-9);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.001)]
    [InlineData(100.001)]
    [InlineData(1e300)]
    public void An_amount_out_of_range_is_refused_with_the_range(double amount)
    {
        var refusal = Refused(("clean-research", null, amount));

        Assert.Equal(Refusals.BadAmount, refusal.Code);
        Assert.Equal(0.0, refusal.Said.Arguments["min"].Number);
        Assert.Equal(100.0, refusal.Said.Arguments["max"].Number);
    }

    [Fact]
    public void A_carbon_price_above_its_form_is_refused() => Assert.Equal(Refusals.BadAmount, Refused(("carbon-price", null, 501)).Code);

    [Theory]
    [InlineData("magic", null)]
    [InlineData("", null)]
    [InlineData("Carbon-Price", null)]
    public void An_unknown_lever_is_refused(string lever, string? to) => Assert.Equal(Refusals.UnknownLever, Refused((lever, to, 1)).Code);

    [Theory]
    [InlineData("pool", null)]
    [InlineData("pool", "tides")]
    [InlineData("pool", "EAC")]
    [InlineData("carbon-price", "EAC")]
    [InlineData("aid", null)]
    [InlineData("aid", "EAC")]
    [InlineData("aid", "climate")]
    [InlineData("aid", "XXX")]
    public void A_target_that_cannot_receive_is_refused(string lever, string? to) =>
        Assert.Equal(Refusals.UnknownTarget, PlanRules.Check(Playing.PlanOf((lever, to, 1)), Playing.SmallInItsSecondRound().View(), Eac)!.Code);

    [Theory]
    [InlineData("services", null)]
    [InlineData("pool", "poverty")]
    [InlineData("aid", "IND")]
    public void A_lever_that_opens_later_is_refused_and_says_when(string lever, string? to)
    {
        var refusal = Refused((lever, to, 1));

        Assert.Equal(Refusals.LeverNotYet, refusal.Code);
        Assert.Equal(lever, refusal.Said.Arguments["lever"].Text);
        Assert.Equal(2.0, refusal.Said.Arguments["round"].Number);
        Assert.Null(PlanRules.Check(Playing.PlanOf((lever, to, 1)), Playing.SmallInItsSecondRound().View(), Eac));
    }

    [Fact]
    public void The_same_line_twice_is_refused_even_when_it_fits() =>
        Assert.Equal(Refusals.LeverTwice, Refused(("pool", "climate", 1), ("pool", "climate", 2)).Code);

    [Theory]
    [InlineData(Phase.Lobby)]
    [InlineData(Phase.Briefing)]
    [InlineData(Phase.Report)]
    [InlineData(Phase.Ended)]
    public void Another_phase_is_refused_and_named(Phase phase)
    {
        var refusal = PlanRules.Check(Plan.Empty, Playing.Small().View(phase), Eac)!;

        Assert.Equal(Refusals.NotNow, refusal.Code);
        Assert.Equal(Phases.Word(phase), refusal.Said.Arguments["phase"].Text);
    }

    [Theory]
    [InlineData("REST")]
    [InlineData("XXX")]
    [InlineData("")]
    public void Who_has_no_seat_has_no_plan(string nation) =>
        Assert.Equal(Refusals.UnknownNation, PlanRules.Check(Plan.Empty, Playing.Small().View(), new NationId(nation))!.Code);

    [Fact]
    public void A_plan_with_holes_or_far_too_many_lines_is_refused()
    {
        var view = Playing.Small().View();

        Assert.Equal(Refusals.BadRequest, PlanRules.Check(new Plan { Lines = [null!] }, view, Eac)!.Code);
        Assert.Equal(Refusals.BadRequest, PlanRules.Check(new Plan { Lines = null! }, view, Eac)!.Code);
        Assert.Equal(Refusals.BadRequest, PlanRules.Check(null!, view, Eac)!.Code);
        var line = new PlanLine { Lever = new LeverId("pool"), To = "climate", Amount = 0 };
        Assert.Equal(Refusals.TooManyLines, PlanRules.Check(new Plan { Lines = [.. Enumerable.Repeat(line, 1000)] }, view, Eac)!.Code);
    }

    private static Refusal Refused(params (string Lever, string? To, double Amount)[] lines) =>
        PlanRules.Check(Playing.PlanOf(lines), Playing.Small().View(), Eac)!;
}
