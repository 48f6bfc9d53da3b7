using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Views;

/// <summary>To whom a nation gave, as everybody may know once the round is told.</summary>
public static class GiftRows
{
    // Less than a million dollars a year is nothing.
    private const double Nothing = 0.001;

    /// <summary>Aid and contributions to pools, the largest first; null when there were none.</summary>
    public static IReadOnlyList<GiftFigures>? Of(Pack pack, Orders orders, int row)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(orders);
        List<GiftFigures> gifts =
        [
            .. pack.Challenges.Select(challenge => new GiftFigures(challenge.Value, orders.Contribution(challenge, row)))
                .Concat(pack.Nations.Select((nation, to) => new GiftFigures(nation.Code.Value, orders.Aid[(row * orders.Rows) + to])))
                .Where(gift => gift.BillionsPerYear > Nothing)
                .OrderByDescending(gift => gift.BillionsPerYear),
        ];
        return gifts.Count > 0 ? gifts : null;
    }
}
