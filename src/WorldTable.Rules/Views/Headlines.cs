using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>What stands over the report: the one thing that happened, by weight: the end, a broken promise, a world that turned, a kept word, or silence.</summary>
public static class Headlines
{
    private const double ATurn = 0.15;

    public static Said Of(IReadOnlyList<PromiseRow> promises, RoundOutcome outcome, FinalDocument? final)
    {
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(outcome);
        if (final is not null)
            return final.Verdict;
        var worst = promises.Where(row => row.Verdict == "short").OrderByDescending(Missing).FirstOrDefault();
        var kept = promises.Count(row => row.Verdict is "kept" or "more");
        var change = outcome.Meters.FirstOrDefault(meter => meter.Id == MeterNames.Temperature)?.ChangeHeading ?? 0.0;
        if (change < -ATurn)
            return worst is null ? Said.Of("headline.cooler", ("change", -change)) : Said.Of("headline.cooler-but-short", ("change", -change), ("nation", worst.Nation.Value));
        if (worst is not null)
            return Said.Of("headline.short", ("nation", worst.Nation.Value), ("billions", Missing(worst)));
        if (change > ATurn)
            return Said.Of("headline.hotter", ("change", change));
        if (kept > 0)
            return Said.Of("headline.kept", ("kept", kept));
        return Said.Of(promises.Any(row => row.Verdict == "silent-gift") ? "headline.silent-gifts" : "headline.silence");
    }

    /// <summary>The sentence under it: how many kept their word, what was given, and where the heading is.</summary>
    public static Said Lead(IReadOnlyList<PromiseRow> promises, RoundOutcome outcome, FinalDocument? final)
    {
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(outcome);
        var meter = outcome.Meters.FirstOrDefault(row => row.Id == MeterNames.Temperature) ?? outcome.Meters[0];
        return Said.Of(
            final is null ? "lead" : "lead.end",
            ("made", promises.Count(row => row.Verdict is "kept" or "more" or "short")),
            ("kept", promises.Count(row => row.Verdict is "kept" or "more")),
            ("billions", promises.Sum(row => row.GivenBillionsPerYear)),
            ("heading", meter.Heading),
            ("year", meter.Path[^1].Year));
    }

    private static double Missing(PromiseRow row) => (row.PromisedBillionsPerYear ?? 0.0) - row.GivenBillionsPerYear;
}
