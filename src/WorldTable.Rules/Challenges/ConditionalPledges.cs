using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Challenges;

/// <summary>
/// Which conditional pledges to a pool are given. All are taken as given first; whoever asks for more than then comes together is struck, until nobody is. More gifts never make a condition fail, so what is
/// left is the largest set in which every condition holds, and it is the same in whatever order nations are looked at (the greatest fixed point; Tarski 1955).
/// </summary>
public static class ConditionalPledges
{
    // Conditions are compared in whole thousands of dollars: the least that can be pledged, and sums that are the same in every order.
    private const double PerBillion = 1e6;
    private const double Most = 1e16;

    // Pages write sums with three digits: who gives what reads the same as what was asked for has given it.
    private const double Rounded = 0.995;

    /// <summary>Settles all offers to one pool and adds what is given to what seats give anyhow.</summary>
    /// <param name="pool">what every seat gives to the pool, billions per year: at first without its offer, then with it where its condition holds</param>
    /// <param name="offers">offers to any pools, at most one by a seat to each; those to this one are settled</param>
    /// <param name="challenge">whose pool</param>
    public static void Settle(Span<double> pool, Span<Offer> offers, ChallengeId challenge)
    {
        List<Condition> open = [];
        for (var i = 0; i < offers.Length; i++)
        {
            if (offers[i].Challenge == challenge)
                open.Add(new Condition(i, offers[i]));
        }
        if (open.Count == 0)
            return;
        var gifts = new long[pool.Length];
        for (var seat = 0; seat < gifts.Length; seat++)
            gifts[seat] = Thousands(pool[seat]);
        foreach (var condition in open)
            gifts[condition.Seat] += condition.Gift;
        var all = 0L;
        foreach (var gift in gifts)
            all += gift;
        foreach (var condition in open)
            condition.Givers = condition.Count(gifts);
        Strike(open, gifts, all);
        foreach (var condition in open)
        {
            ref var offer = ref offers[condition.Place];
            offer = offer with { Held = true };
            pool[offer.Seat] += offer.BillionsPerYear;
        }
    }

    private static void Strike(List<Condition> open, long[] gifts, long all)
    {
        while (open.FindIndex(condition => !condition.Holds(all - gifts[condition.Seat])) is var at && at >= 0)
        {
            var struck = open[at];
            open.RemoveAt(at);
            var before = gifts[struck.Seat];
            var after = before - struck.Gift;
            (gifts[struck.Seat], all) = (after, all - struck.Gift);
            foreach (var condition in open)
                condition.Falls(before, after);
        }
    }

    // What is more than any world has is as good as that.
    private static long Thousands(double billions)
    {
        var thousands = Math.Floor((billions * PerBillion) + 0.5);
        return thousands < Most ? (long)thousands : (long)Most;
    }

    /// <summary>An offer that has not been struck, in whole thousands.</summary>
    private sealed class Condition(int place, Offer offer)
    {
        private readonly int others = offer.If.Others ?? 0;
        private readonly long total = Threshold(offer.If.Total, 0);

        // Giving anything at all is giving the least that can be given.
        private readonly long each = Threshold(offer.If.Each, 1);

        public int Place => place;
        public int Seat => offer.Seat;
        public long Gift { get; } = Thousands(offer.BillionsPerYear);

        /// <summary>How many others give what each is asked for.</summary>
        public int Givers { get; set; }

        public bool Holds(long byOthers) => Givers >= others && byOthers >= total;

        public int Count(long[] gifts)
        {
            var count = 0;
            foreach (var gift in gifts)
                count += gift >= each ? 1 : 0;
            return gifts[Seat] >= each ? count - 1 : count;
        }

        public void Falls(long before, long after) => Givers -= before >= each && after < each ? 1 : 0;

        private static long Threshold(double? billions, long otherwise) => billions is { } asked && Thousands(Rounded * asked) is var least && least > otherwise ? least : otherwise;
    }
}
