using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>Cash, clinics and schools for the poorest at home.</summary>
public sealed class Services : Lever
{
    public static LeverId Name { get; } = new("services");

    public override LeverId Id => Name;

    public override AmountForm Form => PercentOfBudget;

    public override string Domain(Pack pack, string? to) => "development";

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount) => orders.Services[row] += amount;

    /// <summary>Thousands of people at home above the line of extreme poverty when the round ends who would be below it.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => outlook.LiftedByServices(row, amount);
}
