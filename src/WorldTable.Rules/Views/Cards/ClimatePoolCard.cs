using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>A gift to the fund that cuts wherever it is cheapest: the more, the closer warming and the richer the nation.</summary>
public sealed class ClimatePoolCard : Card
{
    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        yield return Of(
            Pool.Name,
            ChallengeNames.Climate.Value,
            from.Heat * (0.5 + from.Wealth),
            5.0,
            Said.Of("card.pool-climate", ("heading", from.Heading(MeterNames.Temperature))));
    }
}
