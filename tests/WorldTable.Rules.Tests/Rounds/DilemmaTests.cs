using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Rounds;

/// <summary>The dilemmas of climate as policies of 32 rows to 2100 (models.md D 1 and 2): consumption discounted at 3 %, uniform price at the world's cost of a tonne, +2 % a year.</summary>
public sealed class DilemmaTests
{
    // Here the automatic rows do what the table does, so that a uniform price is uniform.
    private static readonly Pack Uniform = EverybodyFollows();
    private static readonly double Tonne = OwnCostOfCarbon.Of(Uniform, new double[Uniform.Nations.Count]).Sum();
    private static readonly Dictionary<string, (double WarmingC, double[] Consumed)> Known = [];

    [Fact]
    public void A_tonne_costs_the_world_what_the_published_models_say() => Assert.InRange(Tonne, 40.0, 100.0);

    // Prototype: 3.19, 3.04, 2.41 (without the USA), 2.53 (without China), 2.31 °C.
    [Fact]
    public void Free_riding_alone_it_is_hottest_then_each_for_itself_then_all_but_one_then_all_together()
    {
        var nobody = Play("nobody", _ => 0.0).WarmingC;
        var replies = OwnCostOfCarbon.BestReplies(Uniform);
        var nash = Play("nash", place => replies[place]).WarmingC;
        var withoutUsa = Play("but USA", place => place == Place("USA") ? 0.0 : Tonne).WarmingC;
        var withoutChina = Play("but CHN", place => place == Place("CHN") ? 0.0 : Tonne).WarmingC;
        var together = Play("all", _ => Tonne).WarmingC;

        Assert.True(nobody > nash && nash > withoutChina && withoutChina > withoutUsa && withoutUsa > together, $"{nobody}, {nash}, {withoutChina}, {withoutUsa}, {together}");
        Assert.InRange(nobody, 2.9, 3.4);
        Assert.InRange(nobody - nash, 0.05, 0.3);
        Assert.InRange(together, 2.1, 2.5);
    }

    [Fact]
    public void Who_moves_alone_is_the_only_one_who_loses()
    {
        var nobody = Play("nobody", _ => 0.0);
        var alone = Play("EUN", place => place == Place("EUN") ? Tonne : 0.0);

        Assert.True(alone.WarmingC < nobody.WarmingC);
        Assert.Equal(["EUN"], Losers(alone.Consumed, nobody.Consumed).Where(code => Uniform.Playable.Contains(new NationId(code))));
    }

    // Prototype: a uniform price leaves 12 of 32 losers though the world gains.
    [Fact]
    public void A_uniform_price_is_good_for_the_world_and_bad_for_many()
    {
        var nobody = Play("nobody", _ => 0.0);
        var together = Play("all", _ => Tonne);

        var losers = Losers(together.Consumed, nobody.Consumed);

        Assert.InRange(together.Consumed.Sum() / nobody.Consumed.Sum() - 1.0, 0.0005, 0.01);
        Assert.InRange(losers.Count, 6, 18);
        Assert.Superset(new HashSet<string> { "CHN", "RUS", "CAN" }, losers.ToHashSet());
    }

    // Linear programming has an answer when the winners' gain covers the losers' loss; half of it is enough.
    [Fact]
    public void Half_of_what_the_winners_gain_makes_everybody_whole()
    {
        var (nobody, together) = (Play("nobody", _ => 0.0).Consumed, Play("all", _ => Tonne).Consumed);
        var gains = together.Zip(nobody, (with, without) => with - without).ToList();
        var (gained, lost) = (gains.Where(gain => gain > 0.0).Sum(), -gains.Where(gain => gain < 0.0).Sum());

        var after = gains.Select(gain => gain > 0.0 ? gain * 0.5 : gain + (0.5 * gained * -gain / lost)).ToList();

        Assert.Equal(gains.Sum(), after.Sum(), 1e-6 * gained);
        Assert.All(after, gain => Assert.True(gain >= 0.0, $"{gain}"));
    }

    [Theory]
    [InlineData("world-2025")]
    [InlineData("world-2025-short")]
    [InlineData("world-2025-unrated")]
    public void All_cooperate_beats_all_defect_on_every_meter_of_world_2025_and_keeps_its_red_lines(string name)
    {
        var pack = PackShelf.Named(name)!;

        var together = MeterReading.Of(Replay.Of(pack, new AllCooperate(), 1));
        var alone = MeterReading.Of(Replay.Of(pack, new AllDefect(), 1));

        foreach (var card in pack.Meters)
        {
            var (with, without) = (together[card.Meter], alone[card.Meter]);
            Assert.True(MeterRows.LowerIsBetter(card.Meter) ? with < without : with > without, $"{card.Meter}: {with} against {without}.");
            Assert.False(MeterRows.Crosses(card, with), $"{card.Meter} ends at {with}.");
            Assert.Equal(card.RedLine is not null, MeterRows.Crosses(card, without));
        }
    }

    private static int Place(string nation) => Uniform.PlaceOf(new NationId(nation));

    private static List<string> Losers(double[] consumed, double[] before) =>
        [.. Uniform.Nations.Where((_, place) => consumed[place] < before[place]).Select(row => row.Code.Value)];

    // Prices of 2025 by seat, to the end.
    private static (double WarmingC, double[] Consumed) Play(string name, Func<int, double> price)
    {
        lock (Known)
        {
            if (Known.TryGetValue(name, out var known))
                return known;
            double[] prices = [.. Enumerable.Range(0, Uniform.Playable.Count).Select(price)];
            var opening = OpeningWorld.Of(Uniform);
            var state = opening;
            while (state.Round < Uniform.Rounds)
                state = Round.Resolve(Uniform, state, Pricing(prices, state.Year), 1).State;
            return Known[name] = (ClimateModel.Standard.WarmingC(state.Climate), OwnCostOfCarbon.Consumption(Uniform, opening, prices).Consumed);
        }
    }

    private static RoundInput Pricing(double[] prices, int year) => new()
    {
        Plans = Uniform.Playable.Select((nation, place) => (nation, Playing.PlanOf(("carbon-price", null, OwnCostOfCarbon.In(year, prices[place])))))
            .ToImmutableSortedDictionary(pair => pair.nation, pair => pair.Item2),
        Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
    };

    private static Pack EverybodyFollows()
    {
        using var stream = typeof(Pack).Assembly.GetManifestResourceStream("WorldTable.Rules.Packs.world-2025.json")!;
        var json = JsonNode.Parse(stream)!;
        foreach (var row in json["nations"]!.AsArray().Where(row => !row!["playable"]!.GetValue<bool>()))
            row!["followsCarbonPrice"] = 1.0;
        return PackShelf.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
