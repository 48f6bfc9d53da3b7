using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>What stands over the report: the one thing that happened, by weight: the end, a treaty that was broken or begins to bind, a world that cooled, a trade war or a broken promise (whichever cost more), a world that heated, offers that held each other up, a kept word, offers that nobody met, a treaty that held, or silence.</summary>
public static class Headlines
{
    private const double ATurn = 0.15;

    // One offer that was met is a kept word; several held each other up.
    private const int Several = 2;

    // Billions a year; a smaller quarrel stays among the news.
    private const double AQuarrel = 5.0;

    public static Said Of(Pack pack, IReadOnlyList<PromiseRow> promises, TreatyNews treaties, RoundOutcome outcome, FinalDocument? final, TariffNews? tariffs)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(treaties);
        ArgumentNullException.ThrowIfNull(outcome);
        if (final is not null)
            return final.Verdict;
        if (Treaties(treaties) is { } agreed)
            return agreed;
        var worst = promises.Where(row => row.Verdict == "short").OrderByDescending(Missing).FirstOrDefault();
        var kept = promises.Count(row => row.Verdict is "kept" or "more");
        var change = outcome.Meters.FirstOrDefault(meter => meter.Id == MeterNames.Temperature)?.ChangeHeading ?? 0.0;
        if (change < -ATurn)
            return worst is null ? Said.Of("headline.cooler", ("change", -change)) : Said.Of("headline.cooler-but-short", ("change", -change), ("nation", worst.Nation.Value));
        if (tariffs is not null && Quarrel(pack, tariffs, worst is null ? AQuarrel : Math.Max(AQuarrel, Missing(worst))) is { } quarrel)
            return quarrel;
        if (worst is not null)
            return Said.Of("headline.short", ("nation", worst.Nation.Value), ("billions", Missing(worst)));
        if (change > ATurn)
            return Said.Of("headline.hotter", ("change", change));
        List<OfferRow> offers = [.. promises.Where(row => row.Offer is { Held: true }).Select(row => row.Offer!)];
        if (offers.Count >= Several)
            return Said.Of("headline.together", ("offers", offers.Count), ("billions", offers.Sum(offer => offer.BillionsPerYear)));
        if (kept > 0)
            return Said.Of("headline.kept", ("kept", kept));
        if (promises.Where(row => row.Verdict == "unmet").ToList() is { Count: > 0 } unmet)
            return Said.Of("headline.unmet", ("offers", unmet.Count), ("billions", unmet.Sum(row => row.Offer!.BillionsPerYear)));
        if (treaties.Ledger.FirstOrDefault(row => row.Verdict == "kept") is { } held)
            return Said.Of("headline.treaty-kept", ("title", held.Title), ("nations", treaties.Ledger.Where(row => row.Treaty == held.Treaty).DistinctBy(row => row.Nation).Count()));
        return Said.Of(promises.Any(row => row.Verdict == "silent-gift") ? "headline.silent-gifts" : "headline.silence");
    }

    /// <summary>The sentence under it: how many kept their word, what was given, and where the heading is.</summary>
    public static Said Lead(IReadOnlyList<PromiseRow> promises, TreatyNews treaties, RoundOutcome outcome, FinalDocument? final)
    {
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(outcome);
        var meter = outcome.Meters.FirstOrDefault(row => row.Id == MeterNames.Temperature) ?? outcome.Meters[0];
        (string, SaidArgument)[] all =
        [
            ("made", promises.Count(row => row.Verdict is "kept" or "more" or "short")),
            ("kept", promises.Count(row => row.Verdict is "kept" or "more")),
            ("billions", promises.Sum(row => row.GivenBillionsPerYear)),
            ("heading", meter.Heading),
            ("year", meter.Path[^1].Year),
        ];
        var key = final is null ? "lead" : "lead.end";
        return treaties.Seen > 0 ? Said.Of(key + ".duties", [.. all, ("asked", treaties.Seen), ("met", treaties.Kept)]) : Said.Of(key, all);
    }

    // A broken treaty is told before a new one.
    private static Said? Treaties(TreatyNews news)
    {
        var broken = news.Broken;
        List<NewBond> begin = [.. news.Bonds.Where(bond => bond.Begins)];
        return (broken.Select(row => row.Nation).Distinct().Count(), begin) switch
        {
            (1, _) => Said.Of("headline.treaty-broken", ("nation", broken[0].Nation.Value), ("title", broken[0].Title)),
            ( > 1 and var nations, _) => Said.Of("headline.treaty-broken-many", ("nations", nations)),
            (_, []) => null,
            (_, [var only]) => Said.Of("headline.treaty-begins", ("title", only.Title), ("nations", only.Members)),
            _ => Said.Of("headline.treaty-begins-many", ("treaties", begin.Count)),
        };
    }

    // A war, else the raise that cost most; nothing when neither costs this much.
    private static Said? Quarrel(Pack pack, TariffNews tariffs, double least)
    {
        if (tariffs.War is { } war && war.CostBillions >= least)
        {
            return war.Fighters is [var one, var other]
                ? Said.Of("headline.trade-war", ("nation", Name(one)), ("to", Name(other)), ("billions", war.CostBillions))
                : Said.Of("headline.trade-war-many", ("nations", war.Fighters.Count), ("billions", war.CostBillions));
        }
        if (tariffs.Worst is not { } raise || raise.CostBillions < least)
            return null;
        var (by, points, billions) = (("nation", Name(raise.By)), ("points", (SaidArgument)raise.Points), ("billions", (SaidArgument)raise.CostBillions));
        return raise.On is [var on]
            ? Said.Of("headline.tariff", by, ("to", Name(on)), points, billions)
            : Said.Of("headline.tariff-many", by, ("partners", raise.On.Count), points, billions);

        SaidArgument Name(int row) => pack.Nations[row].Code.Value;
    }

    private static double Missing(PromiseRow row) => (row.PromisedBillionsPerYear ?? 0.0) - row.GivenBillionsPerYear;
}
