using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>A price on carbon at home: industry avoids what is cheaper to avoid than to pay for, and bears that cost itself.</summary>
public sealed class CarbonPrice : Lever
{
    public static LeverId Name { get; } = new("carbon-price");

    public override LeverId Id => Name;

    public override AmountForm Form { get; } = new() { Unit = "dollars-per-tonne", Min = 0, Max = 500, Step = 5, CountsAgainstBudget = false };

    public override string Domain(Pack pack, string? to) => "climate";

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount) => orders.CarbonPrice[row] = amount;

    /// <summary>Mt CO2 a year avoided here when the round ends.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => outlook.AvoidedByPrice(row, amount);
}
