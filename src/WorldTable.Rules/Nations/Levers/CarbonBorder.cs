using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>
/// A border adjustment: goods from where carbon is cheaper pay so much percent of what is missing to the nation's own carbon price, by the
/// carbon that their maker burns per dollar. Refused in a pack without trade.
/// </summary>
public sealed class CarbonBorder : Lever
{
    public static LeverId Name { get; } = new("carbon-border");

    public override LeverId Id => Name;

    public override AmountForm Form { get; } = new() { Unit = "percent", Min = 0, Max = 100, Step = 5, CountsAgainstBudget = false };

    public override string Domain(Pack pack, string? to) => "trade";

    public override IReadOnlyList<string?> Targets(Pack pack, NationId nation) => pack.Numbers.Trade is null ? [] : [null];

    public override bool CanGoTo(Pack pack, NationId nation, string? to) => to is null && pack.Numbers.Trade is not null;

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount) => orders.CarbonBorder[row] = amount / 100.0;

    /// <summary>Mt CO2 a year that do not move abroad with the making of goods when the round ends.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => outlook.KeptByBorder(row, amount / 100.0);
}
