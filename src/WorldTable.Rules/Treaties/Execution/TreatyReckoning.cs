using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    /// <summary>All rounds' accounts; null when this round had none.</summary>
    public ImmutableList<RoundAccounts>? Accounts { get; private set; }

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
            tables = reckoning.Enter(pack, before, tables, audit);
        }
        reckoning.Tables = Sealed(pack, before, input, tables);
        return reckoning;
    }

    // A treaty in force on which nobody did anything, which nobody leaves and which does not end has nothing to seal.
    private static ImmutableSortedDictionary<TreatyId, TreatyTable> Sealed(Pack pack, WorldState before, RoundInput input, ImmutableSortedDictionary<TreatyId, TreatyTable> tables)
    {
        var (round, shares, after) = (before.Round + 1, TreatyShares.Of(pack, before), tables);
        foreach (var (name, table) in tables)
        {
            var quiet = table.Binds && table.Leaving.IsEmpty && table.Votes.IsEmpty && table.Standing.Members.Count > 1
                && table.Standing.Text!.Terms.Sunset != round && input.Treaties?.ContainsKey(name) != true;
            if (!quiet && TreatySeal.After(pack, table, table.Standing, round, shares) is var next && !ReferenceEquals(next, table))
                after = after.SetItem(name, next);
        }
        return after;
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

    private ImmutableSortedDictionary<TreatyId, TreatyTable> Enter(Pack pack, WorldState before, ImmutableSortedDictionary<TreatyId, TreatyTable> tables, TreatyAudit audit)
    {
        var (round, lines) = (before.Round + 1, Lines(pack, audit));
        if (lines.Length > 0)
            Accounts = (before.Accounts ?? []).Add(new RoundAccounts(round, ImmutableCollectionsMarshal.AsImmutableArray(lines)));
        for (var place = 0; place < audit.Duties.Treaties.Count; place++)
        {
            var treaty = audit.Duties.Treaties[place];
            if (audit.Broken.Count == 0 && treaty.Standing.Breaches.IsEmpty)
                continue;
            List<BrokenDuty> mine = [.. audit.Broken.Values.Where(broken => audit.Duties.Duties[broken.Place].Treaty == place).OrderBy(broken => broken.Place)];
            foreach (var broken in mine)
            {
                var duty = audit.Duties.Duties[broken.Place];
                BrokenPromise promise = new(treaty.Treaty, treaty.Text.Clauses[duty.Clause].Id, pack.Nations[duty.Row].Code);
                if (Broken?.Contains(promise) != true)
                    Broken = (Broken ?? []).Add(promise);
            }
            var breaches = Breaches.After(pack, round, place, audit, mine);
            if (breaches.Events.Count == 0 && breaches.Standing.IsEmpty && treaty.Standing.Breaches.IsEmpty)
                continue;
            var table = tables[treaty.Treaty];
            tables = tables.SetItem(treaty.Treaty, table with
            {
                Standing = table.Standing with { Breaches = breaches.Standing },
                Events = breaches.Events.Count == 0 ? table.Events : Latest(table.Events.AddRange(breaches.Events)),
            });
        }
        return tables;
    }

    // What nobody found counts as kept in public.
    private static AccountLine[] Lines(Pack pack, TreatyAudit audit)
    {
        var members = audit.Duties.Slots.Members;
        var lines = new AccountLine[members.Length];
        for (var at = 0; at < lines.Length; at++)
        {
            ref readonly var member = ref members[at];
            var promised = member.Billions + (member.PercentOfGdp / 100.0 * audit.Laid.Opening.Gdp(member.Row));
            lines[at] = new AccountLine(audit.Duties.Treaties[member.Treaty].Treaty, pack.Nations[member.Row].Code, member.Duties, 0, promised, promised, audit.Laid.Opening.Gdp(member.Row), audit.Laid.Opening.People(member.Row));
        }
        foreach (var broken in audit.Broken.Values)
        {
            var duty = audit.Duties.Duties[broken.Place];
            if (!broken.Found)
                continue;
            var at = Array.FindIndex(members, member => member.Treaty == duty.Treaty && member.Row == duty.Row);
            var missing = duty.IsMoney ? duty.Asks(audit.Laid.Opening.Gdp(duty.Row)) - broken.Delivered : 0.0;
            lines[at] = lines[at] with { Found = lines[at].Found + 1, DeliveredBillions = lines[at].DeliveredBillions - missing };
        }
        return lines;
    }

    private static ImmutableList<TreatyEvent> Latest(ImmutableList<TreatyEvent> events) =>
        events.Count > TreatyTable.MostEvents ? events.RemoveRange(0, events.Count - TreatyTable.MostEvents) : events;
}
