using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>Keeps every duty of a round in plans that go on by themselves, as forecasts have them: levers are set to what is asked, gifts raised to it, and what no longer fits the budget is taken off everything else.</summary>
internal static class DutyFill
{
    /// <param name="orders">the standing plans, read against the world as the round opens</param>
    /// <param name="pack">the scenario</param>
    /// <param name="laid">the round's treaties</param>
    /// <param name="broken">by slot: what stays broken</param>
    public static void Fill(Orders orders, Pack pack, Laid laid, Func<Slot, bool> broken)
    {
        var slots = laid.Duties.Slots.All;
        var figures = laid.Opening;
        var floors = new double[orders.Rows];
        List<(int Row, string? To, Lever Lever, double Asks)> gifts = [];
        for (var at = 0; at < slots.Length; at++)
        {
            ref readonly var slot = ref slots[at];
            if (broken(slot))
                continue;
            var lever = Lever.Named(slot.Lever)!;
            switch (slot.Kind)
            {
                case DutyKind.AtLeast or DutyKind.AtMost:
                    var ordered = Delivered.Ordered(orders, slot.Row, slot.Means, slot.ToRow);
                    if (slot.Kind == DutyKind.AtLeast ? ordered < slot.Amount : ordered > slot.Amount)
                        lever.Order(orders, pack, slot.Row, slot.To, Held(lever, slot.Amount));
                    break;
                case DutyKind.EmitAtMost:
                    var price = Held(lever, figures.PriceToEmit(slot.Row, slot.Amount));
                    if (orders.CarbonPrice[slot.Row] < price)
                        orders.CarbonPrice[slot.Row] = price;
                    break;
                case DutyKind.ChargeAtMost:
                    Lower(orders, laid, slot);
                    break;
                default:
                    var asks = slot.Asks(figures.Gdp(slot.Row));
                    floors[slot.Row] += asks;
                    gifts.Add((slot.Row, slot.To, lever, asks));
                    break;
            }
        }
        foreach (var row in gifts.Select(gift => gift.Row).Distinct().Order())
            Give(orders, pack, laid, row, floors[row], [.. gifts.Where(gift => gift.Row == row)]);
    }

    // What is asked is set aside, the rest of the plan keeps what it has beyond, as far as the budget reaches.
    private static void Give(Orders orders, Pack pack, Laid laid, int row, double floor, List<(int Row, string? To, Lever Lever, double Asks)> gifts)
    {
        var room = orders.Budget[row] - laid.Taken(row);
        var fits = floor > room ? (room > 0.0 ? room / floor : 0.0) : 1.0;
        foreach (var gift in gifts)
        {
            var given = Delivered.Ordered(orders, row, Delivered.MeansOf(gift.Lever.Id, gift.To), To(pack, gift.To));
            // What already goes there is part of the duty, not on top of it.
            gift.Lever.Order(orders, pack, row, gift.To, -(given < gift.Asks * fits ? given : gift.Asks * fits));
        }
        var (beyond, left) = (orders.Planned(row), room - (floor * fits));
        if (beyond > left)
            orders.Scale(row, left > 0.0 ? left / beyond : 0.0);
        foreach (var gift in gifts)
            gift.Lever.Order(orders, pack, row, gift.To, gift.Asks * fits);
    }

    private static void Lower(Orders orders, Laid laid, in Slot slot)
    {
        foreach (var at in laid.Duties.Slots.DutiesOf(slot))
        {
            var duty = laid.Duties.All[at];
            foreach (var seller in laid.Duties.Partners[(duty.Treaty, duty.Clause)])
            {
                if (seller == slot.Row)
                    continue;
                ref var more = ref orders.Tariff[(slot.Row * orders.Rows) + seller];
                var most = duty.Amount - laid.Opening.OrdinaryTariff(slot.Row, seller);
                most = (most > Delivered.LeastPoints ? most : Delivered.LeastPoints) / 100.0;
                more = more > most ? most : more;
            }
        }
    }

    private static int To(Pack pack, string? to) => to is null ? -1 : pack.PlaceOf(new Ids.NationId(to));

    private static double Held(Lever lever, double amount) => amount > lever.Form.Max ? lever.Form.Max : amount < lever.Form.Min ? lever.Form.Min : amount;
}
