using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// Promised against delivered when a round is over. Slots whose strictest duty was met are done; the others are looked at duty by duty, the oldest treaty first: what was given pays the oldest
/// promise first.
/// </summary>
public sealed class TreatyAudit
{
    private readonly Pack pack;
    private readonly Orders orders;
    private readonly double[] emitted;
    private readonly Dictionary<int, BrokenDuty> broken = [];

    private TreatyAudit(Pack pack, Orders orders, double[] emitted, long seed, int year) => (this.pack, this.orders, this.emitted, Seed, Year) = (pack, orders, emitted, seed, year);

    public Laid Laid => orders.Laid!;

    public TreatyDuties Duties => Laid.Duties;

    public long Seed { get; }

    /// <summary>The calendar year in which the round ended.</summary>
    public int Year { get; }

    /// <summary>Duties that were not kept, by their place.</summary>
    public IReadOnlyDictionary<int, BrokenDuty> Broken => broken;

    /// <summary>Looks at a round that is over; null when no treaty was in force.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="orders">what was carried out</param>
    /// <param name="emitted">Gt CO2 by row in the round's last year</param>
    /// <param name="seed">of the world</param>
    /// <param name="year">the calendar year in which the round ended</param>
    public static TreatyAudit? Of(Pack pack, Orders orders, double[] emitted, long seed, int year)
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (orders.Laid is not { } laid)
            return null;
        // The world goes on; what was emitted stays.
        TreatyAudit audit = new(pack, orders, [.. emitted], seed, year);
        var slots = laid.Duties.Slots;
        foreach (ref readonly var slot in slots.All)
        {
            if (!audit.IsKept(slot))
                audit.Look(slot, slots.DutiesOf(slot));
        }
        return audit;
    }

    /// <summary>What was delivered under a duty, in its own unit; of a gift no more than was promised.</summary>
    public double DeliveredOf(int place)
    {
        if (broken.TryGetValue(place, out var known))
            return known.Delivered;
        var duty = Duties.Duties[place];
        return duty.Kind == DutyKind.Give ? duty.Asks(Laid.Opening.Gdp(duty.Row)) : Measured(duty);
    }

    /// <summary>Whether somebody looked: what everybody sees was always seen, and who stands under notice is watched until it has mended.</summary>
    public bool Looked(in Duty duty)
    {
        var treaty = Duties.Treaties[duty.Treaty];
        var clause = Duties.ClauseOf(duty);
        var nation = pack.Nations[duty.Row].Code;
        return Delivered.IsSeen(duty)
            || treaty.Standing.Breaches.Exists(breach => breach.Clause == clause.Clause.Id && breach.Nation == nation)
            || Verification.Looked(clause.Regime, Seed, treaty, clause, nation.Value, Year);
    }

    private bool IsKept(in Slot slot)
    {
        var asks = slot.Asks(Laid.Opening.Gdp(slot.Row));
        var delivered = slot.Kind switch
        {
            DutyKind.EmitAtMost => emitted[slot.Row],
            DutyKind.ChargeAtMost => Delivered.Charged(orders, Laid.Opening, slot.Row, AllRows, slot.Amount),
            _ => Delivered.Ordered(orders, slot.Row, slot.Means, slot.ToRow),
        };
        return Delivered.Missing(slot.Kind, asks, delivered) == 0.0;
    }

    private void Look(in Slot slot, ReadOnlySpan<int> places)
    {
        var left = slot.Kind == DutyKind.Give ? Delivered.Ordered(orders, slot.Row, slot.Means, slot.ToRow) : 0.0;
        foreach (var place in places)
        {
            var duty = Duties.Duties[place];
            var asks = duty.Asks(Laid.Opening.Gdp(duty.Row));
            var delivered = slot.Kind != DutyKind.Give ? Measured(duty) : left < asks ? left : asks;
            left -= delivered;
            var missing = Delivered.Missing(duty.Kind, asks, delivered);
            if (missing > 0.0)
                broken[place] = new BrokenDuty(place, delivered, missing, Looked(duty));
        }
    }

    private double Measured(in Duty duty) => duty.Kind switch
    {
        DutyKind.EmitAtMost => emitted[duty.Row],
        DutyKind.ChargeAtMost => Delivered.Charged(orders, Laid.Opening, duty.Row, Duties.Partners[(duty.Treaty, duty.Clause)], duty.Amount),
        _ => Delivered.Ordered(orders, duty.Row, Delivered.MeansOf(duty.Lever, duty.To), duty.To is null ? -1 : pack.PlaceOf(new Ids.NationId(duty.To))),
    };

    private int[] AllRows => allRows ??= [.. Enumerable.Range(0, pack.Nations.Count)];

    private int[]? allRows;
}

/// <summary>A duty that was not kept: its place, what was delivered, the share that is missing, and whether anybody found out.</summary>
public readonly record struct BrokenDuty(int Place, double Delivered, double Missing, bool Found);
