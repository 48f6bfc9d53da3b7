using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Execution;

namespace WorldTable.Rules.Views;

/// <summary>
/// The compliance ledger of a round. What nobody can see without looking is told only where somebody looked, kept or not: whoever reads the ledger learns nothing that was hidden.
/// </summary>
public static class ComplianceRows
{
    /// <summary>So many rows at most; what was found broken comes first.</summary>
    public const int Most = 400;

    /// <summary>Null when no treaty asked for anything.</summary>
    public static IReadOnlyList<ComplianceRow>? Of(Pack pack, RoundOutcome before, Resolution played)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(played);
        if (played.Audit is not { Duties.Duties.Count: > 0 } audit)
            return null;
        List<int> places = [.. Enumerable.Range(0, audit.Duties.Duties.Count)];
        if (places.Count > Most)
            places = [.. places.OrderBy(place => audit.Broken.TryGetValue(place, out var broken) && broken.Found ? 0 : 1).Take(Most).Order()];
        return [.. places.Select(place => Row(pack, before, played, audit, place))];
    }

    private static ComplianceRow Row(Pack pack, RoundOutcome before, Resolution played, TreatyAudit audit, int place)
    {
        var duty = audit.Duties.Duties[place];
        var (treaty, clause, nation) = (audit.Duties.Treaties[duty.Treaty], audit.Duties.ClauseOf(duty), pack.Nations[duty.Row].Code);
        var looked = audit.Broken.TryGetValue(place, out var broken) ? broken.Found : audit.Looked(duty);
        double? delivered = looked ? audit.DeliveredOf(place) : null;
        return new ComplianceRow
        {
            Treaty = treaty.Treaty,
            Title = treaty.Text.Terms.Title,
            Clause = clause.Clause.Id,
            Sentence = clause.Clause.Sentence(),
            Nation = nation,
            Asks = PlanDuties.Word(duty.Kind),
            Lever = duty.Kind == DutyKind.EmitAtMost ? null : duty.Lever,
            To = duty.To,
            Unit = duty.Kind switch
            {
                DutyKind.Give => "billions",
                DutyKind.EmitAtMost => "gigatonnes",
                DutyKind.ChargeAtMost => "percent",
                _ => Lever.Named(duty.Lever)!.Form.Unit,
            },
            Promised = duty.Asks(audit.Laid.Opening.Gdp(duty.Row)),
            Delivered = delivered,
            PerPerson = duty.Kind is DutyKind.Give or DutyKind.EmitAtMost ? 1000.0 * delivered / before.Nations[duty.Row].PopulationMillions : null,
            PercentOfGdp = duty.Kind == DutyKind.Give ? 100.0 * delivered / audit.Laid.Opening.Gdp(duty.Row) : null,
            Check = Delivered.IsSeen(duty) ? "seen" : clause.Regime,
            Verdict = !looked ? "unseen" : broken.Missing > 0.0 ? "broken" : "kept",
            Remedied = played.State.Treaties!.GetValueOrDefault(treaty.Treaty)?.Standing.Breaches.Exists(breach => breach.Remedied && breach.Clause == clause.Clause.Id && breach.Nation == nation) == true,
        };
    }
}
