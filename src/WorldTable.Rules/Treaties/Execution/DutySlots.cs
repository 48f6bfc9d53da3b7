using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// Duties gathered by what is measured: one slot per row, kind, lever and target. Who meets the strictest of a slot's duties (gifts add up) has kept them all, so a round of many treaties is
/// audited slot by slot and only broken slots duty by duty.
/// </summary>
internal sealed class DutySlots
{
    private readonly Slot[] slots;
    private readonly int[] order;

    private DutySlots(Slot[] slots, int[] order, MemberDuties[] members) => (this.slots, this.order, Members) = (slots, order, members);

    public ReadOnlySpan<Slot> All => slots;

    /// <summary>How many duties each member of each treaty has, and the money in them; treaty by treaty.</summary>
    public MemberDuties[] Members { get; }

    /// <summary>Places of the duties of a slot, oldest treaty first.</summary>
    public ReadOnlySpan<int> DutiesOf(in Slot slot) => order.AsSpan(slot.First, slot.Count);

    public static DutySlots Of(TreatyDuties all)
    {
        Dictionary<(int, DutyKind, LeverId, string?), int> known = [];
        List<(Slot Slot, List<int> Duties)> found = [];
        Dictionary<(int Treaty, int Row), MemberDuties> members = [];
        var duties = all.All;
        for (var at = 0; at < duties.Length; at++)
        {
            ref readonly var duty = ref duties[at];
            if (!known.TryGetValue((duty.Row, duty.Kind, duty.Lever, duty.To), out var place))
            {
                known[(duty.Row, duty.Kind, duty.Lever, duty.To)] = place = found.Count;
                var to = duty.To is null ? -1 : all.Pack.PlaceOf(new NationId(duty.To));
                found.Add((new Slot(duty.Row, duty.Kind, duty.Lever, duty.To, Delivered.MeansOf(duty.Lever, duty.To), to, 0, 0, duty.Amount, duty.PercentOfGdp), [at]));
            }
            else
            {
                found[place].Duties.Add(at);
                found[place] = (found[place].Slot.With(duty), found[place].Duties);
            }
            var mine = members.GetValueOrDefault((duty.Treaty, duty.Row), new MemberDuties(duty.Treaty, duty.Row, 0, 0.0, 0.0));
            members[(duty.Treaty, duty.Row)] = mine with
            {
                Duties = mine.Duties + 1,
                Billions = mine.Billions + (duty.IsMoney ? duty.Amount : 0.0),
                PercentOfGdp = mine.PercentOfGdp + duty.PercentOfGdp,
            };
        }
        var (slots, order, first) = (new Slot[found.Count], new int[duties.Length], 0);
        for (var place = 0; place < slots.Length; place++)
        {
            slots[place] = found[place].Slot with { First = first, Count = found[place].Duties.Count };
            found[place].Duties.CopyTo(order, first);
            first += found[place].Duties.Count;
        }
        return new DutySlots(slots, order, [.. members.OrderBy(pair => (pair.Key.Treaty * all.Pack.Nations.Count) + pair.Key.Row).Select(pair => pair.Value)]);
    }
}

/// <summary>One thing that is measured of one row: the strictest level of a lever that is set, the sum of gifts, the lowest cap.</summary>
internal readonly record struct Slot(int Row, DutyKind Kind, LeverId Lever, string? To, Means Means, int ToRow, int First, int Count, double Amount, double PercentOfGdp)
{
    public double Asks(double gdpBillions) => PercentOfGdp == 0.0 ? Amount : Amount + (PercentOfGdp / 100.0 * gdpBillions);

    public Slot With(in Duty duty) => Kind switch
    {
        DutyKind.Give => this with { Amount = Amount + duty.Amount, PercentOfGdp = PercentOfGdp + duty.PercentOfGdp },
        DutyKind.AtLeast => duty.Amount > Amount ? this with { Amount = duty.Amount } : this,
        _ => duty.Amount < Amount ? this with { Amount = duty.Amount } : this,
    };
}

/// <summary>How many duties one member has under one treaty, and the money in them: billions and percent of GDP.</summary>
internal readonly record struct MemberDuties(int Treaty, int Row, int Duties, double Billions, double PercentOfGdp);
