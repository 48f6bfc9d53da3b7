using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views.Cards;

namespace WorldTable.Rules.Views;

/// <summary>The policy cards dealt to a nation: at most five open levers, by what moves the worst meter and by the nation's own situation. No dice.</summary>
public static class Hand
{
    private const int Cards = 5;

    /// <param name="view">the round that opens</param>
    /// <param name="nation">who is dealt to</param>
    /// <param name="outlook">what its policies would bring</param>
    public static IReadOnlyList<CardDocument> Deal(RoundView view, NationId nation, Outlook outlook)
    {
        ArgumentNullException.ThrowIfNull(view);
        Standpoint from = new(view, nation, outlook);
        return
        [
            .. Card.All
                .SelectMany(card => card.Deal(from))
                .Where(dealt => view.Pack.OpensInRound(dealt.Card.Lever, dealt.Card.To) is { } opens && opens <= view.Round)
                .OrderByDescending(dealt => dealt.Weight)
                .Take(Cards)
                .Select(dealt => dealt.Card),
        ];
    }
}
