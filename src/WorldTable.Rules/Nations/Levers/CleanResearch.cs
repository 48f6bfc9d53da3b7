using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>Research into clean technology: makes clean energy cheaper for everybody, for ever.</summary>
public sealed class CleanResearch : Lever
{
    public static LeverId Name { get; } = new("clean-research");

    public override LeverId Id => Name;

    public override AmountForm Form => PercentOfBudget;

    public override string Domain(Pack pack, string? to) => "science";

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount) => orders.Research[row] += amount;

    /// <summary>Percent by which clean energy is cheaper when the round ends.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => outlook.CheaperByResearch(row, amount);
}
