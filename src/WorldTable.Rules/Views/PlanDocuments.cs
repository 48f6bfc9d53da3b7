using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>Draws a nation's secret plan as its delegates see it.</summary>
public static class PlanDocuments
{
    // Close together where plans are made: what money buys bends most at its beginning.
    private static readonly double[] BuysAt = [0.0, 0.01, 0.02, 0.05, 0.10, 0.15, 0.20, 0.30, 0.50, 0.75, 1.0];
    private static readonly double[] BothWaysAt = [0.0, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0];

    /// <summary>The plan as it lies on the table.</summary>
    public static PlanDocument Of(RoundView view, NationId nation, NationTable table)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(table);
        return new PlanDocument
        {
            Nation = nation,
            Branch = view.Branch,
            Round = view.Round,
            BudgetBillionsPerYear = view.Opening.Nations[view.Pack.PlaceOf(nation)].BudgetBillionsPerYear,
            Lines = table.Plan.Lines,
            Prediction = table.Prediction,
            Ready = table.Ready,
            TwoKeys = table.TwoKeys ? true : null,
            Duties = PlanDuties.Of(view, nation),
            PercentTaken = PlanDuties.PercentTaken(view, nation),
        };
    }

    /// <summary>What of the plan everybody sees while plans are made: its conditional pledges; null when there are none.</summary>
    public static IReadOnlyList<OfferDocument>? Offers(RoundView view, NationId nation, NationTable table)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(table);
        if (view.Phase is not (Phase.Briefing or Phase.Table or Phase.Decision) || !table.Plan.Lines.Any(IsOffer))
            return null;
        var budget = view.Opening.Nations[view.Pack.PlaceOf(nation)].BudgetBillionsPerYear;
        return
        [
            .. table.Plan.Lines.Where(IsOffer).OrderBy(line => line.To, StringComparer.Ordinal)
                .Select(line => new OfferDocument { Challenge = new ChallengeId(line.To!), BillionsPerYear = budget * line.Amount / 100.0, If = line.If! }),
        ];

        static bool IsOffer(PlanLine line) => line.If is not null && line.Amount > 0.0;
    }

    /// <summary>Levers, hand, and what each amount buys for this nation: the same for the whole round.</summary>
    public static LeversDocument Levers(RoundView view, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (pack, state) = (view.Pack, view.Opening.State);
        var row = pack.PlaceOf(nation);
        Outlook outlook = new(pack, state);
        List<LeverDocument> levers = [];
        foreach (var lever in Lever.All)
        {
            foreach (var to in lever.Targets(pack, nation))
            {
                if (pack.OpensInRound(lever.Id, to) is { } opens)
                    levers.Add(Draw(lever, to, opens));
            }
        }
        return new LeversDocument
        {
            Nation = nation,
            Branch = view.Branch,
            Round = view.Round,
            Levers = levers,
            Hand = Hand.Deal(view, nation, outlook),
        };

        LeverDocument Draw(Lever lever, string? to, int opens) => new()
        {
            Lever = lever.Id,
            To = to,
            Domain = lever.Domain(pack, to),
            OpensInRound = opens,
            Form = lever.Form,
            BuysKey = lever.BuysKey(to),
            Buys = [.. Amounts(lever.Form).Select(amount => Point(lever, to, amount))],
        };

        BuysPoint Point(Lever lever, string? to, double amount) =>
            new(amount, Brief(lever.Buys(outlook, row, to, lever.Form.CountsAgainstBudget ? amount / 100.0 * outlook.Budget(row) : amount)));
    }

    // Six digits are more than any page shows; a large table has hundreds of points.
    private static double Brief(double value)
    {
        var size = Math.Abs(value);
        if (!(size > 1e-9) || !double.IsFinite(value))
            return size > 1e-9 ? value : 0.0;
        var scale = 1.0;
        while (size * scale < 1e5)
            scale *= 10.0;
        while (size * scale >= 1e6)
            scale /= 10.0;
        return Math.Floor((value * scale) + 0.5) / scale;
    }

    // Levers that can be turned both ways are told both ways.
    private static IEnumerable<double> Amounts(AmountForm form) => form.Min < 0.0
        ? BothWaysAt.Reverse().TakeWhile(share => share > 0.0).Select(share => form.Min * share).Concat(BothWaysAt.Select(share => form.Max * share))
        : BuysAt.Select(share => form.Max * share);

    /// <summary>
    /// The table of a nation when a round opens: last round's plan (for the first round the pack's), trimmed to what still holds, with every treaty duty of the round filled in; not ready, no guess.
    /// </summary>
    public static NationTable OpeningTable(RoundView view, NationId nation, Plan? last)
    {
        ArgumentNullException.ThrowIfNull(view);
        var plan = PlanRules.WhatHolds(last ?? view.Pack.OpeningPlan(nation), view.Pack, view.Round, nation);
        return new NationTable { Plan = PlanDuties.Filled(view, nation, plan), TwoKeys = view.Opening.State.TwoKeys?.Contains(nation) == true };
    }
}
