using System.Collections.Immutable;
using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>
/// Where a plan that is still being made would lead, together with what its nation has announced. Without both the nation repeats its standing plan and says nothing new, as it does when it does nothing. The others do in both what everybody may know: they go on
/// with the plans they last carried out, give what they have announced since, offer what they offer now, and keep their promises; what lies secretly on their tables is not looked at.
/// </summary>
public sealed class DraftForecast
{
    private readonly RoundView view;
    private readonly Announced announced;
    private readonly ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> promises;
    private readonly ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> earlier;
    private readonly ImmutableSortedDictionary<NationId, IReadOnlyList<OfferDocument>> offers;
    private readonly Dictionary<NationId, IReadOnlyList<WorldInMotion>> without = [];

    /// <param name="view">the round as it opened</param>
    /// <param name="announced">what was announced in it so far</param>
    public DraftForecast(RoundView view, Announced announced)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(announced);
        (this.view, this.announced) = (view, announced);
        promises = earlier = view.Opening.State.Pledges;
        // Most nations neither offer anything nor did.
        offers = announced.Offers
            .Where(pair => view.Opening.State.Plans.TryGetValue(pair.Key, out var plan) && (pair.Value.Count > 0 || plan.Lines.Any(line => line.If is not null)))
            .ToImmutableSortedDictionary();
        foreach (var (challenge, byNation) in announced.Pledges)
            promises = promises.SetItem(challenge, promises.GetValueOrDefault(challenge, ImmutableSortedDictionary<NationId, double>.Empty).SetItems(byNation));
    }

    /// <summary>Both headings, or why such a plan could not be laid on the table either.</summary>
    public Ruling<Foreseen> Of(NationId nation, Plan draft)
    {
        if (PlanRules.Check(draft, view, nation) is { } refusal)
            return new Ruling<Foreseen>.Refused(refusal);
        var (pack, state, place) = (view.Pack, view.Opening.State, view.Pack.PlaceOf(nation));
        var others = Others(nation);
        var before = Without(nation, others);
        var plan = InOrder(pack, nation, draft);
        var after = !announced.Pledges.Values.Any(byNation => byNation.ContainsKey(nation)) && plan.Lines.SequenceEqual(InOrder(pack, nation, PlanRules.WhatHolds(StandingPlans.Of(pack, state)[nation], pack, view.Round, nation)).Lines)
            ? before
            : Forecast.EndsOf(pack, state, others.SetItem(nation, plan), promises);
        var (worldBefore, worldAfter) = (MeterReading.Mean(before), MeterReading.Mean(after));
        return new Ruling<Foreseen>.Accepted(new Foreseen
        {
            Branch = view.Branch,
            Round = view.Round,
            Year = pack.LastYear,
            World = [.. pack.Meters.Select(card => new ForeseenFigure(card.Meter.Value, MeterRows.UnitOf(card.Meter), MeterRows.LowerIsBetter(card.Meter), worldBefore[card.Meter], worldAfter[card.Meter]))],
            Own =
            [
                Own("emissions", "gigatonnes", lowerIsBetter: true, world => world.Co2[place]),
                Own("income", "dollars-per-day", lowerIsBetter: false, world => Poverty.Median(world.Household[place], world.Numbers.Spread[place])),
                Own("poverty", "percent", lowerIsBetter: true, world => 100.0 * world.Poor[place]),
                Own("reputation", "points", lowerIsBetter: false, world => 100.0 * world.Reputation[place]),
            ],
        });

        ForeseenFigure Own(string name, string unit, bool lowerIsBetter, Func<WorldInMotion, double> read) => new(name, unit, lowerIsBetter, Mean(before, read), Mean(after, read));
    }

    // Everybody's plan but this nation's own with what was announced: its own words are compared with its deeds, not taken for them.
    private ImmutableSortedDictionary<NationId, Plan> Others(NationId nation) =>
        Forecast.Kept(view, announced.Pledges.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Remove(nation)), Offering(nation));

    // The standing plans, with what waits for others as it lies on everybody's table now; the nation's own new offers belong to its plan.
    private ImmutableSortedDictionary<NationId, Plan> Offering(NationId nation)
    {
        var plans = StandingPlans.Of(view.Pack, view.Opening.State);
        foreach (var (other, theirs) in offers)
        {
            if (other != nation)
                plans = plans.SetItem(other, Offering(plans[other], theirs, view.Opening.Nations[view.Pack.PlaceOf(other)].BudgetBillionsPerYear));
        }
        return plans;
    }

    private static Plan Offering(Plan plan, IReadOnlyList<OfferDocument> theirs, double budget)
    {
        List<PlanLine> lines = [.. plan.Lines.Where(line => line.If is null)];
        var room = 100.0 - PlanRules.PercentOfBudget(new Plan { Lines = lines });
        foreach (var offer in theirs)
        {
            var percent = 100.0 * offer.BillionsPerYear / budget;
            percent = percent < room ? percent : room;
            lines.Add(new PlanLine { Lever = Pool.Name, To = offer.Challenge.Value, Amount = percent, If = offer.If });
            room -= percent;
        }
        return new Plan { Lines = lines };
    }

    // Whoever announced and offered nothing sees the same world without a plan as everybody else who did not.
    private IReadOnlyList<WorldInMotion> Without(NationId nation, ImmutableSortedDictionary<NationId, Plan> others)
    {
        var speaks = announced.Pledges.Values.Any(byNation => byNation.ContainsKey(nation)) || offers.ContainsKey(nation);
        var whose = speaks ? nation : default;
        if (!without.TryGetValue(whose, out var known))
            without[whose] = known = Forecast.EndsOf(view.Pack, view.Opening.State, others, Unsaid(nation));
        return known;
    }

    // As if the nation had not opened its mouth in this round: what its new word does belongs to its plan.
    private ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> Unsaid(NationId nation)
    {
        var unsaid = promises;
        foreach (var (challenge, byNation) in announced.Pledges)
        {
            if (!byNation.ContainsKey(nation))
                continue;
            var before = earlier.GetValueOrDefault(challenge, ImmutableSortedDictionary<NationId, double>.Empty);
            var now = unsaid[challenge];
            unsaid = unsaid.SetItem(challenge, before.TryGetValue(nation, out var word) ? now.SetItem(nation, word) : now.Remove(nation));
        }
        return unsaid;
    }

    // The order in which lines were typed changes nothing, not even the last bit; an amount of nothing is no line.
    private static Plan InOrder(Pack pack, NationId nation, Plan plan)
    {
        List<PlanLine> lines = [.. plan.Lines.Where(line => line.Amount != 0.0)];
        lines.Sort((one, other) =>
        {
            var byLever = string.CompareOrdinal(one.Lever.Value, other.Lever.Value);
            var byTarget = byLever != 0 ? byLever : string.CompareOrdinal(one.To, other.To);
            return byTarget != 0 ? byTarget : (one.If is null ? 0 : 1) - (other.If is null ? 0 : 1);
        });
        return new Plan { Lines = lines };
    }

    private static double Mean(IReadOnlyList<WorldInMotion> futures, Func<WorldInMotion, double> read)
    {
        var sum = 0.0;
        foreach (var world in futures)
            sum += read(world);
        return (1.0 / futures.Count) * sum;
    }
}

/// <summary>The public pledges of the open round, billions per year; those under a condition apart.</summary>
public sealed record Announced(ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> Pledges)
{
    public static Announced Nothing { get; } = new(ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty);

    /// <summary>
    /// What each nation offers under a condition now; nothing for one that has taken its offer back. Whoever is not here goes on with the offers of its last plan.
    /// </summary>
    public ImmutableSortedDictionary<NationId, IReadOnlyList<OfferDocument>> Offers { get; init; } = ImmutableSortedDictionary<NationId, IReadOnlyList<OfferDocument>>.Empty;

    /// <summary>The same words, whoever wrote them down.</summary>
    public bool Equals(Announced? other) => other is not null && (ReferenceEquals(this, other)
        || (Pledges.Count == other.Pledges.Count && Pledges.All(pair => other.Pledges.TryGetValue(pair.Key, out var theirs) && pair.Value.SequenceEqual(theirs))
            && Offers.Count == other.Offers.Count && Offers.All(pair => other.Offers.TryGetValue(pair.Key, out var theirs) && pair.Value.SequenceEqual(theirs))));

    public override int GetHashCode() => Pledges.Count;
}
