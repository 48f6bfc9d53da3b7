using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Views;

/// <summary>At 24 seats so many steps are taken that only the weightiest are run to the end: they must be the right ones.</summary>
public sealed class LargeTableTests
{
    private static readonly Pack World = PackShelf.Named("world-2025")!;
    private static readonly RoundOutcome Opening = Round.Opening(World, 1);
    private static readonly RoundInput Input = new AllCooperate().Everybody(World, Opening);
    private static readonly Lazy<RoundOutcome> First = new(() => Round.Play(World, Opening, Input, 1));

    [Fact]
    public void Causes_of_every_meter_add_up_to_its_change()
    {
        foreach (var meter in First.Value.Meters)
        {
            Assert.InRange(meter.CausesHeading.Count, 1, 6);
            Assert.Equal(Shown.Of(meter.ChangeNow, meter.Unit), meter.CausesNow.Sum(cause => cause.Amount), 1e-9);
            Assert.Equal(Shown.Of(meter.ChangeHeading, meter.Unit), meter.CausesHeading.Sum(cause => cause.Amount), 1e-9);
        }
    }

    [Fact]
    public void Played_twice_the_same_causes_are_told() => Assert.Equal(
        JsonSerializer.Serialize(First.Value, RulesJson.Options),
        JsonSerializer.Serialize(Round.Play(World, Opening, Input, 1), RulesJson.Options));

    // Every nation's whole plan taken out again: who then warms the world most has most of the credit.
    [Fact]
    public void Who_cools_the_world_most_is_told_by_name()
    {
        var with = Forecast.HeadingOf(World, Opening.State, Input.Plans, Input.Pledges).Temperature;
        var most = World.Playable
            .OrderByDescending(nation => Forecast.HeadingOf(World, Opening.State, Input.Plans.SetItem(nation, Opening.State.Plans[nation]), Input.Pledges).Temperature - with)
            .Take(3)
            .Select(nation => nation.Value);

        var told = First.Value.Meters.Single(meter => meter.Id == MeterNames.Temperature).CausesHeading.Where(cause => cause.Said.Key != "cause.rest").Select(cause => cause.Said.Arguments["nation"].Text);

        Assert.Empty(most.Except(told));
    }

    // What stands for the round travels once; what a touch changes is small even when a plan uses every policy on everybody.
    [Fact]
    public void A_change_of_a_plan_travels_in_less_than_four_kilobytes_and_its_levers_in_less_than_forty()
    {
        RoundView view = new() { Pack = World, Branch = 0, Round = 4, Phase = Rules.Worlds.Phase.Table, Opening = First.Value };
        NationId usa = new("USA");
        Plan everything = new()
        {
            Lines = [.. from lever in Lever.All from to in lever.Targets(World, usa) select new PlanLine { Lever = lever.Id, To = to, Amount = lever.Form.CountsAgainstBudget ? 1.5 : 10 }],
        };

        Assert.Null(PlanRules.Check(everything, view, usa));
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(PlanDocuments.Of(view, usa, new NationTable { Plan = everything }), RulesJson.Options).Length, 1, 4 * 1024);
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(PlanDocuments.Levers(view, usa), RulesJson.Options).Length, 1, 40 * 1024);
    }
}
