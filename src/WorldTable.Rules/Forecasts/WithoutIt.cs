using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>The world in which a treaty in force ends now: what its members do because it asks for it, they do no more. What a plan has beyond that goes on.</summary>
internal static class WithoutIt
{
    public static WorldState From(Pack pack, WorldState state, TreatyTable table)
    {
        var ended = state with { Treaties = state.Treaties!.Remove(table.Treaty) };
        if (TreatyInForce.Of(table) is not { } treaty)
            return ended;
        var figures = OpeningFigures.Of(pack, state);
        var duties = TreatyDuties.Of(pack, [treaty], state.Round + 1, figures.Meters);
        var plans = state.Plans;
        foreach (var (nation, membership) in table.Standing.Members)
        {
            // Whoever is bound for the first time has not yet written a plan for it.
            if (membership.Since <= state.Round && plans.TryGetValue(nation, out var plan))
                plans = plans.SetItem(nation, Released(plan, pack, duties, figures, nation));
        }
        return ended with { Plans = plans };
    }

    private static Plan Released(Plan plan, Pack pack, TreatyDuties duties, OpeningFigures figures, NationId nation)
    {
        var row = pack.PlaceOf(nation);
        var opening = pack.OpeningPlan(nation);
        ImmutableList<PlanLine> lines = [.. plan.Lines];
        foreach (var duty in duties.Duties)
        {
            if (duty.Row != row || duty.Kind is DutyKind.AtMost or DutyKind.ChargeAtMost)
                continue;
            var at = lines.FindIndex(line => line.Lever == duty.Lever && line.To == duty.To && line.If is null);
            if (at < 0)
                continue;
            var asks = duty.Kind switch
            {
                DutyKind.Give => 100.0 * duty.Asks(figures.Gdp(row)) / figures.Budget(row),
                DutyKind.EmitAtMost => figures.PriceToEmit(row, duty.Amount),
                _ => duty.Amount,
            };
            var before = opening.Lines.FirstOrDefault(line => line.Lever == duty.Lever && line.To == duty.To)?.Amount ?? 0.0;
            lines = lines.SetItem(at, lines[at] with { Amount = Left(duty.Kind == DutyKind.Give, lines[at].Amount, asks, before) });
        }
        return new Plan { Lines = [.. lines.Where(line => line.Amount != 0.0)] };
    }

    // Gifts add to what is given anyhow; a price that is higher than asked is the nation's own.
    private static double Left(bool gives, double amount, double asks, double before)
    {
        if (gives)
            return amount > asks ? amount - asks : 0.0;
        return amount > asks || amount < before ? amount : before;
    }
}
