using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>
/// Why headings changed: for each nation that changed its plan, the world is run again with that nation's last plan, from this round on to the end;
/// the difference is its doing. What is left (choices that work together, and the round's own course) is the rest.
/// </summary>
public sealed class CausesHeading
{
    private readonly List<(NationFigures Nation, Plan Plan, Plan Last, MeterReading Change)> changes = [];

    public CausesHeading(Pack pack, RoundOutcome before, RoundInput input, Resolution played, MeterReading heading, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(played);
        for (var place = 0; place < pack.Playable.Count; place++)
        {
            var nation = pack.Playable[place];
            var (last, plan) = (before.State.Plans[nation], played.State.Plans[nation]);
            if (plan.Lines.SequenceEqual(last.Lines))
                continue;
            var other = Round.Resolve(pack, before.State, input with { Plans = input.Plans.SetItem(nation, last) }, seed).State;
            var without = Forecast.HeadingOf(pack, other, other.Plans, other.Pledges);
            changes.Add((before.Nations[place], plan, last, new MeterReading(
                heading.Temperature - without.Temperature,
                heading.Prosperity - without.Prosperity,
                heading.Poverty - without.Poverty,
                heading.Trust - without.Trust)));
        }
    }

    /// <summary>The three largest causes of a heading's change and the rest.</summary>
    public IReadOnlyList<Cause> Of(MeterId meter, double change) =>
        TopCauses.Of(changes.Select(row => new Cause(Words(meter, row.Nation, row.Plan, row.Last), row.Change[meter])), change);

    // Names the line that changed most among those that move this meter; a plan that changed elsewhere is only called new.
    private static Said Words(MeterId meter, NationFigures nation, Plan plan, Plan last)
    {
        var name = ("nation", (SaidArgument)nation.Nation.Value);
        var (most, size) = (default(PlanLine), 0.0);
        foreach (var line in plan.Lines.Concat(last.Lines.Select(old => old with { Amount = 0.0 })))
        {
            var step = Math.Abs(Amount(plan, line) - Amount(last, line)) / Lever.Named(line.Lever)!.Form.Max;
            if (Moves(meter, line) && step > size)
                (most, size) = (line with { Amount = Amount(plan, line) }, step);
        }
        if (most is null)
            return Said.Of("cause.plan", name);
        if (most.Lever == CarbonPrice.Name)
            return Said.Of("cause.plan.carbon-price", name, ("dollars", most.Amount));
        var billions = ("billions", (SaidArgument)(nation.BudgetBillionsPerYear * most.Amount / 100.0));
        return most.Lever == Aid.Name ? Said.Of("cause.plan.aid", name, ("to", most.To!), billions)
            : most.Lever == Pool.Name ? Said.Of("cause.plan.pool-" + most.To, name, billions)
            : Said.Of("cause.plan." + most.Lever, name, billions);
    }

    private static double Amount(Plan plan, PlanLine like)
    {
        foreach (var line in plan.Lines)
        {
            if (line.Lever == like.Lever && line.To == like.To)
                return line.Amount;
        }
        return 0.0;
    }

    private static bool Moves(MeterId meter, PlanLine line)
    {
        var cools = line.Lever == CarbonPrice.Name || line.Lever == CleanResearch.Name || (line.Lever == Pool.Name && line.To == ChallengeNames.Climate.Value);
        return meter == MeterNames.Temperature ? cools : meter == MeterNames.Poverty ? !cools : meter == MeterNames.Prosperity;
    }
}
