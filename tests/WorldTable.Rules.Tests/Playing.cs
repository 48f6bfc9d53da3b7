using System.Collections.Immutable;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests;

/// <summary>A game in a test: who plans and promises what, round by round. <c>Playing.Small().Plans("EUN", ("pool", "climate", 20)).EndRound()</c>.</summary>
internal sealed class Playing
{
    private readonly Dictionary<NationId, Plan> plans = [];
    private readonly Dictionary<ChallengeId, Dictionary<NationId, double>> pledges = [];
    private readonly Dictionary<NationId, Prediction> guesses = [];
    private ImmutableSortedDictionary<TreatyId, TreatyTable>? treaties;

    // Nothing is thrown yet; a test says so.
    private const long Seed = 1;

    private Playing(Pack pack, RoundOutcome outcome)
    {
        Pack = pack;
        Outcome = outcome;
        Open();
    }

    public Pack Pack { get; }

    /// <summary>What the last round came to.</summary>
    public RoundOutcome Outcome { get; private set; }

    public WorldState State => Outcome.State;

    private static readonly Lazy<RoundOutcome> SmallOpening = new(() => Round.Opening(PackShelf.Named("small-table")!, 1));
    private static readonly Lazy<RoundOutcome> SmallSecond = new(() => Small().EndRound().Outcome);
    private static readonly Lazy<RoundOutcome> Cooperation = new(() => Small().ToTheEnd(new AllCooperate()).Outcome);
    private static readonly Lazy<RoundOutcome> Defection = new(() => Small().ToTheEnd(new AllDefect()).Outcome);

    /// <summary>The shipped lesson.</summary>
    public static Playing Small() => new(PackShelf.Named("small-table")!, SmallOpening.Value);

    /// <summary>The shipped lesson after a first round in which everybody did what they did before.</summary>
    public static Playing SmallInItsSecondRound() => new(PackShelf.Named("small-table")!, SmallSecond.Value);

    /// <summary>The shipped lesson at its end, when all kept to the joint path.</summary>
    public static Playing AllCooperated() => new(PackShelf.Named("small-table")!, Cooperation.Value);

    /// <summary>The shipped lesson at its end, when nobody did anything for anybody.</summary>
    public static Playing AllDefected() => new(PackShelf.Named("small-table")!, Defection.Value);

    /// <summary>A game that stands where an outcome left it.</summary>
    public static Playing From(Pack pack, RoundOutcome outcome) => new(pack, outcome);

    public static Playing Of(Pack pack) => new(pack, Round.Opening(pack, Seed));

    /// <summary>The view against which moves of the open round are judged.</summary>
    public RoundView View(Phase phase = Phase.Table) =>
        new() { Pack = Pack, Branch = 0, Round = Outcome.Round + 1, Phase = phase, Opening = Outcome };

    /// <summary>Replaces a nation's plan.</summary>
    public Playing Plans(string nation, params (string Lever, string? To, double Amount)[] lines)
    {
        plans[new NationId(nation)] = PlanOf(lines);
        return this;
    }

    /// <summary>Everybody's plan and pledge, as a strategy has them.</summary>
    public Playing Plans(RoundInput input)
    {
        foreach (var (nation, plan) in input.Plans)
            plans[nation] = plan;
        foreach (var (challenge, byNation) in input.Pledges)
            pledges[challenge] = byNation.ToDictionary();
        return this;
    }

    /// <summary>Everybody's plan is empty.</summary>
    public Playing NobodyPlans()
    {
        foreach (var nation in Pack.Playable)
            plans[nation] = Plan.Empty;
        return this;
    }

    /// <summary>A public pledge, billions per year.</summary>
    public Playing Pledges(string nation, string challenge, double billions)
    {
        if (!pledges.TryGetValue(new ChallengeId(challenge), out var byNation))
            pledges[new ChallengeId(challenge)] = byNation = [];
        byNation[new NationId(nation)] = billions;
        return this;
    }

    /// <summary>A conditional pledge, billions per year, laid beside the rest of the nation's plan.</summary>
    public Playing Offers(string nation, string challenge, double billions, int? others = null, double? each = null, double? total = null)
    {
        NationId by = new(nation);
        PlanLine line = new()
        {
            Lever = Rules.Nations.Levers.Pool.Name,
            To = challenge,
            Amount = Percent(nation, billions),
            If = new PledgeCondition { Others = others, Each = each, Total = total },
        };
        plans[by] = new Plan { Lines = [.. plans[by].Lines, line] };
        return this;
    }

    public Playing Guesses(string nation, string meter, string guess)
    {
        guesses[new NationId(nation)] = new Prediction(new MeterId(meter), guess);
        return this;
    }

    /// <summary>A treaty as its keeper has it when this round is sealed.</summary>
    public Playing Treats(TreatyTable table)
    {
        treaties = (treaties ?? ImmutableSortedDictionary<TreatyId, TreatyTable>.Empty).SetItem(table.Treaty, table);
        return this;
    }

    /// <summary>What would be sealed now.</summary>
    public RoundInput Input() => new()
    {
        Plans = plans.ToImmutableSortedDictionary(),
        Pledges = pledges.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableSortedDictionary()),
        Predictions = guesses.ToImmutableSortedDictionary(),
        Treaties = treaties,
    };

    public Playing EndRound()
    {
        Outcome = Round.Play(Pack, Outcome, Input(), Seed);
        Open();
        return this;
    }

    public Playing EndRounds(int rounds)
    {
        for (var i = 0; i < rounds; i++)
            EndRound();
        return this;
    }

    /// <summary>All seats play a strategy to the end.</summary>
    public Playing ToTheEnd(Strategy strategy)
    {
        while (Outcome.Round < Pack.Rounds)
            Outcome = Round.Play(Pack, Outcome, strategy.Everybody(Pack, Outcome), Seed);
        return this;
    }

    public Playing ToTheEnd() => EndRounds(Pack.Rounds - Outcome.Round);

    public MeterDocument Meter(string meter) => Outcome.Meters.First(row => row.Id.Value == meter);

    public NationFigures Nation(string nation) => Outcome.Nations[Pack.PlaceOf(new NationId(nation))];

    /// <summary>The percent of a nation's budget that are so many billions per year.</summary>
    public double Percent(string nation, double billions) => 100.0 * billions / Nation(nation).BudgetBillionsPerYear;

    public static Plan PlanOf(params (string Lever, string? To, double Amount)[] lines) =>
        new() { Lines = [.. lines.Select(line => new PlanLine { Lever = new LeverId(line.Lever), To = line.To, Amount = line.Amount })] };

    // A round opens with last round's plans and no pledges, as at the table.
    private void Open()
    {
        foreach (var nation in Pack.Playable)
            plans[nation] = PlanDocuments.OpeningTable(View(), nation, plans.GetValueOrDefault(nation) ?? State.Plans[nation]).Plan;
        pledges.Clear();
        guesses.Clear();
        treaties = null;
    }
}
