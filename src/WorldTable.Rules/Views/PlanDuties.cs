using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Execution;

namespace WorldTable.Rules.Views;

/// <summary>What treaties ask of one nation's plan in the round that is open.</summary>
public static class PlanDuties
{
    /// <summary>In the words of the wire: <c>at-least</c>, <c>at-most</c>, <c>charge-at-most</c>, <c>give</c>, <c>emit-at-most</c>.</summary>
    public static string Word(DutyKind kind) => kind switch
    {
        DutyKind.AtLeast => "at-least",
        DutyKind.AtMost => "at-most",
        DutyKind.ChargeAtMost => "charge-at-most",
        DutyKind.Give => "give",
        _ => "emit-at-most",
    };

    /// <summary>The plan with every duty written into it; the same plan when it keeps them all.</summary>
    public static Plan Filled(RoundView view, NationId nation, Plan plan) =>
        InForce(view) is var (duties, figures) && duties is not null ? PlanFill.Of(plan, duties, figures!, view.Pack.PlaceOf(nation)) : plan;

    /// <summary>Percent of the budget that treaties take by themselves; null when they take nothing.</summary>
    public static double? PercentTaken(RoundView view, NationId nation) =>
        InForce(view) is var (duties, figures) && duties is { Payments.Length: > 0 } && PlanFill.PercentTaken(duties, figures!, view.Pack.PlaceOf(nation)) is > 0.0 and var percent ? percent : null;

    /// <summary>Every duty of the nation, treaty by treaty; null when it has none.</summary>
    public static IReadOnlyList<PlanDuty>? Of(RoundView view, NationId nation)
    {
        var (duties, figures) = InForce(view);
        if (duties is null)
            return null;
        var row = view.Pack.PlaceOf(nation);
        List<PlanDuty> mine = [.. duties.Duties.Where(duty => duty.Row == row).Select(duty => Drawn(duties, figures!, duty))];
        return mine.Count > 0 ? mine : null;
    }

    private static PlanDuty Drawn(TreatyDuties duties, OpeningFigures figures, Duty duty)
    {
        var asks = duty.Asks(figures.Gdp(duty.Row));
        return new PlanDuty
        {
            Treaty = duties.Treaties[duty.Treaty].Treaty,
            Clause = duties.ClauseOf(duty).Clause.Id,
            Lever = duty.Lever,
            To = duty.To,
            Asks = Word(duty.Kind),
            Amount = duty.Kind == DutyKind.Give ? 100.0 * asks / figures.Budget(duty.Row) : duty.Kind == DutyKind.EmitAtMost ? figures.PriceToEmit(duty.Row, asks) : asks,
            BillionsPerYear = duty.Kind == DutyKind.Give ? asks : null,
            Gigatonnes = duty.Kind == DutyKind.EmitAtMost ? asks : null,
        };
    }

    private static (TreatyDuties? Duties, OpeningFigures? Figures) InForce(RoundView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (TreatiesInForce.Of(view.Pack, view.Opening.State.Treaties) is not { } treaties)
            return (null, null);
        var figures = OpeningFigures.Of(view.Pack, view.Opening.State);
        return (treaties.Duties(view.Round, figures.Meters), figures);
    }
}
