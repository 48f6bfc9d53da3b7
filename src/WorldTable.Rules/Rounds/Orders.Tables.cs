using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;

namespace WorldTable.Rules.Rounds;

/// <content>The orders of domains that only some packs have, and their pools: a table is made when somebody first orders, so that other worlds pay nothing for it.</content>
public sealed partial class Orders
{
    private readonly double[]?[] tables = new double[]?[OrderTables.Count];
    private double[]? nothing;

    /// <summary>What every row orders of a lever: billions a year for money, else in the lever's own unit. Zeros where nobody does.</summary>
    public ReadOnlySpan<double> On(LeverId lever, string? to = null) => Table(OrderTables.Of(lever, to));

    /// <summary>What every row gives to a challenge's pool, billions a year.</summary>
    public ReadOnlySpan<double> On(ChallengeId challenge) =>
        challenge == ChallengeNames.Climate ? ToClimate : challenge == ChallengeNames.Poverty ? ToPoverty : On(Pool.Name, challenge.Value);

    /// <summary>Adds to what a row orders.</summary>
    public void Add(LeverId lever, string? to, int row, double amount) => Made(OrderTables.Of(lever, to))[row] += amount;

    /// <summary>What a row spends at home through the levers of such domains, billions a year.</summary>
    public double AtHome(int row) => Money(row, pools: false);

    /// <summary>What a row gives to pools other than those of climate and poverty, billions a year.</summary>
    public double ToOtherPools(int row) => Money(row, pools: true);

    internal ReadOnlySpan<double> Table(int table) => tables[table] ?? (nothing ??= new double[Rows]);

    /// <summary>The table of a pool, to write.</summary>
    internal double[] PoolOf(ChallengeId challenge) =>
        challenge == ChallengeNames.Climate ? ToClimate : challenge == ChallengeNames.Poverty ? ToPoverty : Made(OrderTables.Of(Pool.Name, challenge.Value));

    private double[] Made(int table) => tables[table] ??= new double[Rows];

    private double Money(int row, bool pools)
    {
        var sum = 0.0;
        for (var table = 0; table < tables.Length; table++)
        {
            if (tables[table] is { } amounts && OrderTables.IsMoney(table) && OrderTables.IsPool(table) == pools)
                sum += amounts[row];
        }
        return sum;
    }

    private void ScaleTables(int row, double times)
    {
        for (var table = 0; table < tables.Length; table++)
        {
            if (tables[table] is { } amounts && OrderTables.IsMoney(table))
                amounts[row] *= times;
        }
    }

    private void ClearTables()
    {
        foreach (var table in tables)
        {
            if (table is not null)
                Array.Clear(table);
        }
    }
}
