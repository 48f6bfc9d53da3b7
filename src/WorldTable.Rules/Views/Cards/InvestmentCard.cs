using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views.Cards;

/// <summary>More machines, for a nation that invests less of its income than others do.</summary>
public sealed class InvestmentCard : Card
{
    // Points of income below the mean from which it is dealt.
    private const double Behind = 3.0;
    private const double Points = 2.0;

    public override IEnumerable<Dealt> Deal(Standpoint from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var habits = from.Pack.Numbers.Investment;
        var own = 100.0 * (from.Opening.State.Nations[from.Row].Investment ?? habits[from.Row]);
        var others = 0.0;
        foreach (var habit in habits)
            others += 100.0 * habit / habits.Length;
        if (others - own < Behind)
            yield break;
        yield return Of(
            Investment.Name,
            0.6 + ((others - own) / 8.0),
            Points,
            Said.Of("card.investment", ("percent", own), ("others", others)));
    }
}
