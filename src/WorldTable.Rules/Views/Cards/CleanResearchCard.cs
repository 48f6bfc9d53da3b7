using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>Clean research, which makes avoiding cheaper for everybody: for the rich before all.</summary>
public sealed class CleanResearchCard : Card
{
    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        yield return Of(CleanResearch.Name, from.Heat * (0.3 + (0.7 * from.Wealth)), 2.0, Said.Of("card.clean-research"));
    }
}
