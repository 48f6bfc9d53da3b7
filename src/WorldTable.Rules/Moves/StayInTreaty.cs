using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>Takes the notice back while it has not run out.</summary>
public sealed record StayInTreaty : TreatyMove
{
    protected override bool AlsoWhileDeciding => true;

    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by) =>
        RefusesMember(table, by) ?? Accept(table.Leaving.ContainsKey(by.Nation)
            ? (table with { Leaving = table.Leaving.Remove(by.Nation) }).Tell("notice-withdrawn", view.Round, by)
            : table);
}
