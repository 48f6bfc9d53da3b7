using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Moves;

/// <summary>One tap at the briefing: where will this meter's heading stand in the report?</summary>
public sealed record Predict : NationMove
{
    public required MeterId Meter { get; init; }

    /// <summary><c>better</c>, <c>steady</c> or <c>worse</c>.</summary>
    public required string Guess { get; init; }

    public override Ruling<NationTable> Judge(NationTable table, RoundView view, Delegate by)
    {
        if (view.Phase is not (Phase.Briefing or Phase.Table))
        {
            return new Ruling<NationTable>.Refused(Refusal.Of(Refusals.NotNow, ("phase", Phases.Word(view.Phase))));
        }
        return Guess is "better" or "steady" or "worse" && view.Opening.Meters.Any(meter => meter.Id == Meter)
            ? new Ruling<NationTable>.Accepted(table with { Prediction = new Prediction(Meter, Guess) })
            : new Ruling<NationTable>.Refused(Refusal.Of(Refusals.BadRequest));
    }
}
