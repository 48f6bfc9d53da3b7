using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Moves;

/// <summary>Takes a signature back that does not bind yet.</summary>
public sealed record UnsignTreaty : TreatyMove
{
    protected override bool AlsoWhileDeciding => true;

    protected override Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by)
    {
        if (!table.Signatures.TryGetValue(by.Nation, out var signature))
            return Refuse(Refusals.NotSigned);
        if (table.Status is TreatyStatus.Expired or TreatyStatus.Terminated
            || table.Standing.Members.ContainsKey(by.Nation) && signature.Version <= table.Standing.Version)
            return NotNow(table);
        return Accept((table with { Signatures = table.Signatures.Remove(by.Nation) }).Tell("unsigned", view.Round, by, signature.Version));
    }
}
