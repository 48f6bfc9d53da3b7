using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>When a clause works: its schedule, the treaty's sunset, and what it waits for.</summary>
public static class Conditions
{
    /// <summary>Whether a clause works in a round.</summary>
    /// <param name="clause">of the treaty's text</param>
    /// <param name="treaty">as it stands when the round opens</param>
    /// <param name="round">1-based</param>
    /// <param name="meters">the meters as the round opens; a condition on a meter does not hold without</param>
    public static bool Works(Clause clause, TreatyInForce treaty, int round, MeterReading? meters)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(treaty);
        return round >= (clause.From ?? round)
            && round <= (clause.Until ?? round)
            && round <= (treaty.Text.Terms.Sunset ?? round)
            && (clause.If is not { } trigger || Holds(trigger, treaty, meters));
    }

    /// <summary>Whether it asks for a meter, so that somebody has to look at the world.</summary>
    public static bool AsksMeters(Clause clause) => clause?.If?.Meter is not null;

    /// <summary>Whole rounds since the clause first worked, as its schedule has it: 0 in the first.</summary>
    public static int RoundsSince(Clause clause, TreatyInForce treaty, int round)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(treaty);
        var since = treaty.Standing.Since ?? round;
        var first = clause.From is { } from && from > since ? from : since;
        return round > first ? round - first : 0;
    }

    private static bool Holds(Trigger trigger, TreatyInForce treaty, MeterReading? meters) =>
        (trigger.Meter is not { } meter || (meters is { } now && Holds(trigger, meter, now)))
        && (trigger.Members is not { } members || treaty.Standing.Members.Count >= members)
        && (trigger.Breached is not { } breached || treaty.Standing.Breaches.Exists(breach => breach.Clause == breached));

    private static bool Holds(Trigger trigger, MeterId meter, MeterReading now) =>
        MeterRows.Names.Contains(meter) && (trigger.Above is not { } above || now[meter] > above) && (trigger.Below is not { } below || now[meter] < below);
}
