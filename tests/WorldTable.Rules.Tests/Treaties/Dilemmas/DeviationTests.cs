using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Treaties.Dilemmas;

/// <summary>
/// Dilemmas 1, 2 and 4 (models.md D) in World 2025 to 2100, consumption discounted at 3 %: whoever deviates alone gains while nothing follows, and loses under a treaty with inspectors and a remedy.
/// </summary>
public sealed class DeviationTests
{
    // Here the automatic rows do what the table does, so that a uniform price is uniform.
    private static readonly Pack World = EverybodyFollows();
    private static readonly double Tonne = OwnCostOfCarbon.Of(World, new double[World.Nations.Count]).Sum();
    private static readonly Lazy<double[]> Nobody = new(() => Play(_ => 0.0));
    private static readonly Lazy<double[]> Together = new(() => Play(_ => Tonne));

    // Ten points at a complete breach, in the round after it was found.
    private static readonly Remedy Tariff = new() { Kind = "tariff", Size = 10, CureRounds = 0 };

    [Fact]
    public void Dilemma_1_free_riding_pays_every_nation_alone_and_none_under_a_treaty_with_inspectors_and_a_remedy()
    {
        var treaty = Treaty([new CarbonPriceFloor { Dollars = Tonne, Rise = 7, Remedy = Tariff }, new Inspection()]);
        var kept = Play(_ => Tonne * 1.1, treaty);
        foreach (var seat in Enumerable.Range(0, World.Playable.Count))
        {
            var free = Play(place => place == seat ? 0.0 : Tonne)[seat] - Together.Value[seat];
            var bound = Play(place => place == seat ? 0.0 : Tonne * 1.1, treaty)[seat] - kept[seat];
            Assert.True(free > 0.0 && bound < 0.0, $"{World.Playable[seat]} gains {free} by free riding and {bound} under the treaty.");
        }
    }

    // Some price carbon, the rest do not and take over what leaks: each of the few would rather be one of the rest, unless they have a treaty.
    [Fact]
    public void Dilemma_4_the_few_who_price_carbon_leak_and_each_would_rather_not_unless_a_treaty_holds_them()
    {
        string[] few = ["EUN", "GBR", "JPN", "KOR", "CAN"];
        var treaty = Treaty([new CarbonPriceFloor { Dollars = Tonne, Rise = 7, Remedy = Tariff with { Size = 30 } }, new Inspection()], few);
        int[] seats = [.. few.Select(code => World.PlaceOf(new NationId(code)))];
        var (free, kept) = (Play(Few(-1, 1.0)), Play(Few(-1, 1.1), treaty));
        foreach (var seat in seats)
        {
            var alone = Play(Few(seat, 1.0))[seat] - free[seat];
            var bound = Play(Few(seat, 1.1), treaty)[seat] - kept[seat];
            Assert.True(alone > 0.0 && bound < 0.0, $"{World.Playable[seat]} gains {alone} by leaving and {bound} under the treaty.");
        }

        Func<int, double> Few(int but, double times) => place => place != but && seats.Contains(place) ? Tonne * times : 0.0;
    }

    // A uniform price leaves losers although the world gains: half of what the winners gain, as yearly transfers, makes every nation whole; and no payer gains by keeping its money.
    [Fact]
    public void Dilemma_2_transfers_make_everybody_whole_and_no_payer_gains_by_keeping_its_money()
    {
        var gains = Together.Value.Zip(Nobody.Value, (with, without) => with - without).ToArray();
        var transfers = Transfers(gains);
        var treaty = Treaty([new Inspection(), .. transfers.Select(transfer => transfer with { Remedy = Tariff, Check = "none" })]);
        Dictionary<NationId, ILookup<string, double>> gifts = transfers.GroupBy(one => one.By).ToDictionary(mine => mine.Key, mine => mine.ToLookup(one => one.To.Value, one => one.Billions));
        var kept = Play(_ => Tonne, treaty, gifts);

        Assert.InRange(gains.Count(gain => gain < 0.0), 6, 18);
        Assert.All(Enumerable.Range(0, gains.Length), row => Assert.True(kept[row] > Nobody.Value[row], $"{World.Nations[row].Code}: {gains[row]} before, {kept[row] - Nobody.Value[row]} after transfers."));
        foreach (var payer in gifts.Keys)
        {
            var seat = World.PlaceOf(payer);
            var keeps = gifts.Where(pair => pair.Key != payer).ToDictionary(pair => pair.Key, pair => pair.Value);
            var free = Play(_ => Tonne, treaties: null, keeps)[seat] - Play(_ => Tonne, treaties: null, gifts)[seat];
            var bound = Play(_ => Tonne, treaty, keeps)[seat] - kept[seat];
            Assert.True(free > 0.0 && bound < 0.0, $"{payer} gains {free} by keeping its money and {bound} under the treaty.");
        }
    }

    // Every loser is paid by the winners that gain most, in whole amounts a year that come to a little more than its loss.
    private static List<Transfer> Transfers(double[] gains)
    {
        var annuity = Enumerable.Range(1, World.Rounds - 1).Sum(round => 5.0 / Math.Pow(1.03, 5.0 * round));
        var left = gains.Select((gain, row) => row < World.Playable.Count && gain > 0.0 ? 0.6 * gain : 0.0).ToArray();
        List<Transfer> transfers = [];
        foreach (var loser in Enumerable.Range(0, gains.Length).Where(row => gains[row] < 0.0).OrderBy(row => gains[row]))
        {
            for (var due = -1.4 * gains[loser]; due > 0.0;)
            {
                var payer = Array.IndexOf(left, left.Max());
                var paid = Math.Min(due, left[payer]);
                Assert.True(paid > 0.0, "The winners cannot pay.");
                transfers.Add(new Transfer { By = World.Playable[payer], To = World.Nations[loser].Code, Billions = paid / annuity });
                (due, left[payer]) = (due - paid, left[payer] - paid);
            }
        }
        return transfers;
    }

    private static ImmutableSortedDictionary<TreatyId, TreatyTable> Treaty(Clause[] clauses, params string[] members) =>
        ImmutableSortedDictionary<TreatyId, TreatyTable>.Empty.Add(new("1"), Bound.Table("1", Bound.Text(World, clauses, members), 1));

    // Discounted consumption of every row under prices of 2025 (+2 % a year) and yearly gifts in billions.
    private static double[] Play(Func<int, double> price, ImmutableSortedDictionary<TreatyId, TreatyTable>? treaties = null, Dictionary<NationId, ILookup<string, double>>? gifts = null)
    {
        var (state, consumed, worth) = (OpeningWorld.Of(World) with { Treaties = treaties }, new double[World.Nations.Count], 1.0);
        while (state.Round < World.Rounds)
        {
            var played = Round.Resolve(World, state, Input(state, price, gifts), 1);
            for (var row = 0; row < consumed.Length; row++)
                consumed[row] += worth * played.Ledger.Consumed[row];
            worth /= Math.Pow(1.03, World.YearsPerRound);
            state = played.State;
        }
        return consumed;
    }

    private static RoundInput Input(WorldState state, Func<int, double> price, Dictionary<NationId, ILookup<string, double>>? gifts)
    {
        WorldInMotion? world = null;
        if (gifts is not null)
            OneYear.Begin(world = new WorldInMotion(World.Numbers, state));
        return new RoundInput
        {
            Plans = World.Playable.Select((nation, place) => (nation, place)).ToImmutableSortedDictionary(
                pair => pair.nation,
                pair => Playing.PlanOf([("carbon-price", null, OwnCostOfCarbon.In(state.Year, price(pair.place))), .. Gifts(pair.nation, pair.place)])),
            Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
        };

        IEnumerable<(string, string?, double)> Gifts(NationId nation, int place) =>
            gifts is null || !gifts.TryGetValue(nation, out var mine) ? [] : mine.Select(to => ("aid", (string?)to.Key, 100.0 * to.Sum() / world!.Budget(place)));
    }

    private static Pack EverybodyFollows()
    {
        using var stream = typeof(Pack).Assembly.GetManifestResourceStream("WorldTable.Rules.Packs.world-2025.json")!;
        var json = JsonNode.Parse(stream)!;
        foreach (var row in json["nations"]!.AsArray().Where(row => !row!["playable"]!.GetValue<bool>()))
            row!["followsCarbonPrice"] = 1.0;
        return PackShelf.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
