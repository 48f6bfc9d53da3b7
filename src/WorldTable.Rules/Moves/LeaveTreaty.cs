using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>Gives notice: the nation is bound for as many rounds more as the treaty says, then it is out.</summary>
public sealed record LeaveTreaty : TreatyMove
{
    protected override bool AlsoWhileDeciding => true;

    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by) =>
        RefusesMember(table, by) ?? Accept(table.Leaving.ContainsKey(by.Nation)
            ? table
            : (table with { Leaving = table.Leaving.Add(by.Nation, view.Round) }).Tell("notice", view.Round, by));
}
