using System.Collections.Immutable;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Domains.Diplomacy;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>The plans of a round as numbers: one place per row of the pack, billions per year, constant for the whole round.</summary>
public sealed partial class Orders
{
    private readonly PlanReading?[] readings;
    private ImmutableSortedDictionary<NationId, Plan> given = ImmutableSortedDictionary<NationId, Plan>.Empty;
    private ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> promises = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty;

    private Orders(int rows, int seats, bool trade)
    {
        double[] Row() => new double[rows];
        (Budget, CarbonPrice, Research, Services, ToClimate, ToPoverty) = (Row(), Row(), Row(), Row(), Row(), Row());
        (Facilitation, CarbonBorder, Investment) = (Row(), Row(), Row());
        Aid = new double[rows * rows];
        Tariff = trade ? new double[rows * rows] : [];
        (Promised, Kept) = (new double[seats], new double[seats]);
        (Words, WordsKept) = (new int[rows], new int[rows]);
        Rows = rows;
        readings = new PlanReading?[seats];
        Plans = new Plan[seats];
        Array.Fill(Plans, Plan.Empty);
    }

    public int Rows { get; }

    /// <summary>Of each seat's plan, what holds.</summary>
    public Plan[] Plans { get; }

    /// <summary>What each row can spend in each year of the round: a share of its GDP when the round opens.</summary>
    public double[] Budget { get; }

    /// <summary>$ per tonne.</summary>
    public double[] CarbonPrice { get; }
    public double[] Research { get; }
    public double[] Services { get; }

    /// <summary>Contributions to the green fund and to the poverty pool.</summary>
    public double[] ToClimate { get; }
    public double[] ToPoverty { get; }

    /// <summary>Aid from row to row.</summary>
    public double[] Aid { get; }

    /// <summary>What a row adds to its ordinary tariff on goods from another, share of the price: buyer by buyer; empty in a world without trade data.</summary>
    public double[] Tariff { get; }

    /// <summary>Ports and customs, billions.</summary>
    public double[] Facilitation { get; }

    /// <summary>Share of what is missing to its own carbon price that a row charges on the carbon in what it buys abroad.</summary>
    public double[] CarbonBorder { get; }

    /// <summary>Share of net income that a row invests beyond (or below) its habit.</summary>
    public double[] Investment { get; }

    /// <summary>What nations have agreed on their trade, laid after all tariffs of the plans; null when nothing.</summary>
    public AgreedTrade? Agreed { get; set; }

    /// <summary>What each seat announced in all, offers whose condition held among it, and how much of it the plan gives (what is given beyond one promise does not mend another).</summary>
    public double[] Promised { get; }
    public double[] Kept { get; }

    /// <summary>To how many pools each row gave its word, and how many of these words it kept.</summary>
    public int[] Words { get; }
    public int[] WordsKept { get; }

    /// <summary>What a row gives to a challenge's pool.</summary>
    public double Contribution(ChallengeId challenge, int row) =>
        On(challenge)[row];

    /// <summary>Everything a row sends away: pools and aid.</summary>
    public double Given(int row)
    {
        var sum = ToClimate[row] + ToPoverty[row] + ToOtherPools(row);
        foreach (var aid in Aid.AsSpan(row * Rows, Rows))
            sum += aid;
        return sum;
    }

    /// <summary>Aid that reaches every row.</summary>
    public void AidArrives(Span<double> arrived)
    {
        arrived.Clear();
        for (var from = 0; from < Rows; from++)
        {
            ReadOnlySpan<double> sent = Aid.AsSpan(from * Rows, Rows);
            for (var to = 0; to < sent.Length; to++)
                arrived[to] += sent[to];
        }
    }

    /// <summary>Reads the plans against the world as the round opens. What does not hold (judged moves always do) is left out or trimmed.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="world">the world, looked at as the round opens</param>
    /// <param name="round">the round that is played, 1-based</param>
    /// <param name="plans">plans by seat; a missing one is empty</param>
    /// <param name="pledges">public pledges, billions per year</param>
    public static Orders Of(
        Pack pack,
        WorldInMotion world,
        int round,
        ImmutableSortedDictionary<NationId, Plan> plans,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges)
    {
        Orders orders = new(world.Count, world.Seats, world.Desk is not null) { given = plans, promises = pledges };
        orders.Fill(pack, world, round);
        return orders;
    }

    /// <summary>The same plans and promises read against the world as a later round opens: its budgets, and whatever levers have opened since.</summary>
    public void Renew(Pack pack, WorldInMotion world, int round)
    {
        ReadOnlySpan<double[]> all = [CarbonPrice, Research, Services, ToClimate, ToPoverty, Aid, Tariff, Facilitation, CarbonBorder, Investment, Promised, Kept];
        foreach (var figures in all)
            Array.Clear(figures);
        ClearTables();
        Array.Clear(Words);
        Array.Clear(WordsKept);
        Agreed = null;
        offered = 0;
        Laid = null;
        Fill(pack, world, round);
    }

    /// <summary>Other plans and promises in the same place, read against the world as a later round opens.</summary>
    public void Renew(
        Pack pack,
        WorldInMotion world,
        int round,
        ImmutableSortedDictionary<NationId, Plan> plans,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges)
    {
        (given, promises) = (plans, pledges);
        Array.Clear(readings);
        Array.Fill(Plans, Plan.Empty);
        Renew(pack, world, round);
    }

    private void Fill(Pack pack, WorldInMotion world, int round)
    {
        for (var i = 0; i < world.Count; i++)
        {
            Budget[i] = world.Budget(i);
            if (i < world.Seats)
                Read(pack, round, i);
        }
        Settle(pack);
        for (var seat = 0; seat < world.Seats; seat++)
            Promise(pack, promises, seat);
    }

    private void Read(Pack pack, int round, int row)
    {
        if (readings[row] is not { } reading || !reading.Holds(round))
        {
            if (!given.TryGetValue(pack.Nations[row].Code, out var plan))
                return;
            readings[row] = reading = PlanReading.Of(plan, pack, round, row);
            Plans[row] = reading.Held;
        }
        foreach (ref readonly var line in reading.Lines.AsSpan())
        {
            var amount = line.OfBudget ? Budget[row] * line.Amount * reading.Fits / 100.0 : line.Amount;
            if (line.If is null)
                line.Lever.Order(this, pack, row, line.To, amount);
            else if (amount > 0.0)
                Lay(new Offer(row, new ChallengeId(line.To!), amount, line.If, Held: false));
        }
    }

    private void Promise(Pack pack, ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges, int seat)
    {
        foreach (var (challenge, byNation) in pledges)
        {
            if (byNation.TryGetValue(pack.Nations[seat].Code, out var pledge) && pledge > 0.0)
                Promise(challenge, seat, pledge);
        }
        foreach (var offer in Offers)
        {
            if (offer.Held && offer.Seat == seat && !(pledges.GetValueOrDefault(offer.Challenge)?.GetValueOrDefault(pack.Nations[seat].Code) > 0.0))
                Promise(offer.Challenge, seat, announced: 0.0);
        }
    }

    private void Promise(ChallengeId challenge, int seat, double announced)
    {
        var (word, gift) = (Word(challenge, seat, announced), Contribution(challenge, seat));
        Promised[seat] += word;
        Kept[seat] += gift < word ? gift : word;
        Words[seat]++;
        WordsKept[seat] += gift >= Deeds.KeptFrom * word ? 1 : 0;
    }
}
