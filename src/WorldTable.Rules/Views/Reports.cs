using WorldTable.Rules.Challenges;
using WorldTable.Rules.Domains.Diplomacy;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Views;

/// <summary>The report of a round: promised against given first, then why every meter changed, a line from every nation, guesses, and at the end how it ended.</summary>
public static class Reports
{
    // A promise is kept from 95 % of it, and more than kept above 110 %.
    private const double MoreFrom = 1.10;

    // Less than a million dollars a year is nothing.
    private const double Nothing = 0.001;

    public static ReportDocument Of(Pack pack, RoundOutcome before, RoundInput input, Resolution played, RoundOutcome outcome, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(played);
        ArgumentNullException.ThrowIfNull(outcome);
        var treaties = TreatyNews.Of(pack, before, played);
        var promises = Promises(pack, before, input, played, outcome, treaties.Ledger);
        var tariffs = TariffNews.Of(pack, before, played);
        var final = outcome.Round == pack.Rounds ? Endings.Of(pack, outcome, MeterReading.Of(played.World), seed) : null;
        return new ReportDocument
        {
            Round = outcome.Round,
            FromYear = before.State.Year,
            ToYear = outcome.State.Year,
            Headline = Headlines.Of(pack, promises, treaties, outcome, final, tariffs),
            Lead = Headlines.Lead(promises, treaties, outcome, final),
            Promises = promises,
            Treaties = treaties.Ledger.Count == 0 ? null : treaties.Ledger,
            Meters = outcome.Meters,
            News = [.. pack.Playable.Select((nation, place) => Newspaper.Of(pack, before, outcome, promises, treaties, tariffs, place))],
            Guesses = Guesses(input, outcome),
            Final = final,
        };
    }

    /// <summary>The last report of a game that was ended before its last round, with how it ends when everybody stays with the last plan; null before the first round is played.</summary>
    public static ReportDocument? Early(Pack pack, RoundOutcome outcome, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Round > 0 && outcome.Round < pack.Rounds && outcome.Report is { } report ? report with { Final = Endings.Early(pack, outcome, seed) } : outcome.Report;
    }

    /// <summary><c>kept</c>, <c>more</c>, <c>short</c>, <c>silent-gift</c>, <c>unmet</c> or <c>nothing</c>.</summary>
    /// <param name="promised">what the nation's word came to, an offer whose condition held among it</param>
    /// <param name="given">what it gave</param>
    /// <param name="offer">its conditional pledge: one whose condition did not hold breaks no word</param>
    public static string Verdict(double? promised, double given, Offer? offer = null) => promised is null or <= 0.0
        ? given > Nothing ? "silent-gift" : offer is { Held: false } ? "unmet" : "nothing"
        : given > MoreFrom * promised.Value ? "more"
        : given >= Deeds.KeptFrom * promised.Value ? "kept"
        : "short";

    // Who announced nothing and gave what a treaty asks gave neither unasked nor nothing.
    private static string Verdict(double? promised, double given, Offer? offer, double billions)
    {
        var verdict = Verdict(promised, given, offer);
        return billions <= Nothing || verdict is not ("silent-gift" or "nothing") ? verdict : given >= Deeds.KeptFrom * billions ? "treaty" : "treaty-short";
    }

    private static List<PromiseRow> Promises(Pack pack, RoundOutcome before, RoundInput input, Resolution played, RoundOutcome outcome, IReadOnlyList<ComplianceRow> treaties)
    {
        List<PromiseRow> rows = [];
        foreach (var card in pack.ChallengeCards)
        {
            if (card.OpensInRound > outcome.Round)
                continue;
            var pledges = input.Pledges.GetValueOrDefault(card.Challenge);
            for (var i = 0; i < pack.Playable.Count; i++)
            {
                var nation = pack.Playable[i];
                double? promised = pledges is not null && pledges.TryGetValue(nation, out var pledge) ? pledge : null;
                var (given, offer) = (played.Orders.Contribution(card.Challenge, i), played.Orders.Offer(card.Challenge, i));
                if (offer is { Held: true })
                    promised = played.Orders.Word(card.Challenge, i, promised ?? 0.0);
                var asked = treaties.Where(row => row.Nation == nation && row.Asks == "give" && row.Lever == Pool.Name && row.To == card.Challenge.Value).Sum(row => row.Promised);
                rows.Add(new PromiseRow
                {
                    Nation = nation,
                    Challenge = card.Challenge,
                    PromisedBillionsPerYear = promised,
                    GivenBillionsPerYear = given,
                    GivenPerPerson = 1000.0 * given / before.Nations[i].PopulationMillions,
                    GivenPercentOfGdp = given / before.Nations[i].GdpTrillions / 10.0,
                    Verdict = Verdict(promised, given, offer, asked),
                    AskedBillionsPerYear = asked > Nothing ? asked : null,
                    Offer = offer is null ? null : new OfferRow { BillionsPerYear = offer.BillionsPerYear, If = offer.If, Held = offer.Held },
                });
            }
        }
        return rows;
    }

    private static List<GuessRow> Guesses(RoundInput input, RoundOutcome outcome)
    {
        List<GuessRow> rows = [];
        foreach (var (nation, guess) in input.Predictions)
        {
            if (outcome.Meters.FirstOrDefault(meter => meter.Id == guess.Meter) is { } meter)
                rows.Add(new GuessRow(nation, guess.Meter, guess.Guess, Came(meter)));
        }
        return rows;
    }

    /// <summary>Whether a heading became better, worse or stayed: less than its smallest shown step is steady.</summary>
    public static string Came(MeterDocument meter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        var step = meter.Id == MeterNames.Temperature ? 0.02 : meter.Id == MeterNames.Trust ? 0.5 : 0.1;
        var change = meter.LowerIsBetter ? -meter.ChangeHeading : meter.ChangeHeading;
        return change > step ? "better" : change < -step ? "worse" : "steady";
    }
}
