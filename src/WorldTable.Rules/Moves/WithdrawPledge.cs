using WorldTable.Rules.Challenges;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Moves;

/// <summary>Takes a public pledge back while the table is open.</summary>
public sealed record WithdrawPledge : ChallengeMove
{
    public override Ruling<ChallengeTable> Judge(ChallengeTable table, RoundView view, Delegate by) =>
        view.Phase is Phase.Table
            ? new Ruling<ChallengeTable>.Accepted(table.Without(by.Nation))
            : new Ruling<ChallengeTable>.Refused(Refusal.Of(Refusals.NotNow, ("phase", Phases.Word(view.Phase))));
}
