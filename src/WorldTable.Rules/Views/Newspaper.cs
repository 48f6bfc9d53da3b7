using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>One line from each nation: a broken word or treaty first, then what binds it anew, what it did to others by tariffs, a kept word, its largest choice, else how its people fare.</summary>
public static class Newspaper
{
    private const double APriceStep = 20.0;
    private const double APovertyStep = 1.0;
    private const double ALargeLine = 5.0;

    // Share of a nation's GDP that another's tariffs cost it.
    private const double ABlow = 0.001;

    /// <summary>The line of the seat at this place.</summary>
    public static NewsLine Of(Pack pack, RoundOutcome before, RoundOutcome outcome, IReadOnlyList<PromiseRow> promises, TreatyNews treaties, TariffNews? tariffs, int place)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(treaties);
        var nation = pack.Playable[place];
        var (last, now) = (before.Nations[place], outcome.Nations[place]);
        List<PromiseRow> own = [.. promises.Where(row => row.Nation == nation)];
        var headline = Word(own, nation.Value, "short")
            ?? Treaty("news.treaty-broken", nation.Value, treaties.Broken.FirstOrDefault(row => row.Nation == nation)?.Title)
            ?? Treaty("news.bound", nation.Value, treaties.New(nation)?.Title)
            ?? Walls(pack, tariffs?.Moves[place])
            ?? Word(own, nation.Value, "more", "kept", "treaty", "silent-gift", "unmet")
            ?? Blow(pack, tariffs?.Hit(place), now)
            ?? Choice(outcome.State.Plans[nation], last, now)
            ?? Fate(now);
        return new NewsLine(nation, headline, Detail(now));
    }

    private static Said? Treaty(string key, string nation, string? title) => title is null ? null : Said.Of(key, ("nation", nation), ("title", title));

    private static Said? Word(List<PromiseRow> own, string nation, params ReadOnlySpan<string> verdicts)
    {
        foreach (var verdict in verdicts)
        {
            if (own.Where(row => row.Verdict == verdict).MaxBy(Size) is { } row)
                return Said.Of($"news.{verdict}.{row.Challenge}", ("nation", nation), ("billions", Size(row)));
        }
        return null;
    }

    // What is missing when the word was broken, what waited in vain for others, else what was given.
    private static double Size(PromiseRow row) =>
        row.Verdict == "short" ? row.PromisedBillionsPerYear!.Value - row.GivenBillionsPerYear : row.Verdict == "unmet" ? row.Offer!.BillionsPerYear : row.GivenBillionsPerYear;

    private static Said? Walls(Pack pack, TariffMove? move)
    {
        if (move is null)
            return null;
        var key = move.Up ? "news.tariff-up" : "news.tariff-down";
        var (by, points) = (("nation", (SaidArgument)pack.Nations[move.By].Code.Value), ("points", (SaidArgument)move.Points));
        var billions = ("billions", (SaidArgument)(move.Up ? move.CostBillions : -move.CostBillions));
        return move.On is [var on]
            ? Said.Of(key, by, ("to", pack.Nations[on].Code.Value), points, billions)
            : Said.Of(key + "-many", by, ("partners", move.On.Count), points, billions);
    }

    private static Said? Blow(Pack pack, (TariffMove Move, double Billions)? hit, NationFigures now) =>
        hit is { } blow && blow.Billions >= ABlow * 1000.0 * now.GdpTrillions
            ? Said.Of("news.tariff-hit", ("nation", now.Nation.Value), ("by", pack.Nations[blow.Move.By].Code.Value), ("billions", blow.Billions))
            : null;

    private static Said? Choice(Plan plan, NationFigures last, NationFigures now)
    {
        var nation = ("nation", (SaidArgument)now.Nation.Value);
        var price = now.CarbonPrice - last.CarbonPrice;
        if (price is >= APriceStep or <= -APriceStep)
            return Said.Of(price > 0.0 ? "news.price-up" : "news.price-down", nation, ("dollars", now.CarbonPrice));
        var line = plan.Lines.Where(line => line.Lever == Aid.Name || line.Lever == CleanResearch.Name || line.Lever == Services.Name).MaxBy(line => line.Amount);
        if (line is null || line.Amount < ALargeLine)
            return null;
        var billions = ("billions", (SaidArgument)(last.BudgetBillionsPerYear * line.Amount / 100.0));
        return line.Lever == Aid.Name ? Said.Of("news.aid", nation, ("to", line.To!), billions)
            : line.Lever == CleanResearch.Name ? Said.Of("news.research", nation, billions)
            : Said.Of("news.services", nation, billions);
    }

    private static Said Fate(NationFigures now)
    {
        var nation = ("nation", (SaidArgument)now.Nation.Value);
        return now.PovertyChange <= -APovertyStep ? Said.Of("news.poverty-down", nation, ("percent", now.PovertyPercent))
            : now.PovertyChange >= APovertyStep ? Said.Of("news.poverty-up", nation, ("percent", now.PovertyPercent))
            : Said.Of("news.waits", nation);
    }

    private static Said Detail(NationFigures now) => Said.Of(
        "news.detail",
        ("income", now.MedianIncomePerDay),
        ("poverty", now.PovertyPercent),
        ("emissions", now.EmissionsGigatonnes),
        ("reputation", now.ReputationChange));
}
