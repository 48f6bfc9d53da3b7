using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>A carbon charge at the border, when much of what the nation avoids moves abroad with the making of goods.</summary>
public sealed class CarbonBorderCard : Card
{
    // Less than this many Mt a year are not worth a border's papers.
    private const double Much = 5.0;
    private const double MostWeight = 3.0;
    private const double Suggested = 50.0;

    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var charged = from.Opening.State.Nations[from.Row].CarbonBorder ?? 0.0;
        var leaks = from.Outlook.KeptByBorder(from.Row, 1.0 - charged);
        if (leaks < Much)
            yield break;
        var weight = 1.0 + (leaks / 20.0);
        yield return Of(
            CarbonBorder.Name,
            weight < MostWeight ? weight : MostWeight,
            charged < 0.5 ? Suggested : 2.0 * Suggested,
            Said.Of("card.carbon-border", ("megatonnes", leaks)));
    }
}
