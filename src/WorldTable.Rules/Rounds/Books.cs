using System.Globalization;
using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>The identities that every round's books satisfy, to a billionth: nothing is made from nothing, and nothing is lost.</summary>
public static class Books
{
    private const double Billionth = 1e-9;

    /// <summary>Which sums of a round do not close; empty when all do.</summary>
    public static IReadOnlyList<string> Faults(Pack pack, WorldState before, Resolution played)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(played);
        List<string> faults = [];
        Nations(pack, played.Ledger, faults);
        World(before, played, faults);
        Carbon(before.Climate, played, faults);
        return faults;
    }

    private static void Nations(Pack pack, RoundLedger books, List<string> faults)
    {
        for (var i = 0; i < pack.Nations.Count; i++)
        {
            var who = pack.Nations[i].Code.Value;
            if (books.Spent[i] - books.Budget[i] > Billionth * books.Budget[i])
                faults.Add($"{who} spends more than its budget.");
            var plan = books.Research[i] + books.Services[i] + books.ToClimate[i] + books.ToPoverty[i] + books.AidOut[i] + books.Facilitation[i]
                + books.AtHome[i] + books.ToOthers[i] + books.Paid[i] + books.Fees[i];
            Close($"{who}: what the plan spends", books.Spent[i], plan, books.Budget[i], faults);
            var net = books.Gross[i] - books.Damage[i] - books.Abatement[i] - books.Research[i] - books.ToClimate[i] - books.ToPoverty[i] - books.AidOut[i]
                + books.AidIn[i] + books.PoolIn[i] + books.FromTrade[i] - books.Facilitation[i]
                + books.Received[i] - books.Paid[i] - books.Fees[i] - books.AtHome[i] - books.ToOthers[i] - books.Struck[i];
            Close($"{who}: net income", books.Net[i], net, books.Gross[i], faults);
            Close($"{who}: what is invested and consumed", books.Net[i], books.Invested[i] + books.Consumed[i], books.Gross[i], faults);
        }
    }

    private static void World(WorldState before, Resolution played, List<string> faults)
    {
        var books = played.Ledger;
        var (gross, saved) = (Sum(books.Gross), played.State.GreenFund - before.GreenFund);
        Close("aid given and received", Sum(books.AidOut), Sum(books.AidIn), gross, faults);
        Close("what treaties move", Sum(books.Paid), Sum(books.Received), gross, faults);
        Close("the poverty pool", Sum(books.ToPoverty), Sum(books.PoolIn), gross, faults);
        Close("the climate fund", before.GreenFund + Sum(books.ToClimate), Sum(books.FundSpent) + played.State.GreenFund, gross, faults);
        Close("exports and imports", Sum(books.Exports), Sum(books.Imports), gross, faults);
        // What is made, and what better or worse trade adds, is lost, spent on clean energy, knowledge, inspectors, safety and the pools that buy it, kept in the fund, invested or consumed.
        var used = Sum(books.Damage) + Sum(books.Struck) + Sum(books.AtHome) + Sum(books.ToOthers) + Sum(books.Facilitation) + Sum(books.Fees) + Sum(books.Abatement) + Sum(books.FundSpent) + Sum(books.Research) + saved + Sum(books.Invested) + Sum(books.Consumed);
        Close("the world's product", gross + Sum(books.FromTrade), used, gross, faults);
    }

    private static void Carbon(ClimateState was, Resolution played, List<string> faults)
    {
        var now = played.State.Climate;
        var emitted = now.EmittedGtC - was.EmittedGtC;
        Close("carbon emitted", Sum(played.Ledger.Co2) / ClimateModel.Standard.Parameters.Co2PerCarbon, emitted, now.EmittedGtC, faults);
        Close("carbon in air, sea and land", emitted, now.Carbon.InAirGtC() - was.Carbon.InAirGtC() + now.TakenUpGtC - was.TakenUpGtC, now.EmittedGtC, faults);
    }

    private static double Sum(double[] rows)
    {
        var sum = 0.0;
        foreach (var row in rows)
            sum += row;
        return sum;
    }

    private static void Close(string what, double expected, double actual, double scale, List<string> faults)
    {
        if (!(Math.Abs(expected - actual) <= Billionth * Math.Abs(scale)))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {expected:R} is not {actual:R}."));
    }
}
