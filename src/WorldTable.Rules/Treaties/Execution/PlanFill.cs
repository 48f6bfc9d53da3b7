using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// Writes a nation's duties into a plan: levers that are set go to what is asked, gifts up to what was promised; whatever then does not fit the budget is taken off everything that is no duty.
/// So a nation that does nothing keeps its word, and breaking it takes a line that says so.
/// </summary>
public static class PlanFill
{
    /// <param name="plan">a plan that holds</param>
    /// <param name="duties">of the round that opens</param>
    /// <param name="figures">as it opens</param>
    /// <param name="row">whose plan it is</param>
    /// <param name="except">duties that are left as they are; null for none</param>
    /// <returns>the same plan when it keeps every duty already</returns>
    public static Plan Of(Plan plan, TreatyDuties duties, OpeningFigures figures, int row, Func<Duty, bool>? except = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(duties);
        ArgumentNullException.ThrowIfNull(figures);
        Sheet sheet = new(plan, duties.Pack, duties.Pack.Nations[row].Code);
        SortedDictionary<string, (LeverId Lever, string? To, double Percent)> gifts = new(StringComparer.Ordinal);
        foreach (var duty in duties.Duties)
        {
            if (duty.Row != row || except?.Invoke(duty) == true)
                continue;
            switch (duty.Kind)
            {
                case DutyKind.Give:
                    var key = duty.Lever.Value + "/" + duty.To;
                    var percent = 100.0 * duty.Asks(figures.Gdp(row)) / figures.Budget(row);
                    gifts[key] = (duty.Lever, duty.To, percent + (gifts.TryGetValue(key, out var known) ? known.Percent : 0.0));
                    break;
                case DutyKind.ChargeAtMost:
                    Lower(sheet, duties.Partners[(duty.Treaty, duty.Clause)], duty, figures);
                    break;
                case DutyKind.EmitAtMost:
                    sheet.AtLeast(CarbonPrice.Name, null, figures.PriceToEmit(row, duty.Amount));
                    break;
                case DutyKind.AtLeast:
                    sheet.AtLeast(duty.Lever, duty.To, duty.Amount);
                    break;
                default:
                    sheet.AtMost(duty.Lever, duty.To, duty.Amount);
                    break;
            }
        }
        sheet.Give([.. gifts.Values], 100.0 - PercentTaken(duties, figures, row));
        return sheet.Plan;
    }

    /// <summary>Percent of a row's budget that treaties take by themselves in the round that opens.</summary>
    public static double PercentTaken(TreatyDuties duties, OpeningFigures figures, int row)
    {
        ArgumentNullException.ThrowIfNull(duties);
        ArgumentNullException.ThrowIfNull(figures);
        var billions = 0.0;
        foreach (var payment in duties.Payments)
            billions += payment.From == row ? Laid.Amount(payment, figures) : 0.0;
        var percent = 100.0 * billions / figures.Budget(row);
        return percent < 100.0 * Laid.MostOfBudget ? percent : 100.0 * Laid.MostOfBudget;
    }

    private static void Lower(Sheet sheet, ReadOnlySpan<int> partners, in Duty duty, OpeningFigures figures)
    {
        foreach (var seller in partners)
        {
            if (seller == duty.Row)
                continue;
            var most = duty.Amount - figures.OrdinaryTariff(duty.Row, seller);
            sheet.TariffAtMost(seller, most > Delivered.LeastPoints ? most : Delivered.LeastPoints);
        }
    }

    /// <summary>A plan that is being rewritten; untouched until something is short.</summary>
    private sealed class Sheet(Plan plan, Pack pack, NationId nation)
    {
        private List<PlanLine>? lines;

        public Plan Plan => lines is null ? plan : new Plan { Lines = lines };

        public void AtLeast(LeverId lever, string? to, double amount)
        {
            var held = Held(lever, amount);
            if (Amount(lever, to) < held)
                Set(lever, to, held);
        }

        public void AtMost(LeverId lever, string? to, double amount)
        {
            if (Amount(lever, to) > amount)
                Set(lever, to, Held(lever, amount));
        }

        // A tariff on everybody and one on this partner add up.
        public void TariffAtMost(int seller, double points)
        {
            var partner = pack.Nations[seller].Code.Value;
            var (all, one) = (Amount(Tariff.Name, null), Amount(Tariff.Name, partner));
            if (all + one > points)
                Set(Tariff.Name, partner, Held(Tariff.Name, points - all));
        }

        public void Give(IReadOnlyList<(LeverId Lever, string? To, double Percent)> gifts, double room)
        {
            var asked = gifts.Sum(gift => gift.Percent);
            var fits = asked > room ? room / asked : 1.0;
            foreach (var (lever, to, percent) in gifts)
            {
                if (Amount(lever, to) < percent * fits)
                    Set(lever, to, Held(lever, percent * fits));
            }
            var planned = PlanRules.PercentOfBudget(Plan);
            if (planned <= room)
                return;
            var beyond = planned - (asked * fits);
            var kept = beyond > 0.0 && room > asked * fits ? (room - (asked * fits)) / beyond : 0.0;
            lines ??= [.. plan.Lines];
            for (var at = 0; at < lines.Count; at++)
            {
                var line = lines[at];
                if (Lever.Named(line.Lever) is not { Form.CountsAgainstBudget: true })
                    continue;
                var floor = line.If is not null ? 0.0 : gifts.Where(gift => gift.Lever == line.Lever && gift.To == line.To).Sum(gift => gift.Percent * fits);
                lines[at] = line with { Amount = Held(line.Lever, floor + ((line.Amount - floor) * kept)) };
            }
        }

        private double Amount(LeverId lever, string? to)
        {
            var all = (IReadOnlyList<PlanLine>?)lines ?? plan.Lines;
            for (var at = 0; at < all.Count; at++)
            {
                if (all[at].Lever == lever && all[at].To == to && all[at].If is null)
                    return all[at].Amount;
            }
            return 0.0;
        }

        private void Set(LeverId lever, string? to, double amount)
        {
            lines ??= [.. plan.Lines];
            var at = lines.FindIndex(line => line.Lever == lever && line.To == to && line.If is null);
            if (at >= 0)
                lines[at] = lines[at] with { Amount = amount };
            else if (Lever.Named(lever) is { } kind && kind.CanGoTo(pack, nation, to))
                lines.Add(new PlanLine { Lever = lever, To = to, Amount = amount });
        }

        private static double Held(LeverId lever, double amount)
        {
            var form = Lever.Named(lever)!.Form;
            return amount > form.Max ? form.Max : amount < form.Min ? form.Min : amount;
        }
    }
}
