using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Moves;

/// <summary>Says that the nation is done with this phase, or takes that back.</summary>
public sealed record SetReady : NationMove
{
    public required bool Ready { get; init; }

    public override Ruling<NationTable> Judge(NationTable table, RoundView view, Delegate by) =>
        view.Phase is Phase.Lobby or Phase.Ended
            ? new Ruling<NationTable>.Refused(Refusal.Of(Refusals.NotNow, ("phase", Phases.Word(view.Phase))))
            : new Ruling<NationTable>.Accepted(table with { Ready = Ready });
}
