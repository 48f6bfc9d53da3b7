using CsCheck;
using WorldTable.Rules.Domains.Multilateral;

namespace WorldTable.Rules.Tests.Domains.Multilateral;

public sealed class VotingPowerTests
{
    private static readonly decimal[] Ones = [.. Enumerable.Repeat(1m, 15)];

    // Shapley & Shubik's index of the Security Council since 1966: nine of fifteen votes, five vetoes (421/2145 and 4/2145). Banzhaf: 848 and 84 swings of 5080 (Straffin 1993).
    [Fact]
    public void The_security_council_is_its_five_permanent_members()
    {
        var council = Power(new(Ones, 9m, [0, 1, 2, 3, 4]));

        Assert.All(council[..5], permanent => Assert.Equal(421.0 / 2145.0, permanent.ShapleyShubik, 1e-15));
        Assert.All(council[5..], other => Assert.Equal(4.0 / 2145.0, other.ShapleyShubik, 1e-15));
        Assert.All(council[..5], permanent => Assert.Equal(848.0 / 5080.0, permanent.Banzhaf, 1e-15));
        Assert.All(council[5..], other => Assert.Equal(84.0 / 5080.0, other.Banzhaf, 1e-15));
    }

    // The same council without the word veto: seven votes each for the five, and 39 needed.
    [Fact]
    public void A_veto_can_be_written_as_weight()
    {
        decimal[] weights = [7m, 7m, 7m, 7m, 7m, .. Ones[5..]];

        Assert.Equal(Power(new(Ones, 9m, [0, 1, 2, 3, 4])), Power(new(weights, 39m)));
    }

    // Lucas (1983): in the Council of the Six of 1958 (4, 4, 4, 2, 2, 1; 12 of 17) Luxembourg's vote never mattered.
    [Fact]
    public void Luxembourg_had_a_vote_and_no_power()
    {
        var six = Power(new([4m, 4m, 4m, 2m, 2m, 1m], 12m));

        Assert.All(six[..3], large => Assert.Equal(14.0 / 60.0, large.ShapleyShubik, 1e-15));
        Assert.All(six[3..5], small => Assert.Equal(9.0 / 60.0, small.ShapleyShubik, 1e-15));
        Assert.All(six[..3], large => Assert.Equal(10.0 / 42.0, large.Banzhaf, 1e-15));
        Assert.All(six[3..5], small => Assert.Equal(6.0 / 42.0, small.Banzhaf, 1e-15));
        Assert.Equal(new(0.0, 0.0), six[5]);
    }

    // Banzhaf (1965): 9, 9, 7, 3, 1 and 1 votes of 30, 16 needed; any two of the three large ones decide, and nobody else ever does.
    [Fact]
    public void Three_members_of_the_board_of_nassau_county_had_no_power()
    {
        var nassau = Power(new([9m, 9m, 7m, 3m, 1m, 1m], 16m));

        Assert.All(nassau[..3], large => Assert.Equal(1.0 / 3.0, large.Banzhaf, 1e-15));
        Assert.All(nassau[3..], small => Assert.Equal(0.0, small.Banzhaf));
    }

    [Fact]
    public void Power_is_what_all_orders_and_all_coalitions_say() => AnyBody(Gen.Int[0, 9]).Sample(AsCounted, iter: 200);

    [Fact]
    public void Weights_of_many_digits_are_counted_as_well() => AnyBody(Gen.Int[0, 90_000_000]).Sample(AsCounted, iter: 200);

    // Small whole weights are counted by sums; a million times as much, and a few ones that decide nothing, by halves.
    [Fact]
    public void Both_ways_of_counting_agree() => Gen.Select(Gen.Int[1, 8].Array[12], Gen.Int[100, 1000]).Sample((weights, permille) =>
    {
        var quota = decimal.Ceiling(weights.Sum() * permille / 1000m);
        var coarse = Power(new([.. weights.Select(weight => (decimal)weight)], quota));
        var fine = Power(new([.. weights.Select((weight, member) => (weight * 1_000_000m) + member)], (quota * 1_000_000m) - 500m));

        Assert.Equal(coarse, fine);
    }, iter: 100);

    [Fact]
    public void Two_hundred_alike_share_all_power_alike()
    {
        var assembly = Power(new([.. Enumerable.Repeat(1m, 193)], 97m));

        Assert.All(assembly, member => Assert.Equal(1.0 / 193.0, member.ShapleyShubik, 1e-15));
        Assert.All(assembly, member => Assert.Equal(1.0 / 193.0, member.Banzhaf, 1e-15));
    }

    [Fact]
    public void A_hundred_members_are_beyond_64_bits_and_right()
    {
        var power = Power(new([2m, .. Enumerable.Repeat(1m, 99)], 51m));

        Assert.Equal(1.0, power.Sum(member => member.ShapleyShubik), 1e-12);
        Assert.Equal(1.0, power.Sum(member => member.Banzhaf), 1e-12);
        // The pivot comes at 51: the one with two votes is it when 49 or 50 others come first, of 0 to 99.
        Assert.Equal(0.02, power[0].ShapleyShubik, 1e-15);
    }

    [Fact]
    public void What_would_take_minutes_is_not_begun() =>
        Assert.Null(VotingPower.Of(new([.. Enumerable.Range(0, 100).Select(member => 1_000_003m + (member * member * 7919m))], 100_000_000m)));

    [Fact]
    public void There_is_no_body_without_members_or_with_a_quota_out_of_reach()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new VotingBody([], 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VotingBody([1m, -1m], 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VotingBody([1m, 1m], 0m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VotingBody([1m, 1m], 2.5m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VotingBody([1m, 1m], 2m, [2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VotingBody([1m, 1m], 2m, [0, 0]));
    }

    private static VotingPower[] Power(VotingBody body) => [.. VotingPower.Of(body)!];

    private static Gen<VotingBody> AnyBody(Gen<int> weights) =>
        Gen.Select(Gen.Int[1, 6].SelectMany(count => weights.Array[count]), Gen.Double[0.0, 1.0], Gen.Int[0, 63], Gen.Int[0, 2]).Select((row, share, vetoes, digits) =>
        {
            decimal[] exact = [.. row.Select((weight, member) => member == 0 ? weight + 1m : weight / (digits == 0 ? 1m : 10m * digits))];
            var quota = Math.Max(0.01m, Math.Min(exact.Sum(), decimal.Round(exact.Sum() * (decimal)share, 2)));
            return new VotingBody(exact, quota, [.. Enumerable.Range(0, row.Length).Where(member => (vetoes & (vetoes >> 2) & (1 << member)) != 0)]);
        });

    private static void AsCounted(VotingBody body)
    {
        var power = Power(body);
        var count = body.Weights.Count;
        var pivots = new double[count];
        foreach (var order in Orders([.. Enumerable.Range(0, count)]))
            pivots[order.Where((_, place) => body.Passes(order[..(place + 1)]) && !body.Passes(order[..place])).Single()]++;
        var swings = new double[count];
        for (var coalition = 0; coalition < 1 << count; coalition++)
        {
            int[] members = [.. Enumerable.Range(0, count).Where(member => (coalition & (1 << member)) != 0)];
            foreach (var member in members.Where(member => body.Passes(members) && !body.Passes([.. members.Where(other => other != member)])))
                swings[member]++;
        }
        for (var member = 0; member < count; member++)
        {
            Assert.Equal(pivots[member] / pivots.Sum(), power[member].ShapleyShubik, 1e-12);
            Assert.Equal(swings[member] / swings.Sum(), power[member].Banzhaf, 1e-12);
        }
    }

    private static IEnumerable<int[]> Orders(int[] members) =>
        members.Length == 0 ? [[]] : members.SelectMany(first => Orders([.. members.Where(other => other != first)]).Select(rest => (int[])[first, .. rest]));
}
