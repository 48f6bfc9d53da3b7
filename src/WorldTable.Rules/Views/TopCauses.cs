using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>The largest reasons and an honest rest, rounded once for all pages: what is shown adds up to the change that is shown.</summary>
public static class TopCauses
{
    private const int Most = 5;

    /// <summary>The five largest causes and what remains of the change, as shown; a line that would read nought is left out.</summary>
    /// <param name="causes">reasons with amounts before rounding</param>
    /// <param name="change">what they explain, before rounding</param>
    /// <param name="unit">the meter's unit</param>
    public static IReadOnlyList<Cause> Of(IEnumerable<Cause> causes, double change, string unit)
    {
        List<Cause> told = [.. causes.OrderByDescending(cause => Math.Abs(cause.Amount)).Take(Most)];
        told.Add(new Cause(Said.Of("cause.rest"), change - told.Sum(cause => cause.Amount)));
        Span<double> amounts = [.. told.Select(cause => cause.Amount)];
        Shown.Apportion(amounts, change, unit);
        List<Cause> seen = new(told.Count);
        for (var i = 0; i < told.Count; i++)
        {
            if (amounts[i] != 0.0)
                seen.Add(told[i] with { Amount = amounts[i] });
        }
        return seen;
    }
}
