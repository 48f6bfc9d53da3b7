namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// What keeping a duty is worth in trust: what it costs, billions a year, as with a pledge. A rule that asks for no money counts as a quarter of what makes a full promise
/// (0.1 % of GDP); both are game calibrations.
/// </summary>
internal static class DutyWorth
{
    private const double OfARule = 0.25 * 0.001;

    public static double[] Of(TreatyDuties duties, OpeningFigures figures)
    {
        var slots = duties.Slots.All;
        var worth = new double[slots.Length];
        for (var at = 0; at < slots.Length; at++)
        {
            ref readonly var slot = ref slots[at];
            worth[at] = slot.Kind switch
            {
                DutyKind.Give => slot.Asks(figures.Gdp(slot.Row)),
                DutyKind.AtLeast when slot.Lever == Nations.Levers.CarbonPrice.Name => figures.CostOfPrice(slot.Row, slot.Amount),
                DutyKind.EmitAtMost => figures.CostOfPrice(slot.Row, figures.PriceToEmit(slot.Row, slot.Amount)),
                _ => OfARule * figures.Gdp(slot.Row),
            };
        }
        return worth;
    }
}
