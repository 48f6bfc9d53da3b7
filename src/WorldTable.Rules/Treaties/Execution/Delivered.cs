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

    /// <summary>Where a lever's orders are written.</summary>
    public static Means MeansOf(LeverId lever, string? to) =>
        lever == CarbonPrice.Name ? Means.CarbonPrice
        : lever == Pool.Name && to == ChallengeNames.Climate.Value ? Means.ClimatePool
        : lever == Pool.Name && to == ChallengeNames.Poverty.Value ? Means.PovertyPool
        : lever == Aid.Name ? Means.Aid
        : lever == CleanResearch.Name ? Means.Research
        : lever == Services.Name ? Means.Services
        : lever == TradeFacilitation.Name ? Means.Facilitation
        : lever == CarbonBorder.Name ? Means.CarbonBorder
        : lever == Investment.Name ? Means.Investment
        : lever == Tariff.Name ? Means.Tariff
        : OrderTables.Of(lever, to) is >= 0 and var table ? Means.Table + table
        : throw new ArgumentOutOfRangeException(nameof(lever), lever, "No treaty can ask for this lever.");

    /// <summary>What a row ordered: billions for money, the lever's own unit for what is set.</summary>
    public static double Ordered(Orders orders, int row, Means means, int toRow) => means switch
    {
        Means.CarbonPrice => orders.CarbonPrice[row],
        Means.ClimatePool => orders.ToClimate[row],
        Means.PovertyPool => orders.ToPoverty[row],
        Means.Aid => orders.Aid[(row * orders.Rows) + toRow],
        Means.Research => orders.Research[row],
        Means.Services => orders.Services[row],
        Means.Facilitation => orders.Facilitation[row],
        Means.CarbonBorder => 100.0 * orders.CarbonBorder[row],
        Means.Investment => 100.0 * orders.Investment[row],
        Means.Tariff => 100.0 * orders.Tariff[(row * orders.Rows) + toRow],
        _ => orders.Table(means - Means.Table)[row],
    };

    /// <summary>The highest tariff, percent, that a row charges any of these partners by its own plan. A pair's ordinary tariff can fall by no more than the lever goes.</summary>
    public static double Charged(Orders orders, OpeningFigures figures, int row, ReadOnlySpan<int> partners, double ceiling)
    {
        var most = 0.0;
        for (var i = 0; i < partners.Length; i++)
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

/// <summary>The tables of a round's orders.</summary>
internal enum Means
{
    CarbonPrice,
    ClimatePool,
    PovertyPool,
    Aid,
    Research,
    Services,
    Facilitation,
    CarbonBorder,
    Investment,
    Tariff,

    /// <summary>This and whatever comes after: the tables of <see cref="OrderTables"/>.</summary>
    Table,
}
