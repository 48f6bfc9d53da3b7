using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>Aid to the seat with the largest share of extreme poverty, and to the row with the most people in it.</summary>
public sealed class AidCard : Card
{
    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        List<NationFigures> others = [.. from.Opening.Nations.Where(figures => figures.Nation != from.Nation)];
        var poorest = others.Where(figures => from.Pack.Playable.Contains(figures.Nation)).MaxBy(figures => figures.PovertyPercent)!;
        var neediest = others.MaxBy(figures => figures.PovertyPercent * figures.PopulationMillions)!;
        yield return To(poorest, from.Need * (0.3 + (0.8 * from.Wealth)));
        if (neediest.Nation != poorest.Nation)
            yield return To(neediest, from.Need * (0.2 + (0.7 * from.Wealth)));
    }

    private static Dealt To(NationFigures nation, double weight) =>
        Of(Aid.Name, nation.Nation.Value, weight, 3.0, Said.Of("card.aid", ("nation", nation.Nation.Value), ("percent", nation.PovertyPercent)));
}
