using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>Takes the notice back while it has not run out.</summary>
public sealed record StayInTreaty : TreatyMove
{
    protected override bool AlsoWhileDeciding => true;

    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by)
    {
        if (table.Standing.Status is not (TreatyStatus.InForce or TreatyStatus.Suspended))
            return NotNow(table);
        if (!table.Standing.Members.ContainsKey(by.Nation))
            return Refuse(Refusals.NotAMember);
        return Accept(table.Leaving.ContainsKey(by.Nation)
            ? (table with { Leaving = table.Leaving.Remove(by.Nation) }).Tell("notice-withdrawn", view.Round, by)
            : table);
    }
}
