using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>Ports, one window and quick customs: goods cross the nation's border at less cost, in both directions, for as long as it is paid. Refused in a pack without trade.</summary>
public sealed class TradeFacilitation : Lever
{
    public static LeverId Name { get; } = new("trade-facilitation");

    public override LeverId Id => Name;

    public override AmountForm Form => PercentOfBudget;

    public override string Domain(Pack pack, string? to) => "trade";

    public override IReadOnlyList<string?> Targets(Pack pack, NationId nation) => pack.Numbers.Trade is null ? [] : [null];

    public override bool CanGoTo(Pack pack, NationId nation, string? to) => to is null && pack.Numbers.Trade is not null;

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount) => orders.Facilitation[row] += amount;

    /// <summary>Percent by which goods cross the border more cheaply, 3 at the very most.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => outlook.SavedAtBorder(row, amount);
}
