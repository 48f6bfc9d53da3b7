using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// What a round's audit leaves behind: breaches that were found (notice), cured or now punished, the accounts of every member, and what everybody heard about whom. Nobody is blamed for what
/// nobody found: it is neither praised nor punished.
/// </summary>
public sealed class TreatyReckoning
{
    private readonly double?[] heard;
    private readonly double?[] kept;

    private TreatyReckoning(Pack pack) => (heard, kept) = (new double?[pack.Nations.Count], new double?[pack.Nations.Count]);

    /// <summary>Every treaty as the next round opens.</summary>
    public ImmutableSortedDictionary<TreatyId, TreatyTable>? Tables { get; private set; }

    /// <summary>Duties that were not kept, found or not; null when all were.</summary>
    public ImmutableList<BrokenPromise>? Broken { get; private set; }

    /// <summary>What a row's duties that were kept or found broken cost, billions, and of that what was kept; null where there were none.</summary>
    public double? Heard(int row) => heard[row];

    public double? Kept(int row) => kept[row];

    /// <summary>Null in a world without treaties.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="before">as the round opened</param>
    /// <param name="input">what was sealed: tables that were touched, whose standing is always the state's</param>
    /// <param name="audit">of the treaties in force; null when none was</param>
    public static TreatyReckoning? Of(Pack pack, WorldState before, RoundInput input, TreatyAudit? audit)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        if (before.Treaties is null && input.Treaties is null)
            return null;
        TreatyReckoning reckoning = new(pack);
        var tables = before.Treaties ?? ImmutableSortedDictionary<TreatyId, TreatyTable>.Empty;
        if (input.Treaties is { } touched)
            tables = tables.SetItems(touched.Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Standing = before.Treaties?.GetValueOrDefault(pair.Key)?.Standing ?? new TreatyStanding() })));
        if (audit is not null)
        {
            reckoning.Hear(audit);
            tables = reckoning.Enter(pack, before.Round + 1, tables, audit);
        }
        var shares = TreatyShares.Of(pack, before);
        reckoning.Tables = tables.SetItems(tables.Select(pair => KeyValuePair.Create(pair.Key, TreatySeal.After(pack, pair.Value, pair.Value.Standing, before.Round + 1, shares))));
        return reckoning;
    }

    private void Hear(TreatyAudit audit)
    {
        var slots = audit.Duties.Slots;
        for (var at = 0; at < slots.All.Length; at++)
        {
            ref readonly var slot = ref slots.All[at];
            var (worst, unfound) = (0.0, false);
            foreach (var place in audit.Broken.Count > 0 ? slots.DutiesOf(slot) : [])
            {
                if (!audit.Broken.TryGetValue(place, out var broken))
                    continue;
                unfound |= !broken.Found;
                worst = broken.Found && broken.Missing > worst ? broken.Missing : worst;
            }
            if (unfound && worst == 0.0)
                continue;
            heard[slot.Row] = (heard[slot.Row] ?? 0.0) + audit.Laid.Worth[at];
            kept[slot.Row] = (kept[slot.Row] ?? 0.0) + (audit.Laid.Worth[at] * (1.0 - worst));
        }
    }

    private ImmutableSortedDictionary<TreatyId, TreatyTable> Enter(Pack pack, int round, ImmutableSortedDictionary<TreatyId, TreatyTable> tables, TreatyAudit audit)
    {
        var (entered, at, members) = (tables.ToBuilder(), 0, audit.Duties.Slots.Members);
        for (var place = 0; place < audit.Duties.Treaties.Count; place++)
        {
            var treaty = audit.Duties.Treaties[place];
            List<BrokenDuty> mine = audit.Broken.Count == 0 ? [] : [.. audit.Broken.Values.Where(broken => audit.Duties.Duties[broken.Place].Treaty == place).OrderBy(broken => broken.Place)];
            var breaches = Breaches.After(pack, round, place, audit, mine);
            List<TreatyAccount> accounts = [];
            for (; at < members.Length && members[at].Treaty == place; at++)
                accounts.Add(Account(pack, round, members[at], audit, mine));
            foreach (var broken in mine)
            {
                var duty = audit.Duties.Duties[broken.Place];
                BrokenPromise promise = new(treaty.Treaty, treaty.Text.Clauses[duty.Clause].Id, pack.Nations[duty.Row].Code);
                if (Broken?.Contains(promise) != true)
                    Broken = (Broken ?? []).Add(promise);
            }
            var table = tables[treaty.Treaty];
            entered[treaty.Treaty] = table with
            {
                Standing = table.Standing with { Breaches = breaches.Standing, Accounts = table.Standing.Accounts.AddRange(accounts) },
                Events = breaches.Events.Count == 0 ? table.Events : Latest(table.Events.AddRange(breaches.Events)),
            };
        }
        return entered.ToImmutable();
    }

    // What nobody found counts as kept in public.
    private static TreatyAccount Account(Pack pack, int round, in MemberDuties member, TreatyAudit audit, List<BrokenDuty> mine)
    {
        var (found, missing) = (0, 0.0);
        foreach (var broken in mine)
        {
            var duty = audit.Duties.Duties[broken.Place];
            if (duty.Row != member.Row || !broken.Found)
                continue;
            found++;
            missing += duty.IsMoney ? duty.Asks(audit.Laid.Opening.Gdp(duty.Row)) - broken.Delivered : 0.0;
        }
        var promised = member.Billions + (member.PercentOfGdp / 100.0 * audit.Laid.Opening.Gdp(member.Row));
        return new TreatyAccount
        {
            Round = round,
            Nation = pack.Nations[member.Row].Code,
            Duties = member.Duties,
            Kept = member.Duties - found,
            Found = found,
            PromisedBillions = promised,
            DeliveredBillions = promised - missing,
        };
    }

    private static ImmutableList<TreatyEvent> Latest(ImmutableList<TreatyEvent> events) =>
        events.Count > TreatyTable.MostEvents ? events.RemoveRange(0, events.Count - TreatyTable.MostEvents) : events;
}
