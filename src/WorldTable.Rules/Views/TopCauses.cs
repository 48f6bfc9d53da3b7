using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>Three reasons and an honest rest.</summary>
public static class TopCauses
{
    private const int Shown = 3;

    /// <summary>The three largest causes and what remains of the change, so that the amounts add up to it; nothing when nothing changed.</summary>
    public static IReadOnlyList<Cause> Of(IEnumerable<Cause> causes, double change)
    {
        List<Cause> shown =
        [
            .. causes.Where(cause => cause.Amount != 0.0).OrderByDescending(cause => Math.Abs(cause.Amount)).Take(Shown),
        ];
        var rest = change;
        foreach (var cause in shown)
            rest -= cause.Amount;
        if (shown.Count == 0 && rest == 0.0)
            return [];
        if (rest is > 5e-10 or < -5e-10 || shown.Count == 0)
            shown.Add(new Cause(Said.Of("cause.rest"), rest));
        return shown;
    }
}
