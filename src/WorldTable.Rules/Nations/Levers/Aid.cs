using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>Aid to the poorest of one other nation.</summary>
public sealed class Aid : Lever
{
    public static LeverId Name { get; } = new("aid");

    public override LeverId Id => Name;

    public override AmountForm Form => PercentOfBudget;

    public override string Domain(Pack pack, string? to) => "development";

    public override IReadOnlyList<string?> Targets(Pack pack, NationId nation) =>
        [.. pack.Nations.Where(row => row.Code != nation).Select(row => row.Code.Value)];

    public override bool CanGoTo(Pack pack, NationId nation, string? to) => to is not null && nation.Value != to && pack.PlaceOf(new NationId(to)) >= 0;

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount) =>
        orders.Aid[(row * orders.Rows) + pack.PlaceOf(new NationId(to!))] += amount;

    /// <summary>Thousands of people in the receiving nation above the line of extreme poverty when the round ends who would be below it.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => outlook.LiftedByAid(to!, amount);
}
