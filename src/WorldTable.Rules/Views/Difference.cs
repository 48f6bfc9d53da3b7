using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>
/// What a whole game changed against the same game in which nobody did anything: through which means and by whom. The game is played again with
/// one part after the other put in, in four orders (two when there are many parts; each with its reverse), and each part gets the mean of what it added: a Shapley value by sampling, with no rest.
/// </summary>
public sealed class Difference
{
    // Up to so many parts are put in from the middle, too.
    private const int Few = 8;

    private readonly List<(Said Said, MeterReading Part)> means;
    private readonly List<(Said Said, MeterReading Part)> nations;

    public Difference(Pack pack, IReadOnlyList<RoundInput> sealedRounds, MeterReading ours, MeterReading nobody, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(sealedRounds);
        var opening = OpeningWorld.Of(pack);
        List<(LeverId Lever, string? Pool)> used = [.. Used(sealedRounds)];
        // Treaties are a part of their own: what they did beside the plans that kept or broke them.
        var stood = Replay.Stood(pack, sealedRounds, seed);
        means = [.. Parts(used.Count + (stood is null ? 0 : 1), set => Replay.Of(pack, sealedRounds, (_, lever, pool) => set[used.IndexOf((lever, pool))], seed, opening, set[^1] ? stood : null))
            .Select((part, i) => (i == used.Count ? Said.Of("cause.all.treaties") : Said.Of("cause.all." + used[i].Lever + (used[i].Pool is { } pool ? "-" + pool : "")), part))];
        nations = [.. Parts(pack.Playable.Count + (stood is null ? 0 : 1), set => Replay.Of(pack, sealedRounds, (nation, _, _) => set[pack.PlaceOf(nation)], seed, opening, set[^1] ? stood : null))
            .Select((part, i) => (i == pack.Playable.Count ? Said.Of("cause.all.treaties") : Said.Of("cause.nation", ("nation", pack.Playable[i].Value)), part))];

        MeterReading[] Parts(int count, Func<bool[], MeterReading> world)
        {
            var parts = new MeterReading[count];
            List<int[]> orders = [.. Orders(count)];
            foreach (var order in orders)
            {
                var (last, set) = (nobody, new bool[count]);
                for (var put = 0; put < count; put++)
                {
                    set[order[put]] = true;
                    var next = put == count - 1 ? ours : world(set);
                    parts[order[put]] += 1.0 / orders.Count * (next - last);
                    last = next;
                }
            }
            return parts;
        }
    }

    /// <summary>Through which means, as shown.</summary>
    public IReadOnlyList<Cause> What(MeterId meter, double difference, string unit) => Told(means, meter, difference, unit);

    /// <summary>By which nations, as shown.</summary>
    public IReadOnlyList<Cause> Who(MeterId meter, double difference, string unit) => Told(nations, meter, difference, unit);

    private static IReadOnlyList<Cause> Told(List<(Said Said, MeterReading Part)> parts, MeterId meter, double difference, string unit) =>
        TopCauses.Of(parts.Select(part => new Cause(part.Said, part.Part[meter])), difference, unit, parts.Count);

    // From the first, from the middle, and both backwards: together the same when the table is turned around.
    private static IEnumerable<int[]> Orders(int count)
    {
        foreach (var start in count <= Few ? (int[])[0, count / 2] : [0])
        {
            int[] order = [.. Enumerable.Range(0, count).Select(i => (start + i) % count)];
            yield return order;
            yield return [.. order.Reverse()];
        }
    }

    private static IEnumerable<(LeverId Lever, string? Pool)> Used(IReadOnlyList<RoundInput> sealedRounds) =>
        sealedRounds.SelectMany(round => round.Plans.Values).SelectMany(plan => plan.Lines)
            .Select(line => (line.Lever, line.Lever == Pool.Name ? line.To : null))
            .Concat(sealedRounds.SelectMany(round => round.Pledges.Keys).Select(challenge => (Pool.Name, (string?)challenge.Value)))
            .Distinct();
}
