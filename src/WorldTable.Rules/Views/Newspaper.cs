using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>One line from each nation: its word first, then its largest choice, else how its people fare.</summary>
public static class Newspaper
{
    private const double APriceStep = 20.0;
    private const double APovertyStep = 1.0;

    public static NewsLine Of(Pack pack, RoundOutcome before, RoundOutcome outcome, IReadOnlyList<PromiseRow> promises, int place)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(promises);
        var nation = pack.Playable[place];
        var figures = outcome.Nations[place];
        var own = promises.Where(row => row.Nation == nation).ToList();
        return new NewsLine(nation, Headline(own, before.Nations[place], figures), Detail(figures));
    }

    private static Said Headline(List<PromiseRow> own, NationFigures before, NationFigures now)
    {
        var nation = ("nation", (SaidArgument)now.Nation.Value);
        if (own.Find(row => row.Verdict == "short") is { } broken)
            return Said.Of("news.short", nation, ("challenge", broken.Challenge.Value), ("billions", broken.PromisedBillionsPerYear!.Value - broken.GivenBillionsPerYear));
        if (own.Find(row => row.Verdict == "more") is { } more)
            return Said.Of("news.more", nation, ("challenge", more.Challenge.Value), ("billions", more.GivenBillionsPerYear));
        if (own.Find(row => row.Verdict == "kept") is { } kept)
            return Said.Of("news.kept", nation, ("challenge", kept.Challenge.Value), ("billions", kept.GivenBillionsPerYear));
        if (own.Find(row => row.Verdict == "silent-gift") is { } gift)
            return Said.Of("news.silent-gift", nation, ("challenge", gift.Challenge.Value), ("billions", gift.GivenBillionsPerYear));
        var price = now.CarbonPrice - before.CarbonPrice;
        if (price is >= APriceStep or <= -APriceStep)
            return Said.Of(price > 0.0 ? "news.price-up" : "news.price-down", nation, ("dollars", now.CarbonPrice));
        if (now.PovertyChange is >= APovertyStep or <= -APovertyStep)
            return Said.Of(now.PovertyChange < 0.0 ? "news.poverty-down" : "news.poverty-up", nation, ("percent", now.PovertyPercent));
        return Said.Of("news.waits", nation);
    }

    private static Said Detail(NationFigures now) => Said.Of(
        "news.detail",
        ("income", now.MedianIncomePerDay),
        ("poverty", now.PovertyPercent),
        ("emissions", now.EmissionsGigatonnes),
        ("reputation", now.ReputationChange));
}
