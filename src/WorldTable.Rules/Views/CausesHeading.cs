using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>
/// Why headings changed: for each nation that changed its plan, the world is run again with that nation's last plan, from this round on to the end;
/// the difference is its doing. What is left (choices that work together, and the round's own course) is the rest.
/// </summary>
public sealed class CausesHeading
{
    private readonly List<(NationId Nation, MeterReading Change)> changes = [];

    public CausesHeading(Pack pack, RoundOutcome before, RoundInput input, Resolution played, MeterReading heading, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        foreach (var nation in pack.Playable)
        {
            var last = before.State.Plans[nation];
            if (played.State.Plans[nation].Lines.SequenceEqual(last.Lines))
                continue;
            var plans = input.Plans.SetItem(nation, last);
            var other = Round.Resolve(pack, before.State, input with { Plans = plans }, seed).State;
            var without = Forecast.HeadingOf(pack, other, other.Plans, other.Pledges);
            changes.Add((nation, new MeterReading(
                heading.Temperature - without.Temperature,
                heading.Prosperity - without.Prosperity,
                heading.Poverty - without.Poverty,
                heading.Trust - without.Trust)));
        }
    }

    /// <summary>The three largest causes of a heading's change and the rest.</summary>
    public IReadOnlyList<Cause> Of(MeterId meter, double change) =>
        TopCauses.Of(changes.Select(row => new Cause(Said.Of("cause.plan", ("nation", row.Nation.Value)), row.Change[meter])), change);
}
