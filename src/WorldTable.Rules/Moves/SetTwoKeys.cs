using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Moves;

/// <summary>From the next round on, the nation has signed a treaty only when two of its delegates have; or one is enough again.</summary>
public sealed record SetTwoKeys : NationMove
{
    public required bool On { get; init; }

    public override Ruling<NationTable> Judge(NationTable table, RoundView view, Delegate by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(view);
        if (view.Phase is not (Phase.Table or Phase.Decision))
            return new Ruling<NationTable>.Refused(Refusal.Of(Refusals.NotNow, ("phase", Phases.Word(view.Phase))));
        return On && view.SeatsPerNation < 2
            ? new Ruling<NationTable>.Refused(Refusal.Of(Refusals.NeedsTwoDelegates))
            : new Ruling<NationTable>.Accepted(table with { TwoKeys = On });
    }
}
