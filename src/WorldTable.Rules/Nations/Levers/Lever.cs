using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>A policy that a nation can spend on or set. Kinds are open: a new one is one file and one word in this list.</summary>
public abstract class Lever
{
    /// <summary>Every kind, in the order in which pages list them.</summary>
    public static IReadOnlyList<Lever> All { get; } =
    [
        new CarbonPrice(), new Pool(), new CleanResearch(), new Services(), new Aid(), new Investment(), new TradeFacilitation(), new CarbonBorder(), new Tariff(),
    ];

    public abstract LeverId Id { get; }

    /// <summary>What it asks for.</summary>
    public abstract AmountForm Form { get; }

    /// <summary>The domain it belongs to; a pool belongs to its challenge's.</summary>
    public abstract string Domain(Pack pack, string? to);

    /// <summary>Whom or what it can go to; one null for a lever without target.</summary>
    public virtual IReadOnlyList<string?> Targets(Pack pack, NationId nation) => [null];

    /// <summary>Whether it can go there: as <see cref="Targets"/> lists it, without making the list.</summary>
    public virtual bool CanGoTo(Pack pack, NationId nation, string? to) => to is null;

    /// <summary>Whether it can be ordered under a condition on what others give.</summary>
    public virtual bool CanWait => false;

    /// <summary>Writes the order: billions per year when it counts against the budget, else in the form's unit.</summary>
    public abstract void Order(Orders orders, Pack pack, int row, string? to, double amount);

    /// <summary>The catalogue key that says what an amount buys; takes <c>value</c>.</summary>
    public virtual string BuysKey(string? to) => "buys." + Id.Value;

    /// <summary>What an order of this size buys by the end of the round.</summary>
    public abstract double Buys(Outlook outlook, int row, string? to, double amount);

    /// <summary>The lever of this name; null for an unknown one.</summary>
    public static Lever? Named(LeverId id)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Id == id)
                return All[i];
        }
        return null;
    }

    /// <summary>The form of every lever that spends money.</summary>
    protected static AmountForm PercentOfBudget { get; } =
        new() { Unit = "percent-of-budget", Min = 0, Max = 100, Step = 1, CountsAgainstBudget = true };
}
