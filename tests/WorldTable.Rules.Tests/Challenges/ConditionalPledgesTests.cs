using System.Numerics;
using CsCheck;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Tests.Challenges;

/// <summary>Conditional pledges against the definition itself: of all sets of offers in which every condition holds, the largest.</summary>
public sealed class ConditionalPledgesTests
{
    private static readonly ChallengeId Climate = ChallengeNames.Climate;

    // Small whole amounts, so that conditions are often just met and just missed.
    private static readonly Gen<Table> Tables = Gen.Int[2, 12].SelectMany(seats => Gen.Select(
        Gen.Int[0, 6].Array[seats],
        Gen.Int[0, 6].Array[seats],
        Gen.Int[0, seats - 1].Array[seats],
        Gen.Int[0, 6].Array[seats],
        Gen.Int[0, 5 * seats].Array[seats],
        Gen.Int[0, 2].Array[seats],
        (given, offered, others, each, total, kind) => new Table(
            [.. given.Select(amount => (double)amount)],
            [
                .. Enumerable.Range(0, seats).Where(seat => offered[seat] > 0).Select(seat => new Offer(seat, Climate, offered[seat], new PledgeCondition
                {
                    Others = kind[seat] == 1 ? null : others[seat] + 1,
                    Each = kind[seat] == 1 || each[seat] == 0 ? null : each[seat],
                    Total = kind[seat] == 0 ? null : total[seat],
                }, Held: false)),
            ])));

    [Fact]
    public void What_is_given_is_the_largest_set_in_which_every_condition_holds() => Tables.Sample(table =>
    {
        var sets = Enumerable.Range(0, 1 << table.Given.Length).Select(set => (uint)set).Where(set => IsConsistent(table, set)).ToList();
        var held = Held(Settled(table).Offers);

        Assert.Contains(held, sets);
        Assert.All(sets, set => Assert.Equal(held, held | set));
    }, iter: 300);

    [Fact]
    public void The_order_in_which_nations_are_looked_at_changes_nothing() => Gen.Select(Tables, Gen.Int[0, 1000]).Sample((table, turn) =>
    {
        var seats = table.Given.Length;
        int Moved(int seat) => (seat * Coprime(seats) + turn) % seats;
        Table turned = new(
            [.. Enumerable.Range(0, seats).OrderBy(Moved).Select(seat => table.Given[seat])],
            [.. table.Offers.Select(offer => offer with { Seat = Moved(offer.Seat) }).OrderBy(offer => (offer.Seat * 7) % seats)]);

        var (one, other) = (Settled(table), Settled(turned));

        Assert.All(one.Offers, offer => Assert.Equal(offer.Held, other.Offers.Single(same => same.Seat == Moved(offer.Seat)).Held));
        Assert.Equal(one.Given, Enumerable.Range(0, seats).Select(seat => other.Given[Moved(seat)]));
    }, iter: 300);

    [Fact]
    public void Who_gives_more_never_stops_another_from_giving() => Gen.Select(Tables, Gen.Int[0, 11], Gen.Int[1, 5], Gen.Bool).Sample((table, who, more, asOffer) =>
    {
        var seat = who % table.Given.Length;
        var before = Settled(table);
        Table richer = asOffer
            ? table with { Offers = [.. table.Offers.Select(offer => offer.Seat == seat ? offer with { BillionsPerYear = offer.BillionsPerYear + more } : offer)] }
            : table with { Given = [.. table.Given.Select((amount, at) => at == seat ? amount + more : amount)] };

        var after = Settled(richer);

        Assert.Equal(0u, Held(before.Offers) & ~Held(after.Offers));
        Assert.All(before.Given.Zip(after.Given), pair => Assert.True(pair.Second >= pair.First));
    }, iter: 300);

    [Fact]
    public void Offers_that_wait_for_each_other_are_given_together()
    {
        var settled = Settled(new Table([0, 0, 0], [Waits(0, 10, others: 2, each: 5), Waits(1, 5, others: 2, each: 5), Waits(2, 6, total: 15)]));

        Assert.All(settled.Offers, offer => Assert.True(offer.Held));
        Assert.Equal([10.0, 5.0, 6.0], settled.Given);
    }

    [Fact]
    public void One_that_cannot_be_met_takes_with_it_those_that_lean_on_it_and_nobody_else()
    {
        var settled = Settled(new Table([0, 0, 2, 0], [Waits(0, 10, total: 1000), Waits(1, 5, others: 2), Waits(3, 4, others: 1, each: 2)]));

        Assert.Equal([false, true, true], settled.Offers.Select(offer => offer.Held));
        var chain = Settled(new Table([0, 0, 0, 0], [Waits(0, 10, total: 1000), Waits(1, 5, total: 20), Waits(2, 5, total: 10), Waits(3, 5, total: 5)]));
        Assert.Equal([false, false, false, false], chain.Offers.Select(offer => offer.Held));
    }

    [Fact]
    public void A_nations_own_gift_meets_nobodys_condition_but_its_others_count_whole()
    {
        Assert.False(Settled(new Table([100, 0], [Waits(0, 10, others: 1)])).Offers[0].Held);
        // 3 without a condition and 3 with one are a gift of 6.
        Assert.True(Settled(new Table([3, 0], [Waits(0, 3, others: 1), Waits(1, 1, others: 1, each: 6)])).Offers[1].Held);
    }

    [Fact]
    public void What_reads_the_same_is_enough()
    {
        Assert.True(Settled(new Table([0.1 + 0.2, 0], [Waits(1, 1, others: 1, each: 0.3)])).Offers[0].Held);
        Assert.True(Settled(new Table([0.3 - 1e-13, 0], [Waits(1, 1, total: 0.3)])).Offers[0].Held);
        Assert.True(Settled(new Table([99.5, 0], [Waits(1, 1, others: 1, each: 100)])).Offers[0].Held);
        Assert.False(Settled(new Table([99.4, 0], [Waits(1, 1, others: 1, each: 100)])).Offers[0].Held);
        Assert.False(Settled(new Table([0, 0], [Waits(1, 1, others: 1)])).Offers[0].Held);
    }

    [Fact]
    public void Offers_to_another_pool_are_left_alone()
    {
        Offer[] offers = [Waits(0, 10, total: 0.001) with { Challenge = ChallengeNames.Poverty }];
        double[] pool = [0, 5];

        ConditionalPledges.Settle(pool, offers, Climate);

        Assert.False(offers[0].Held);
        Assert.Equal([0.0, 5.0], pool);
    }

    private static Offer Waits(int seat, double billions, int? others = null, double? each = null, double? total = null) =>
        new(seat, Climate, billions, new PledgeCondition { Others = others, Each = each, Total = total }, Held: false);

    private static Table Settled(Table table)
    {
        Table settled = new([.. table.Given], [.. table.Offers]);
        ConditionalPledges.Settle(settled.Given, settled.Offers, Climate);
        return settled;
    }

    private static uint Held(Offer[] offers) => offers.Aggregate(0u, (set, offer) => offer.Held ? set | (1u << offer.Seat) : set);

    // By the words of the rule: each one in the set finds its condition met by what all others give. A bit for each seat.
    private static bool IsConsistent(Table table, uint seats)
    {
        if ((seats & ~table.Offers.Aggregate(0u, (all, offer) => all | (1u << offer.Seat))) != 0)
            return false;
        double[] gifts = [.. table.Given];
        foreach (var offer in table.Offers.Where(offer => (seats & (1u << offer.Seat)) != 0))
            gifts[offer.Seat] += offer.BillionsPerYear;
        return table.Offers.Where(offer => (seats & (1u << offer.Seat)) != 0).All(offer =>
        {
            var others = gifts.Where((_, seat) => seat != offer.Seat).ToList();
            return others.Count(gift => offer.If.Each is { } each ? gift >= each : gift > 0) >= (offer.If.Others ?? 0) && others.Sum() >= (offer.If.Total ?? 0.0);
        });
    }

    private static int Coprime(int seats) => Enumerable.Range(5, 100).First(step => BigInteger.GreatestCommonDivisor(step, seats) == 1);

    private sealed record Table(double[] Given, Offer[] Offers);
}
