using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>A gift to the fund for the poorest: the more, the closer extreme poverty and the richer the nation.</summary>
public sealed class PovertyPoolCard : Card
{
    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        yield return Of(
            Pool.Name,
            ChallengeNames.Poverty.Value,
            from.Need * (0.4 + from.Wealth),
            5.0,
            Said.Of("card.pool-poverty", ("heading", from.Heading(MeterNames.Poverty))));
    }
}
