using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>
/// Which of very many steps are told by name. Each step alone is run through one round; how much a round's beginning comes to by the end is
/// learned from one whole forecast for each lever (what pays off late, as research does, counts with what it will have done). What is not
/// among the weightiest of any meter belongs to the rest.
/// </summary>
internal static class Weightiest
{
    /// <summary>So many at most: two whole forecasts are made for each.</summary>
    public const int Most = 16;

    /// <summary>The weightiest steps, in the order in which they came; all of them when they are few.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="state">the world before the round</param>
    /// <param name="steps">everything that was done otherwise</param>
    /// <param name="last">the round before</param>
    /// <param name="now">the round</param>
    /// <param name="none">the heading of the round before</param>
    /// <param name="trade">the trade that opens the round</param>
    public static IReadOnlyList<Step> Of(Pack pack, WorldState state, IReadOnlyList<Step> steps, RoundInput last, RoundInput now, MeterReading none, FirstTrade trade)
    {
        if (steps.Count <= Most)
            return steps;
        var still = Forecast.AfterOneRound(pack, state, last, trade);
        MeterReading[] weights = [.. steps.Select(step => Forecast.AfterOneRound(pack, state, step.Swap(last, now), trade) - still)];
        foreach (var kind in Enumerable.Range(0, steps.Count).GroupBy(i => (steps[i].Lever, steps[i].Pool)))
        {
            // Those who do more and those who do less would cancel out: the larger half speaks for all.
            var half = kind.GroupBy(i => steps[i].Falls(last, now)).MaxBy(side => side.Count())!.ToList();
            var together = Forecast.HeadingOf(pack, state, half.Aggregate(last, (round, i) => steps[i].Swap(round, now)), trade) - none;
            foreach (var meter in MeterRows.Names)
                Grow(kind, meter, half.Sum(i => Math.Abs(weights[i][meter])), Math.Abs(together[meter]));
        }
        return Chosen(pack, steps, weights);

        void Grow(IEnumerable<int> kind, MeterId meter, double begun, double ended)
        {
            var times = begun > 0.0 ? ended / begun : 0.0;
            foreach (var i in kind)
                weights[i] = weights[i].With(meter, times * Math.Abs(weights[i][meter]));
        }
    }

    // In turns: the weightiest of each meter, then the second of each, until there are enough.
    private static List<Step> Chosen(Pack pack, IReadOnlyList<Step> steps, MeterReading[] weights)
    {
        List<List<int>> ranks = [.. pack.Meters.Select(card => Enumerable.Range(0, steps.Count).OrderByDescending(i => weights[i][card.Meter]).ToList())];
        HashSet<int> chosen = [];
        for (var rank = 0; rank < steps.Count && chosen.Count < Most; rank++)
        {
            foreach (var order in ranks)
            {
                if (chosen.Count < Most)
                    chosen.Add(order[rank]);
            }
        }
        return [.. chosen.Order().Select(i => steps[i])];
    }
}
