using System.Collections.Immutable;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>The world run forward to the pack's last year, every round under the same plans and promises: the mean of the futures that all forecasts share (<see cref="Futures"/>).</summary>
public sealed record Forecast
{
    /// <summary>From now to the last year, every five years and at the end of each round.</summary>
    public required IReadOnlyList<ForecastPoint> Points { get; init; }

    /// <summary>Where every meter ends.</summary>
    public MeterReading Heading => Points[^1].Middle;

    /// <summary>The present plans and promises go on, and the treaties in force with them.</summary>
    public static Forecast Of(Pack pack, WorldState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(pack, state, StandingPlans.Of(pack, state), state.Pledges);
    }

    /// <summary>These plans, by seat, go on with the state's promises.</summary>
    public static Forecast Of(Pack pack, WorldState state, ImmutableSortedDictionary<NationId, Plan> plans)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(pack, state, plans, state.Pledges);
    }

    /// <summary>These plans and promises, by seat, go on.</summary>
    public static Forecast Of(
        Pack pack,
        WorldState state,
        ImmutableSortedDictionary<NationId, Plan> plans,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges)
    {
        List<List<ForecastPoint>> futures = [];
        Futures.Of(seed =>
        {
            List<ForecastPoint> points = [];
            futures.Add(points);
            return Run(pack, state, plans, pledges, world => points.Add(Band.Around(world, state.Year, MeterReading.Of(world))), seed: seed);
        });
        return new Forecast { Points = futures.Count == 1 ? futures[0] : [.. futures[0].Select((_, at) => ForecastPoint.Mean([.. futures.Select(points => points[at])]))] };
    }

    /// <summary>The present plans go on, and every pledge on the table is given in full: so a heading answers a pledge at once.</summary>
    public static Forecast WithPledges(RoundView view, ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view.Pack, view.Opening.State, Kept(view, pledges), pledges);
    }

    /// <summary>Only where the meters end when every pledge on the table is given in full: what a table shows beside its pledges.</summary>
    public static MeterReading HeadingWithPledges(RoundView view, ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges)
    {
        ArgumentNullException.ThrowIfNull(view);
        return HeadingOf(view.Pack, view.Opening.State, Kept(view, pledges), pledges);
    }

    /// <summary>Only where the meters end: the quick way for comparisons.</summary>
    public static MeterReading HeadingOf(
        Pack pack,
        WorldState state,
        ImmutableSortedDictionary<NationId, Plan> plans,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges,
        Action<Orders>? change = null) => MeterReading.Mean(EndsOf(pack, state, plans, pledges, change));

    /// <summary>The world in its last year, in each of the futures that differ.</summary>
    internal static IReadOnlyList<WorldInMotion> EndsOf(
        Pack pack,
        WorldState state,
        ImmutableSortedDictionary<NationId, Plan> plans,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges,
        Action<Orders>? change = null) => Futures.Of(seed => Run(pack, state, plans, pledges, point: null, change, seed: seed));

    /// <summary>Only where the meters end when this round's plans and promises go on.</summary>
    internal static MeterReading HeadingOf(Pack pack, WorldState state, RoundInput round, FirstTrade? first = null) =>
        MeterReading.Mean(Futures.Of(seed => Run(pack, state, round.Plans, round.Pledges, point: null, seed: seed, first: first)));

    /// <summary>Only where the meters stand after the next round: the quickest way to see which of many things weigh most.</summary>
    internal static MeterReading AfterOneRound(Pack pack, WorldState state, RoundInput round, FirstTrade? first = null) =>
        MeterReading.Mean(Futures.Of(seed => Run(pack, state, round.Plans, round.Pledges, point: null, change: null, rounds: 1, seed: seed, first: first)));

    /// <summary>Only where the meters end when these rounds are played one after the other: the same numbers as round by round, without the pages between.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="state">where they begin</param>
    /// <param name="rounds">what was sealed in each</param>
    /// <param name="seed">the world's own seed: its dice fall as they fell</param>
    /// <param name="stood">the state as each of them really opened, whose treaties work; null when none do</param>
    internal static MeterReading Played(Pack pack, WorldState state, IReadOnlyList<RoundInput> rounds, long seed, IReadOnlyList<WorldState>? stood = null)
    {
        WorldInMotion world = new(pack.Numbers, state) { Seed = seed };
        Look(0);
        Orders? orders = null;
        for (var i = 0; i < rounds.Count; i++)
        {
            if (orders is null)
                orders = Orders.Of(pack, world, state.Round + 1 + i, rounds[i].Plans, rounds[i].Pledges);
            else
                orders.Renew(pack, world, state.Round + 1 + i, rounds[i].Plans, rounds[i].Pledges);
            if (stood is not null)
                TreatyRound.Open(pack, stood[i], TreatiesInForce.Of(pack, stood[i].Treaties), world, orders);
            TradeRound.Open(world, orders);
            for (var year = 0; year < pack.YearsPerRound; year++)
                OneYear.Pass(world, orders);
            Look(i + 1);
        }
        OneYear.Look(world);
        return MeterReading.Of(world);

        void Look(int round) => TreatyRound.Look(world, stood is not null && round < stood.Count ? TreatiesInForce.Of(pack, stood[round].Treaties) : null);
    }

    private static WorldInMotion Run(
        Pack pack,
        WorldState state,
        ImmutableSortedDictionary<NationId, Plan> plans,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges,
        Action<WorldInMotion>? point,
        Action<Orders>? change = null,
        int? rounds = null,
        long seed = 0,
        FirstTrade? first = null)
    {
        WorldInMotion world = new(pack.Numbers, state) { Seed = seed, Expecting = true };
        var treaties = TreatyCourse.Of(pack, state);
        var last = rounds is { } few && state.Round + few < pack.Rounds ? state.Round + few : pack.Rounds;
        if (point is null && state.Round < last && treaties is not { AsksMeters: true })
            OneYear.Begin(world);
        else
            OneYear.Look(world);
        point?.Invoke(world);
        Orders? orders = null;
        for (var round = state.Round + 1; round <= last; round++)
        {
            if (orders is null)
                orders = Orders.Of(pack, world, round, plans, pledges);
            else
                orders.Renew(pack, world, round);
            treaties?.Open(world, orders, round);
            change?.Invoke(orders);
            if (first is not null && round == state.Round + 1)
                first.Open(world, orders);
            else
                TradeRound.Open(world, orders);
            for (var year = 1; year <= pack.YearsPerRound; year++)
            {
                OneYear.Pass(world, orders);
                var ends = year == pack.YearsPerRound;
                if (!ends && (point is null || (world.Year - pack.FirstYear) % 5 != 0))
                    continue;
                if (point is null && round < last && treaties is not { AsksMeters: true })
                {
                    OneYear.Begin(world);
                    continue;
                }
                OneYear.Look(world);
                point?.Invoke(world);
            }
        }
        return world;
    }

    // The present plans, with every pledge kept: who gives more than it now announces goes on, so that an announcement never takes away.
    internal static ImmutableSortedDictionary<NationId, Plan> Kept(
        RoundView view, ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges, ImmutableSortedDictionary<NationId, Plan>? standing = null)
    {
        ArgumentNullException.ThrowIfNull(pledges);
        var plans = standing ?? StandingPlans.Of(view.Pack, view.Opening.State);
        foreach (var (challenge, byNation) in pledges)
        {
            foreach (var (nation, billions) in byNation)
            {
                if (view.Pack.PlaceOf(nation) is var place && place >= 0 && plans.TryGetValue(nation, out var plan))
                    plans = plans.SetItem(nation, Giving(plan, challenge, 100.0 * billions / view.Opening.Nations[place].BudgetBillionsPerYear));
            }
        }
        return plans;
    }

    // A plan with this contribution to a pool, as far as its other lines leave room. What it offered under a condition is part of it, not more.
    private static Plan Giving(Plan plan, ChallengeId challenge, double percent)
    {
        var given = plan.Lines.FirstOrDefault(line => Is(line) && line.If is null)?.Amount ?? 0.0;
        if (given >= percent)
            return plan;
        List<PlanLine> lines = [.. plan.Lines.Where(line => !Is(line))];
        if (plan.Lines.FirstOrDefault(line => Is(line) && line.If is not null) is { } offer && given + offer.Amount > percent)
            lines.Add(offer with { Amount = given + offer.Amount - percent });
        var room = 100.0 - PlanRules.PercentOfBudget(new Plan { Lines = lines });
        lines.Add(new PlanLine { Lever = Pool.Name, To = challenge.Value, Amount = percent < room ? percent : room });
        return new Plan { Lines = lines };

        bool Is(PlanLine line) => line.Lever == Pool.Name && line.To == challenge.Value;
    }
}

/// <summary>The meters in one year of a forecast: the middle and the edges of the band (each edge is the smaller or larger number, better or not).</summary>
public sealed record ForecastPoint(int Year, MeterReading Middle, MeterReading Low, MeterReading High)
{
    /// <summary>The same year in several futures.</summary>
    internal static ForecastPoint Mean(IReadOnlyList<ForecastPoint> futures) => new(
        futures[0].Year,
        MeterReading.Mean([.. futures.Select(point => point.Middle)]),
        MeterReading.Mean([.. futures.Select(point => point.Low)]),
        MeterReading.Mean([.. futures.Select(point => point.High)]));
}
