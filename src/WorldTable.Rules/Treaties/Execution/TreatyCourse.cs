using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// Treaties while a forecast runs. The plans of its first round count as sealed: what they break stays broken to the end, everything else is kept round after round as schedules have it, until
/// the sunset. Nobody throws dice: what everybody sees costs trust, what is hidden does not.
/// </summary>
internal sealed class TreatyCourse
{
    // A price this near to what a cap is thought to need counts as kept.
    private const double Near = 0.9;

    private readonly Pack pack;
    private readonly TreatiesInForce? treaties;
    private readonly Dictionary<(int Row, DutyKind Kind, LeverId Lever, string? To), double> broken = [];
    private readonly double[] heard;
    private readonly double[] kept;
    private bool begun;

    private TreatyCourse(Pack pack, WorldState state)
    {
        (this.pack, treaties) = (pack, TreatiesInForce.Of(pack, state.Treaties));
        (heard, kept) = (new double[pack.Playable.Count], new double[pack.Playable.Count]);
        for (var seat = 0; seat < heard.Length; seat++)
            (heard[seat], kept[seat]) = (state.Nations[seat].DutiesHeard ?? 0.0, state.Nations[seat].DutiesKept ?? 0.0);
    }

    /// <summary>Null in a world without treaties.</summary>
    public static TreatyCourse? Of(Pack pack, WorldState state) => state.Treaties is null ? null : new TreatyCourse(pack, state);

    /// <summary>Whether every round's opening has to be looked at.</summary>
    public bool AsksMeters => treaties is { AsksMeters: true };

    /// <summary>Lays the round's treaties on its orders.</summary>
    public void Open(WorldInMotion world, Orders orders, int round)
    {
        for (var seat = 0; seat < heard.Length; seat++)
        {
            orders.Promised[seat] += heard[seat];
            orders.Kept[seat] += kept[seat];
        }
        Array.Clear(heard);
        Array.Clear(kept);
        if (treaties is null)
            return;
        OpeningFigures figures = new(world, pack.YearsPerRound, looked: AsksMeters);
        Laid laid = new(treaties.Duties(round, figures.Meters), figures, orders);
        orders.Bind(laid);
        if (begun)
            DutyFill.Fill(orders, pack, laid, slot => broken.ContainsKey(KeyOf(slot)));
        else
            Judge(orders, laid);
        begun = true;
        Hear(laid);
    }

    private void Judge(Orders orders, Laid laid)
    {
        foreach (ref readonly var slot in laid.Duties.Slots.All)
        {
            var (asks, delivered) = (slot.Asks(laid.Opening.Gdp(slot.Row)), 0.0);
            if (slot.Kind == DutyKind.EmitAtMost)
                (asks, delivered) = (Near * laid.Opening.PriceToEmit(slot.Row, asks), orders.CarbonPrice[slot.Row]);
            else
                delivered = slot.Kind == DutyKind.ChargeAtMost ? Charged(orders, laid, slot) : Delivered.Ordered(orders, slot.Row, slot.Means, slot.ToRow);
            var missing = Delivered.Missing(slot.Kind == DutyKind.EmitAtMost ? DutyKind.AtLeast : slot.Kind, asks, delivered);
            if (missing > 0.0)
                broken[KeyOf(slot)] = missing;
        }
    }

    private static double Charged(Orders orders, Laid laid, in Slot slot)
    {
        var most = 0.0;
        foreach (var at in laid.Duties.Slots.DutiesOf(slot))
        {
            var duty = laid.Duties.All[at];
            var charged = Delivered.Charged(orders, laid.Opening, slot.Row, laid.Duties.Partners[(duty.Treaty, duty.Clause)], duty.Amount) - duty.Amount + slot.Amount;
            most = charged > most ? charged : most;
        }
        return most;
    }

    // What the next round hears of this one.
    private void Hear(Laid laid)
    {
        var slots = laid.Duties.Slots.All;
        for (var at = 0; at < slots.Length; at++)
        {
            ref readonly var slot = ref slots[at];
            var missing = broken.GetValueOrDefault(KeyOf(slot));
            if (missing > 0.0 && !Delivered.IsSeen(laid.Duties.All[laid.Duties.Slots.DutiesOf(slot)[0]]))
                continue;
            heard[slot.Row] += laid.Worth[at];
            kept[slot.Row] += laid.Worth[at] * (1.0 - missing);
        }
    }

    private static (int, DutyKind, LeverId, string?) KeyOf(in Slot slot) => (slot.Row, slot.Kind, slot.Lever, slot.To);
}
