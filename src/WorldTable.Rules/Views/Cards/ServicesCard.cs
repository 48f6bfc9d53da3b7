using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>Services for the poorest at home: the more, the more of them there are.</summary>
public sealed class ServicesCard : Card
{
    // With so many percent in extreme poverty the card weighs as much as the meter's distance.
    private const double Many = 20.0;

    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var own = from.Own;
        yield return Of(
            Services.Name,
            from.Need * (0.2 + (own.PovertyPercent / Many)),
            10.0,
            Said.Of("card.services", ("percent", own.PovertyPercent), ("millions", own.PovertyPercent * own.PopulationMillions / 100.0)));
    }
}
