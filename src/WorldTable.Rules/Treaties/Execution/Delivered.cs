using WorldTable.Rules.Domains.Diplomacy;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>What was done of what a duty asks, in the duty's own unit, and how much of it is missing.</summary>
internal static class Delivered
{
    // Ten points too many are a complete breach of a ceiling on tariffs; less than a twentieth of a point is rounding.
    private const double WholeBreachPoints = 10.0;
    private const double RoundingPoints = 0.05;

    /// <summary>What a row ordered of a lever: billions for money, the lever's own unit for what is set.</summary>
    public static double Ordered(Orders orders, int row, LeverId lever, string? to, int toRow) =>
        lever == CarbonPrice.Name ? orders.CarbonPrice[row]
        : lever == Pool.Name ? orders.Contribution(new ChallengeId(to!), row)
        : lever == Aid.Name ? orders.Aid[(row * orders.Rows) + toRow]
        : lever == CleanResearch.Name ? orders.Research[row]
        : lever == Services.Name ? orders.Services[row]
        : lever == TradeFacilitation.Name ? orders.Facilitation[row]
        : lever == CarbonBorder.Name ? 100.0 * orders.CarbonBorder[row]
        : lever == Investment.Name ? 100.0 * orders.Investment[row]
        : lever == Tariff.Name && toRow >= 0 ? 100.0 * orders.Tariff[(row * orders.Rows) + toRow]
        : throw new ArgumentOutOfRangeException(nameof(lever), lever, "No treaty can ask for this lever.");

    /// <summary>The highest tariff, percent, that a row charges any of these partners by its own plan. A pair's ordinary tariff can fall by no more than the lever goes.</summary>
    public static double Charged(Orders orders, OpeningFigures figures, int row, IReadOnlyList<int> partners, double ceiling)
    {
        var most = 0.0;
        for (var i = 0; i < partners.Count; i++)
        {
            var seller = partners[i];
            if (seller == row)
                continue;
            var ordinary = figures.OrdinaryTariff(row, seller);
            var tariff = ordinary + (100.0 * orders.Tariff[(row * orders.Rows) + seller]);
            var within = ordinary + LeastPoints > ceiling && tariff <= ordinary + LeastPoints + RoundingPoints;
            most = !within && tariff > most ? tariff : most;
        }
        return most;
    }

    /// <summary>The lowest amount of the tariff lever, points.</summary>
    public static double LeastPoints { get; } = new Tariff().Form.Min;

    /// <summary>Share of what was asked that is missing, 0 to 1; 0 when it was kept (95 % of it is enough).</summary>
    public static double Missing(DutyKind kind, double asks, double delivered)
    {
        var missing = kind switch
        {
            DutyKind.AtLeast or DutyKind.Give => asks > 0.0 && delivered < Deeds.KeptFrom * asks ? 1.0 - (delivered / asks) : 0.0,
            DutyKind.EmitAtMost => Deeds.KeptFrom * delivered > asks ? (asks > 0.0 ? (delivered / asks) - 1.0 : 1.0) : 0.0,
            _ => delivered > asks + RoundingPoints ? (delivered - asks) / WholeBreachPoints : 0.0,
        };
        return missing > 1.0 ? 1.0 : missing < 0.0 ? 0.0 : missing;
    }

    /// <summary>Whether everybody sees it without a check: gifts, aid and what happens at the border. A price at home, research, services and smoke are seen only by whoever looks.</summary>
    public static bool IsSeen(in Duty duty) =>
        duty.Kind == DutyKind.ChargeAtMost || duty.Lever == Pool.Name || duty.Lever == Aid.Name || duty.Lever == Tariff.Name || duty.Lever == CarbonBorder.Name;
}
