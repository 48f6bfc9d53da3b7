using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Views;

/// <summary>One thing that one nation may do otherwise: a lever (a pool with what was said about it; aid to all receivers together).</summary>
internal sealed record Step(NationId Nation, LeverId Lever, string? Pool)
{
    /// <summary>Every step in which two sealed rounds differ, nation by nation in the pack's order.</summary>
    public static IEnumerable<Step> Between(Pack pack, RoundInput last, RoundInput now) =>
        from nation in pack.Playable
        from step in Of(nation, last, now)
        where !step.Lines(last).SequenceEqual(step.Lines(now)) || step.Promised(last) != step.Promised(now)
        select step;

    /// <summary>A round like this one, but this step taken as in the other.</summary>
    public RoundInput Swap(RoundInput into, RoundInput from)
    {
        List<PlanLine> lines = [.. into.Plans[Nation].Lines.Where(line => !Covers(line)), .. Lines(from)];
        var swapped = into with { Plans = into.Plans.SetItem(Nation, new Plan { Lines = lines }) };
        if (Pool is null || Promised(into) == Promised(from))
            return swapped;
        ChallengeId challenge = new(Pool);
        var byNation = into.Pledges.GetValueOrDefault(challenge, ImmutableSortedDictionary<NationId, double>.Empty);
        return swapped with { Pledges = into.Pledges.SetItem(challenge, byNation.SetItem(Nation, Promised(from))) };
    }

    /// <summary>The lines of a round's plan that belong to this step.</summary>
    public IEnumerable<PlanLine> Lines(RoundInput input) =>
        input.Plans.TryGetValue(Nation, out var plan) ? plan.Lines.Where(line => Covers(line) && line.Amount != 0.0).OrderBy(line => line.To, StringComparer.Ordinal) : [];

    /// <summary>True when less is done (or announced) than before.</summary>
    public bool Falls(RoundInput last, RoundInput now) =>
        Lines(now).Sum(line => line.Amount) - Lines(last).Sum(line => line.Amount) is var more && more != 0.0 ? more < 0.0 : Promised(now) < Promised(last);

    /// <summary>What was announced with it, billions per year.</summary>
    public double Promised(RoundInput input) =>
        Pool is not null && input.Pledges.TryGetValue(new ChallengeId(Pool), out var byNation) ? byNation.GetValueOrDefault(Nation) : 0.0;

    private static IEnumerable<Step> Of(NationId nation, RoundInput last, RoundInput now) =>
        last.Plans[nation].Lines.Concat(now.Plans[nation].Lines)
            .Select(line => new Step(nation, line.Lever, line.Lever == Nations.Levers.Pool.Name ? line.To : null))
            .Concat(last.Pledges.Keys.Concat(now.Pledges.Keys).Select(challenge => new Step(nation, Nations.Levers.Pool.Name, challenge.Value)))
            .Distinct();

    private bool Covers(PlanLine line) => line.Lever == Lever && (Pool is null || line.To == Pool);
}
