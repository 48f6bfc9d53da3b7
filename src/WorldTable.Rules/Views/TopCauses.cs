using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>The largest reasons and an honest rest, rounded once for all pages: what is shown adds up to the change that is shown.</summary>
public static class TopCauses
{
    private const int Most = 5;

    /// <summary>The largest causes and what remains of the change, as shown; a line that would read nought is left out.</summary>
    /// <param name="causes">reasons with amounts before rounding</param>
    /// <param name="change">what they explain, before rounding</param>
    /// <param name="unit">the meter's unit</param>
    /// <param name="most">how many are told by name</param>
    /// <param name="shown">the change that stands beside them, less than a step from what they explain; the change itself, rounded, when null</param>
    public static IReadOnlyList<Cause> Of(IEnumerable<Cause> causes, double change, string unit, int most = Most, double? shown = null)
    {
        List<Cause> told = [.. causes.OrderByDescending(cause => Math.Abs(cause.Amount)).Take(most)];
        var rest = change - told.Sum(cause => cause.Amount);
        // Less than half a step is rounding, not a reason.
        if (told.Count > 0 && Shown.Of(Math.Abs(rest), unit) == 0.0)
            told[0] = told[0] with { Amount = told[0].Amount + rest };
        else
            told.Add(new Cause(Said.Of("cause.rest"), rest));
        Span<double> amounts = [.. told.Select(cause => cause.Amount)];
        // Two figures rounded apart differ by up to a step more or less than what happened: the largest cause bears it.
        amounts[0] += (shown ?? change) - change;
        Shown.Apportion(amounts, shown ?? change, unit);
        List<Cause> seen = new(told.Count);
        for (var i = 0; i < told.Count; i++)
        {
            if (amounts[i] != 0.0)
                seen.Add(told[i] with { Amount = amounts[i] });
        }
        return seen;
    }
}
