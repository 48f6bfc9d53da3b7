using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>
/// Points on top of the ordinary tariff on goods from one partner, or from all when none is named (both add up). Below 0 it lowers the
/// tariff, to nothing at the least. Refused: a partner that is not in the pack or is the nation itself, and any target in a pack without trade.
/// </summary>
public sealed class Tariff : Lever
{
    public static LeverId Name { get; } = new("tariff");

    public override LeverId Id => Name;

    public override AmountForm Form { get; } = new() { Unit = "points", Min = -25, Max = 100, Step = 1, CountsAgainstBudget = false };

    public override string Domain(Pack pack, string? to) => "trade";

    public override IReadOnlyList<string?> Targets(Pack pack, NationId nation) =>
        pack.Numbers.Trade is null ? [] : [null, .. pack.Nations.Where(row => row.Code != nation).Select(row => row.Code.Value)];

    public override bool CanGoTo(Pack pack, NationId nation, string? to)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Numbers.Trade is not null && (to is null || (nation.Value != to && pack.PlaceOf(new NationId(to)) >= 0));
    }

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount)
    {
        var only = to is null ? -1 : pack.PlaceOf(new NationId(to));
        for (var on = only < 0 ? 0 : only; on < (only < 0 ? orders.Rows : only + 1); on++)
            orders.Tariff[(row * orders.Rows) + on] += on == row ? 0.0 : amount / 100.0;
    }

    /// <summary>Billions a year that customs take more than under the ordinary tariff, when buyers turn away but wages stay.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => outlook.TakenByTariff(row, to, amount / 100.0);
}
