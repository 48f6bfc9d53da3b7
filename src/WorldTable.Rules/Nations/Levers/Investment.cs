using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>Points of national income that are invested beyond (or, below 0, short of) habit: households have less today, and more machines make more tomorrow.</summary>
public sealed class Investment : Lever
{
    // Nobody invests nothing, and nobody lives on air.
    private const double Least = 0.02;
    private const double Most = 0.60;

    public static LeverId Name { get; } = new("investment");

    public override LeverId Id => Name;

    public override AmountForm Form { get; } = new() { Unit = "points", Min = -10, Max = 10, Step = 1, CountsAgainstBudget = false };

    public override string Domain(Pack pack, string? to) => "development";

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount)
    {
        var habit = pack.Numbers.Investment[row];
        var share = habit + (amount / 100.0);
        orders.Investment[row] = share < Least ? (habit < Least ? 0.0 : Least - habit) : share > Most ? Most - habit : amount / 100.0;
    }

    /// <summary>Percent by which the nation makes more in a year when the round ends.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => outlook.MadeByInvestment(row, amount / 100.0);
}
